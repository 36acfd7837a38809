package papergraph.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.apache.jena.atlas.io.IO;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinksTest {
    private final List<DatasetGraph> opened = new ArrayList<>();

    @TempDir
    Path folder;

    private Path store;
    private long count;

    @BeforeEach
    void load() {
        store = folder.resolve("store");
        try (var load = new BulkLoad(store)) {
            RandomQuads.of(6, 3_000, 500).forEach(load::add);
            count = load.finish();
        }
    }

    @AfterEach
    void close() {
        opened.forEach(TDBInternal::expel);
    }

    @Test
    void letsTwoReadersInAndChangesNothing() throws Exception {
        Map<Path, String> before = checksums(store);
        Links.make(store, folder.resolve("one"));
        Links.make(store, folder.resolve("two"));

        DatasetGraph one = open("one");
        DatasetGraph two = open("two");
        long both = Txn.calculateRead(one, () -> Txn.calculateRead(two, () -> quads(one) + quads(two)));
        close();
        opened.clear();

        assertEquals(2 * count, both);
        assertEquals(before, checksums(store));
    }

    @Test
    void letsReadersReadWhileACopyIsWritten() throws Exception {
        Map<Path, String> before = checksums(store);
        Links.make(store, folder.resolve("reader"));
        DatasetGraph reader = open("reader");

        var writing = CompletableFuture.runAsync(() -> {
            SparseCopy.copy(store, folder.resolve("copy"));
            DatasetGraph copy = DatabaseMgr.connectDatasetGraph(Location.create(folder.resolve("copy")));
            Txn.executeWrite(copy, () -> copy.removeGraph(RandomQuads.graph(1)));
            Txn.executeWrite(copy, () -> RandomQuads.of(7, 2_000, 900).forEach(copy::add));
            TDBInternal.expel(copy);
        });
        do {
            assertEquals(count, Txn.calculateRead(reader, () -> quads(reader)));
        } while (!writing.isDone());
        writing.join();

        assertEquals(count, StoreCheck.count(reader));
        assertEquals(before, checksums(store));
    }

    @Test
    void keepsTheFilesAliveWhenTheStoreIsRemoved() throws IOException {
        Links.make(store, folder.resolve("reader"));

        IO.deleteAll(store);

        assertEquals(count, StoreCheck.count(open("reader")));
    }

    @Test
    void makesDoWithSymbolicLinks() throws Exception {
        Map<Path, String> before = checksums(store);
        Links.make(store, folder.resolve("reader"), Links::symbolicLink);

        assertTrue(Files.isSymbolicLink(folder.resolve("reader/Data-0001/GSPO.dat")));
        assertEquals(count, StoreCheck.count(open("reader")));
        assertEquals(before, checksums(store));
    }

    @Test
    void sharesNeitherLockNorJournal() throws IOException {
        Links.make(store, folder.resolve("reader"));

        try (var files = Files.walk(folder.resolve("reader"))) {
            assertFalse(files.map(file -> file.getFileName().toString())
                    .anyMatch(name -> name.equals("tdb.lock") || name.equals("journal.jrnl")));
        }
    }

    private DatasetGraph open(String name) {
        DatasetGraph dataset = DatabaseMgr.connectDatasetGraph(Location.create(folder.resolve(name)));
        opened.add(dataset);
        return dataset;
    }

    private static long quads(DatasetGraph dataset) {
        return Iter.count(dataset.find());
    }

    /** The checksum of every file but the locks, which hold the process that was there last. */
    static Map<Path, String> checksums(Path folder) throws Exception {
        Map<Path, String> checksums = new TreeMap<>();
        try (var files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (!file.endsWith("tdb.lock")) {
                    byte[] sum = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
                    checksums.put(folder.relativize(file), new BigInteger(1, sum).toString(16));
                }
            }
        }
        return checksums;
    }
}
