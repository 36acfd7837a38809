/** What all rooms of the house share: the one exception for what cannot be done. */
@NullMarked
package papergraph;

import org.jspecify.annotations.NullMarked;
