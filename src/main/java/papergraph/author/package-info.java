/** What a name is: its key, and whether it is an organisation's. Names as printed come in, keys and claims go out. */
@NullMarked
package papergraph.author;

import org.jspecify.annotations.NullMarked;
