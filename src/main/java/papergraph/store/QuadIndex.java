package papergraph.store;

import org.apache.jena.tdb2.params.StoreParams;

/**
 * The orders in which a store keeps its quads: four of the six that TDB2 would keep.
 *
 * <p>The three that end in G serve the union of all graphs, where TDB2 drops only duplicates that lie side by side; GSPO
 * serves a single graph. A pattern with a graph, a predicate and an object reads more than with all six, nothing else.
 */
enum QuadIndex {
    GSPO,
    SPOG,
    POSG,
    OSPG;

    /** The columns of a quad as this index orders them; 0 is the graph, 3 the object. */
    int[] columns() {
        return name().chars().map("GSPO"::indexOf).toArray();
    }

    /** What TDB2 is told when a store is made; it keeps that beside the data and heeds it from then on. */
    static StoreParams storeParams() {
        String[] names = {GSPO.name(), SPOG.name(), POSG.name(), OSPG.name()};
        return StoreParams.builder("papergraph").quadIndexes(names).build();
    }
}
