package papergraph.store;

/** Hears how far a build has come. */
@FunctionalInterface
public interface BuildListener {
    /** Hears nothing. */
    BuildListener NONE = (done, total) -> {};

    /** Called after each file, from one thread. */
    void filesDone(int done, int total);
}
