/**
 * The command line: words in, one exit code out. The door to picocli.
 *
 * <p>Nothing of Jena is loaded before a command that needs it runs, so that help and typing errors are answered at once.
 */
@NullMarked
package papergraph.cli;

import org.jspecify.annotations.NullMarked;
