package papergraph.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Standard output and error in UTF-8, whatever the host's charset.
 *
 * <p>A {@link PrintStream} swallows failures, so {@code export > /dev/full} would end well and {@code export | head} would go
 * on to the end for nobody. Here a failure of standard output comes through.
 */
final class StandardStream extends FilterOutputStream {
    private static final int BUFFER = 1 << 16;

    private boolean broken;

    private StandardStream(OutputStream out) {
        super(out);
    }

    /** Standard output, buffered: what has to be seen at once must be flushed. */
    static PrintStream output() {
        var raw = new StandardStream(new FileOutputStream(FileDescriptor.out));
        return new PrintStream(new BufferedOutputStream(raw, BUFFER), false, StandardCharsets.UTF_8);
    }

    /** Standard error, line by line; there is nobody left to tell when it fails. */
    static PrintStream error() {
        var raw = new BufferedOutputStream(new FileOutputStream(FileDescriptor.err));
        return new PrintStream(raw, true, StandardCharsets.UTF_8);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        if (broken) {
            return; // said once is enough
        }
        try {
            out.write(bytes, offset, length);
        } catch (IOException e) {
            broken = true;
            throw failure(e);
        }
    }

    @Override
    public void write(int one) {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void flush() {
        // nothing is held back here
    }

    // The system says it in the language of the user.
    private static RuntimeException failure(IOException e) {
        String said = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
        return said.contains("pipe") || said.contains("파이프")
                ? new ReaderGone()
                : new UncheckedIOException(new IOException("standard output: " + e.getMessage(), e));
    }

    /** Whoever read our output has seen enough, as in {@code papergraph export … | head}. */
    static final class ReaderGone extends RuntimeException {
        ReaderGone() {
            super("nobody reads standard output any more", null, false, false);
        }
    }
}
