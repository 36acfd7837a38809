package papergraph.store;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.BiConsumer;

/** Quads as numbers, handed out in the order of every index; those that do not fit into memory wait in files. */
final class SortedQuads {
    private static final int G = 0;
    private static final int S = 1;
    private static final int P = 2;
    private static final int O = 3;

    private final Rows quads;
    private final Map<QuadIndex, Runs> runs = new EnumMap<>(QuadIndex.class);
    private boolean hasRuns;
    private long count;

    /** @param runFolder where to keep what does not fit; made when needed, and left there */
    SortedQuads(Path runFolder, int quadsInMemory) {
        quads = new Rows(4, quadsInMemory);
        for (QuadIndex index : QuadIndex.values()) {
            runs.put(index, new Runs(runFolder, index.name()));
        }
    }

    void add(long g, long s, long p, long o) {
        if (quads.isFull()) {
            setAside();
        }
        count++;
        int row = quads.append();
        quads.set(row, G, g);
        quads.set(row, S, s);
        quads.set(row, P, p);
        quads.set(row, O, o);
    }

    /** How many were added. */
    long count() {
        return count;
    }

    private void setAside() {
        hasRuns = true;
        forEachIndex((index, order) -> runs.get(index).write(keys(index, order)));
        quads.clear();
    }

    /**
     * Hands each index its keys in order, equal ones side by side. Two indexes are served at the same time, one of
     * them in another thread.
     */
    void handOut(BiConsumer<QuadIndex, Iterator<byte[]>> taker) {
        if (hasRuns) {
            setAside();
            inTwoThreads(
                    () -> merge(taker, QuadIndex.SPOG, QuadIndex.GSPO, QuadIndex.GOSP),
                    () -> merge(taker, QuadIndex.OSPG, QuadIndex.POSG, QuadIndex.GPOS));
        } else {
            forEachIndex((index, order) -> taker.accept(index, keys(index, order)));
        }
    }

    private void merge(BiConsumer<QuadIndex, Iterator<byte[]>> taker, QuadIndex... indexes) {
        for (QuadIndex index : indexes) {
            try (var merged = runs.get(index).merged()) {
                taker.accept(index, merged);
            }
        }
    }

    // A stable sort makes each order from another by one column: SPOG by O is OSPG, which by P is POSG; and each by G.
    private void forEachIndex(BiConsumer<QuadIndex, int[]> work) {
        int[] byG = quads.sortedBy(G, quads.order());
        int[] spog = quads.sortedBy(S, quads.sortedBy(P, quads.sortedBy(O, byG)));
        int[] ospg = quads.sortedBy(O, spog);
        inTwoThreads(
                () -> {
                    work.accept(QuadIndex.SPOG, spog);
                    work.accept(QuadIndex.GSPO, quads.sortedBy(G, spog));
                    work.accept(QuadIndex.GOSP, quads.sortedBy(G, ospg));
                },
                () -> {
                    int[] posg = quads.sortedBy(P, ospg);
                    work.accept(QuadIndex.OSPG, ospg);
                    work.accept(QuadIndex.POSG, posg);
                    work.accept(QuadIndex.GPOS, quads.sortedBy(G, posg));
                });
    }

    private static void inTwoThreads(Runnable here, Runnable there) {
        var other = CompletableFuture.runAsync(there);
        try {
            here.run();
        } finally {
            join(other);
        }
    }

    private static void join(CompletableFuture<Void> other) {
        try {
            other.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            if (e.getCause() instanceof Error cause) {
                throw cause;
            }
            throw e;
        }
    }

    private Iterator<byte[]> keys(QuadIndex index, int[] order) {
        int[] columns = index.columns();
        return Arrays.stream(order).mapToObj(row -> quads.bytes(row, columns)).iterator();
    }
}
