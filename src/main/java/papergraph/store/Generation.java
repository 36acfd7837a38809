package papergraph.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.sys.TDBInternal;
import papergraph.graph.Iris;

/**
 * A generation opened for reading, through hard links of its own, so that no lock is shared with anybody.
 *
 * <p>The default graph of {@link #dataset()} is the union of all named graphs.
 */
public final class Generation implements AutoCloseable {
    static {
        JenaSystem.init();
    }

    private static final AtomicInteger COUNTER = new AtomicInteger();

    private final long number;
    private final Manifest manifest;
    private final Path view;
    private final DatasetGraph dataset;

    private Generation(long number, Manifest manifest, Path view, DatasetGraph dataset) {
        this.number = number;
        this.manifest = manifest;
        this.view = view;
        this.dataset = dataset;
    }

    static Generation open(Store store, long number) throws IOException {
        Path generation = store.generationPath(number);
        Manifest manifest = Manifest.read(generation.resolve(Store.MANIFEST));
        Path view = store.readersPath().resolve(ProcessHandle.current().pid() + "-" + COUNTER.incrementAndGet());
        TdbFiles.delete(view);
        try {
            Links.make(generation.resolve(Store.DATABASE), view);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        DatasetGraph dataset = DatabaseMgr.connectDatasetGraph(Location.create(view));
        dataset.getContext().set(TDB2.symUnionDefaultGraph, true);
        return new Generation(number, manifest, view, dataset);
    }

    public long number() {
        return number;
    }

    public Manifest manifest() {
        return manifest;
    }

    public Iris iris() {
        return new Iris(manifest.head().base());
    }

    public DatasetGraph dataset() {
        return dataset;
    }

    /** Does something within a read transaction. */
    public <T> T read(Supplier<T> action) {
        dataset.begin(ReadWrite.READ);
        try {
            return action.get();
        } finally {
            dataset.end();
        }
    }

    /** Whether the process that made these links still runs. */
    static boolean isInUse(Path view) {
        String pid = view.getFileName().toString().replaceFirst("-.*", "");
        return pid.matches("\\d{1,18}")
                && ProcessHandle.of(Long.parseLong(pid)).filter(ProcessHandle::isAlive).isPresent();
    }

    @Override
    public void close() {
        TDBInternal.expel(dataset);
        try {
            TdbFiles.delete(view);
        } catch (IOException e) {
            // the next build removes what is left
        }
    }
}
