/**
 * Writes the graph for other tools. A store goes in; bytes that depend on its statements alone come out.
 *
 * <p>Everything is written subject by subject and never held as a whole. The door of Gson, which writes the JSON-LD.
 */
@NullMarked
package papergraph.export;

import org.jspecify.annotations.NullMarked;
