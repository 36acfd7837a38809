package papergraph.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.jena.atlas.io.IO;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.atlas.lib.tuple.TupleFactory;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.dboe.base.record.Record;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.loader.base.CoLib;
import org.apache.jena.tdb2.loader.base.LoaderOps;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * Writes quads into a fresh store, all at once: TDB2 numbers the nodes, the numbers are sorted for each index, and each
 * index is packed from front to back.
 *
 * <p>Four to five times as fast as TDB2's own loaders, and smaller. Nothing may read the store before {@link #finish()},
 * and what an interrupted load leaves behind is to be thrown away.
 */
final class BulkLoad implements AutoCloseable {
    private static final int QUADS_IN_MEMORY = 2_000_000;
    private static final int NODES_IN_MEMORY = 4_000_000;

    static {
        JenaSystem.init();
    }

    private final Path location;
    private final Path runFolder;
    private final DatasetGraph dataset;
    private final DatasetGraphTDB storage;
    private final NodeIds ids;
    private final Rows quads;
    private final Map<QuadIndex, Runs> runs = new EnumMap<>(QuadIndex.class);
    private boolean hasRuns;
    private boolean isOpen = true;
    private boolean isFinished;

    /** @param location the folder to make; where it exists already, it is empty */
    BulkLoad(Path location) {
        this(location, QUADS_IN_MEMORY, NODES_IN_MEMORY);
    }

    BulkLoad(Path location, int quadsInMemory, int nodesInMemory) {
        this.location = location;
        this.runFolder = location.resolve("runs");
        requireEmpty(location);
        makeFolder(location);
        dataset = DatabaseMgr.connectDatasetGraph(Location.create(location), QuadIndex.storeParams());
        storage = TDBInternal.requireStorage(dataset);
        storage.begin(TxnType.WRITE);
        ids = new NodeIds(storage, nodesInMemory);
        quads = new Rows(4, quadsInMemory);
        for (QuadIndex index : QuadIndex.values()) {
            runs.put(index, new Runs(runFolder, index.name()));
        }
    }

    private static void requireEmpty(Path location) {
        if (!Files.exists(location)) {
            return;
        }
        try (var files = Files.list(location)) {
            if (files.findAny().isPresent()) {
                throw new IllegalArgumentException("not empty: " + location);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes a quad. One in the default graph is welcome, but slower. */
    void add(Quad quad) {
        if (quad.isDefaultGraph()) {
            addTriple(quad);
            return;
        }
        if (quads.isFull()) {
            setAside();
        }
        int row = quads.append();
        quads.set(row, 0, ids.of(quad.getGraph()));
        quads.set(row, 1, ids.of(quad.getSubject()));
        quads.set(row, 2, ids.of(quad.getPredicate()));
        quads.set(row, 3, ids.of(quad.getObject()));
    }

    private void addTriple(Quad quad) {
        Tuple<NodeId> triple = TupleFactory.create3(
                ids.idOf(quad.getSubject()), ids.idOf(quad.getPredicate()), ids.idOf(quad.getObject()));
        storage.getTripleTable().getNodeTupleTable().getTupleTable().add(triple);
    }

    /**
     * Builds the indexes and leaves the store on disk, closed.
     *
     * @return how many different quads it holds
     */
    long finish() {
        ids.finish();
        storage.commit();
        storage.end();
        if (hasRuns) {
            setAside();
        }
        long count = forEachIndex(this::pack);
        storage.begin(TxnType.READ);
        count += storage.getTripleTable().getNodeTupleTable().size();
        storage.end();
        closeStore();
        deleteAll(runFolder);
        isFinished = true;
        return count;
    }

    private void setAside() {
        makeFolder(runFolder);
        hasRuns = true;
        forEachIndex((index, rows) -> {
            runs.get(index).write(keys(index, rows));
            return 0;
        });
        quads.clear();
    }

    private interface Work {
        long on(QuadIndex index, int[] rows);
    }

    // Each order comes from another one by a stable sort of one more column: SPOG by G is GSPO, by O it is OSPG, and that by P is POSG.
    private long forEachIndex(Work work) {
        int[] spog = quads.order();
        for (int column = 3; column >= 0; column--) {
            spog = quads.sortedBy((column + 1) % 4, spog);
        }
        int[] sorted = spog;
        var other = CompletableFuture.supplyAsync(() -> {
            int[] ospg = quads.sortedBy(3, sorted);
            work.on(QuadIndex.OSPG, ospg);
            return work.on(QuadIndex.POSG, quads.sortedBy(2, ospg));
        });
        work.on(QuadIndex.SPOG, sorted);
        long count = work.on(QuadIndex.GSPO, quads.sortedBy(0, sorted));
        other.join();
        return count;
    }

    private Iterator<byte[]> keys(QuadIndex index, int[] rows) {
        int[] columns = index.columns();
        return Arrays.stream(rows).mapToObj(row -> quads.bytes(row, columns)).iterator();
    }

    private long pack(QuadIndex index, int[] rows) {
        var count = new AtomicLong();
        try (Runs written = runs.get(index)) {
            Iterator<byte[]> keys = hasRuns ? written.merged() : keys(index, rows);
            Iterator<Record> records = Iter.iter(keys)
                    .map(key -> new Record(key, null))
                    .distinctAdjacent()
                    .operate(record -> count.incrementAndGet());
            TupleIndex target = TDBInternal.findIndex(storage, index.name());
            CoLib.executeWrite(target, () -> Packing.pack(LoaderOps.idxBTree(target), records));
        }
        return count.get();
    }

    private void closeStore() {
        isOpen = false;
        TDBInternal.expel(dataset);
    }

    /** Without {@link #finish()}, removes what was written. */
    @Override
    public void close() {
        if (isOpen) {
            storage.abort();
            storage.end();
            closeStore();
        }
        if (!isFinished) {
            deleteAll(location);
        }
    }

    private static void makeFolder(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void deleteAll(Path path) {
        if (Files.exists(path)) {
            IO.deleteAll(path);
        }
    }
}
