package papergraph.serve;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.util.Context;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The dataset that is served, which can be changed for another one while it is read.
 *
 * <p>A thread that begins to read holds the snapshot of that moment until it ends, whatever is switched in meanwhile.
 * A snapshot is held by its being the current one and by every reader; whoever lets go last releases it. A count that
 * has reached zero never rises again, so nobody gets hold of a snapshot that is about to be released.
 */
final class SwitchableDataset extends DatasetGraphWrapper implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SwitchableDataset.class);

    private final AtomicReference<Held> current;
    private final ThreadLocal<Held> mine = new ThreadLocal<>();

    SwitchableDataset(Snapshot first, Context context) {
        super(null, context);
        this.current = new AtomicReference<>(new Held(first));
    }

    /** What a request that begins now will read. Not held: its numbers may be read, its dataset may not. */
    Snapshot current() {
        return current.get().snapshot;
    }

    /** What this thread reads. It must have begun. */
    Snapshot mine() {
        Held held = mine.get();
        if (held == null) {
            throw new IllegalStateException("read outside of a transaction");
        }
        return held.snapshot;
    }

    /** Whether anybody reads the current one. */
    boolean isRead() {
        return current.get().holders.get() > 1;
    }

    void switchTo(Snapshot next) {
        current.getAndSet(new Held(next)).letGo();
    }

    /** Reads one snapshot from beginning to end. */
    <T> T read(Function<Snapshot, T> reader) {
        begin(ReadWrite.READ);
        try {
            return reader.apply(mine());
        } finally {
            end();
        }
    }

    @Override
    protected DatasetGraph get() {
        return mine().dataset();
    }

    @Override
    public void begin() {
        begin(ReadWrite.READ);
    }

    @Override
    public void begin(TxnType type) {
        begin(TxnType.convert(type));
    }

    @Override
    public void begin(ReadWrite mode) {
        if (mode != ReadWrite.READ) {
            throw new UnsupportedOperationException("what is served is only read");
        }
        if (mine.get() != null) {
            throw new IllegalStateException("this thread reads already");
        }
        Held held = take();
        try {
            held.snapshot.dataset().begin(ReadWrite.READ);
            mine.set(held);
        } finally {
            if (mine.get() == null) {
                held.letGo();
            }
        }
    }

    @Override
    public void end() {
        Held held = mine.get();
        if (held == null) {
            return;
        }
        mine.remove();
        try {
            held.snapshot.dataset().end();
        } finally {
            held.letGo();
        }
    }

    @Override
    public boolean isInTransaction() {
        return mine.get() != null;
    }

    @Override
    public boolean supportsTransactions() {
        return true;
    }

    @Override
    public boolean supportsTransactionAbort() {
        return true;
    }

    /** Lets go of the current snapshot. Whoever still reads it reads on. */
    @Override
    public void close() {
        current.get().letGo();
    }

    private Held take() {
        while (true) {
            Held held = current.get();
            if (held.take()) {
                return held;
            }
            if (current.get() == held) {
                throw new IllegalStateException("closed");
            }
        }
    }

    private static final class Held {
        private final Snapshot snapshot;
        private final AtomicInteger holders = new AtomicInteger(1);

        private Held(Snapshot snapshot) {
            this.snapshot = snapshot;
        }

        private boolean take() {
            return holders.getAndUpdate(n -> n == 0 ? 0 : n + 1) != 0;
        }

        private void letGo() {
            if (holders.decrementAndGet() == 0) {
                try {
                    snapshot.release().run();
                } catch (RuntimeException e) {
                    LOG.error("generation {} could not be released", snapshot.generation(), e);
                }
            }
        }
    }
}
