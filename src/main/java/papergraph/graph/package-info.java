/**
 * Says digests in RDF: the vocabulary, the addresses and the statements.
 *
 * <p>Values go in, quads come out, always the same for the same values. The door to Jena's core; nothing here knows
 * about stores.
 */
@NullMarked
package papergraph.graph;

import org.jspecify.annotations.NullMarked;
