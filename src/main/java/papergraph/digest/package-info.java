/**
 * Reads daily digests. Text goes in; {@link papergraph.digest.Digest} values and notices come out.
 *
 * <p>Nothing here knows about RDF or the network.
 */
@NullMarked
package papergraph.digest;

import org.jspecify.annotations.NullMarked;
