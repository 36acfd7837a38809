/**
 * Keeps the statements on disk: the door to TDB2.
 *
 * <p>A store is written into a fresh directory, checked, and then only read.
 */
@NullMarked
package papergraph.store;

import org.jspecify.annotations.NullMarked;
