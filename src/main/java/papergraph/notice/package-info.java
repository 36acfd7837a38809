/**
 * Remarks about the material: what looked odd, where, and what was done.
 *
 * <p>Nothing here knows about digests, RDF or files.
 */
@NullMarked
package papergraph.notice;

import org.jspecify.annotations.NullMarked;
