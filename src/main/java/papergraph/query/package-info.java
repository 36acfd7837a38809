/**
 * Asks the graph: a named question or the user's own file goes in, with values for its parameters; an answer comes out.
 *
 * <p>The door to Jena's query engine. Nothing here knows whether the graph lies in memory, on disk or behind a server.
 */
@NullMarked
package papergraph.query;

import org.jspecify.annotations.NullMarked;
