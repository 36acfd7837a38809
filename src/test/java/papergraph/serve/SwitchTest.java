package papergraph.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntFunction;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SwitchTest {
    private static final int CLIENTS = 4;
    private static final int ROWS = 50;

    /** Every row of a generation has its number: an answer made of two generations would show. */
    private static final String ALL = "SELECT ?s ?n { ?s <urn:x:generation> ?n }";

    @Test
    void failsNoRequestWhileStoresOnDiskAreSwitched(@TempDir Path folder) throws Exception {
        switchUnderLoad(12, n -> {
            DatasetGraph dataset = DatabaseMgr.connectDatasetGraph(folder.resolve("g" + n).toString());
            dataset.getContext().set(TDB2.symUnionDefaultGraph, true);
            fill(dataset, n);
            return dataset;
        });
    }

    @Test
    void failsNoRequestInAHundredSwitches() throws Exception {
        switchUnderLoad(120, n -> {
            DatasetGraph dataset = DatasetGraphFactory.createTxnMem();
            fill(dataset, n);
            return new Samples.UnionByDefault(dataset);
        });
    }

    private static void fill(DatasetGraph dataset, int generation) {
        Txn.executeWrite(dataset, () -> {
            for (int row = 0; row < ROWS; row++) {
                dataset.add(
                        NodeFactory.createURI("urn:x:graph" + row % 7),
                        NodeFactory.createURI("urn:x:row" + row),
                        NodeFactory.createURI("urn:x:generation"),
                        NodeFactory.createLiteralString(Integer.toString(generation)));
            }
        });
    }

    private static void switchUnderLoad(int switches, IntFunction<DatasetGraph> datasets) throws Exception {
        var released = new ConcurrentLinkedQueue<Long>();
        var bad = new ConcurrentLinkedQueue<String>();
        var good = new Semaphore(0);
        var done = new AtomicBoolean();
        var threads = Executors.newFixedThreadPool(CLIENTS);
        try (var server = Server.start(Options.local(0), snapshot(datasets, 0, released))) {
            List<Future<?>> clients = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                clients.add(threads.submit(() -> ask(new Client(server), done, good, bad)));
            }
            for (int n = 1; n <= switches; n++) {
                server.switchTo(snapshot(datasets, n, released));
                good.acquire(CLIENTS);
                assertEquals(List.of(), List.copyOf(bad));
            }
            done.set(true);
            for (Future<?> client : clients) {
                client.get();
            }
            assertEquals(switches, released.size());
        } finally {
            done.set(true);
            threads.shutdown();
        }
        assertEquals(List.of(), List.copyOf(bad));
        assertEquals(switches + 1L, released.stream().distinct().count());
        assertEquals(switches + 1, released.size());
    }

    private static Snapshot snapshot(IntFunction<DatasetGraph> datasets, int n, ConcurrentLinkedQueue<Long> released) {
        DatasetGraph dataset = datasets.apply(n);
        return Snapshot.of(dataset, Samples.BASE, n, () -> {
            released.add((long) n);
            if (TDBInternal.isTDB2(dataset)) {
                TDBInternal.expel(dataset);
            } else {
                dataset.close();
            }
        });
    }

    private static void ask(Client client, AtomicBoolean done, Semaphore good, ConcurrentLinkedQueue<String> bad) {
        while (!done.get() && bad.isEmpty()) {
            HttpResponse<String> response = client.query(ALL, "Accept", "text/csv");
            List<String> rows = response.body().lines().skip(1).toList();
            boolean isWhole = rows.size() == ROWS
                    && rows.stream().map(row -> row.substring(row.indexOf(','))).distinct().count() == 1;
            if (response.statusCode() == 200 && isWhole) {
                good.release();
            } else {
                bad.add(response.statusCode() + " " + response.body());
                good.release(CLIENTS);
            }
        }
    }
}
