package papergraph.store;

/**
 * The orders in which a store keeps its quads: the six of TDB2.
 *
 * <p>Four would do in principle (GSPO and those that end in G), but TDB2 5.6.0 must never pick an object out of a scan:
 * there it takes 0 and false, or 31 and the node at place 31, for the same. And with another first index than GSPO it
 * returns a quad that is wholly given with its parts in the wrong places.
 */
enum QuadIndex {
    GSPO,
    GPOS,
    GOSP,
    SPOG,
    POSG,
    OSPG;

    /** The columns of a quad as this index orders them; 0 is the graph, 3 the object. */
    int[] columns() {
        return name().chars().map("GSPO"::indexOf).toArray();
    }
}
