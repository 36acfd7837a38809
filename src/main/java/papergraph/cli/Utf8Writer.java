package papergraph.cli;

import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** Lets picocli, which wants a writer, print to one of our streams in the right letters. */
final class Utf8Writer extends PrintWriter {
    Utf8Writer(PrintStream to) {
        super(new OutputStreamWriter(to, StandardCharsets.UTF_8), true);
    }
}
