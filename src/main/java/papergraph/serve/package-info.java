/**
 * Serves the graph: SPARQL and Graph Store reads, a page for every address, all read-only.
 *
 * <p>The door to Fuseki and Jetty. Knows the vocabulary and nothing of how or where data is kept: it is handed a
 * {@link papergraph.serve.Snapshot} and, whenever there is a newer one, the next.
 */
@NullMarked
package papergraph.serve;

import org.jspecify.annotations.NullMarked;
