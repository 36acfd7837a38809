package papergraph.serve;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.EofException;
import org.jspecify.annotations.Nullable;

/**
 * An answer whose beginning is held back, so that a request which fails on the way gets an error instead of half a
 * result. Once more than fits has been written it is sent as it comes; what fails then breaks the connection, for a
 * client must never take half an answer for a whole one.
 *
 * <p>It also turns the plain-text errors of Fuseki and the pages of Jetty into {@link Problem}s.
 */
final class HeldResponse extends HttpServletResponseWrapper {
    private final int limit;
    private final ByteArrayOutputStream held = new ByteArrayOutputStream();
    private final Stream stream = new Stream();
    private @Nullable PrintWriter writer;
    private @Nullable Problem problem;
    private boolean sending;
    private boolean broken;
    private long written;

    HeldResponse(HttpServletResponse response, int limit) {
        super(response);
        this.limit = limit;
    }

    long written() {
        return written;
    }

    /** Whatever has been written was wrong; this is the answer. */
    void fail(Problem what) {
        if (sending) {
            broken = true;
        } else {
            problem = what;
        }
    }

    /** Sends what is held. To be called once, after everything else. */
    void finish() throws IOException {
        if (writer != null) {
            writer.flush();
        }
        if (broken) {
            throw new EofException("the answer was cut short");
        }
        if (sending) {
            return;
        }
        Problem wrong = problem != null ? problem : plainError();
        var response = (HttpServletResponse) getResponse();
        if (wrong != null) {
            wrong.send(response);
        } else if (held.size() > 0) {
            response.setContentLength(held.size());
            held.writeTo(response.getOutputStream());
        }
    }

    private @Nullable Problem plainError() {
        String type = Objects.requireNonNullElse(getContentType(), "");
        boolean isPlain = type.isEmpty() || type.startsWith("text/plain");
        if (super.getStatus() < HttpStatus.BAD_REQUEST_400 || !isPlain) {
            return null;
        }
        return new Problem(super.getStatus(), held.toString(StandardCharsets.UTF_8));
    }

    @Override
    public void setStatus(int status) {
        if (sending && status >= HttpStatus.BAD_REQUEST_400) {
            broken = true;
        } else {
            super.setStatus(status);
        }
    }

    @Override
    public int getStatus() {
        return problem == null ? super.getStatus() : problem.status();
    }

    @Override
    public void sendError(int status) {
        fail(new Problem(status, ""));
    }

    @Override
    public void sendError(int status, String message) {
        fail(new Problem(status, message));
    }

    @Override
    public void setHeader(String name, String value) {
        if (name.equals("Vary")) {
            // Fuseki names every header it knows, which keeps caches from being of any use
            super.setHeader(name, "Accept");
        } else if (!name.startsWith("Fuseki-")) {
            super.setHeader(name, value);
        }
    }

    @Override
    public void setCharacterEncoding(String charset) {
        // stands in the content type where it belongs there, and would stick to the one of an error
    }

    @Override
    public ServletOutputStream getOutputStream() {
        return stream;
    }

    @Override
    public PrintWriter getWriter() {
        if (writer == null) {
            writer = new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
        }
        return writer;
    }

    @Override
    public void setContentLength(int length) {
        // known only at the end
    }

    @Override
    public void setContentLengthLong(long length) {
        // known only at the end
    }

    @Override
    public void flushBuffer() throws IOException {
        stream.flush();
    }

    @Override
    public boolean isCommitted() {
        return sending;
    }

    @Override
    public void resetBuffer() {
        held.reset();
    }

    private final class Stream extends ServletOutputStream {
        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            written += length;
            if (broken) {
                return;
            }
            if (!sending && held.size() + length > limit) {
                sending = true;
                held.writeTo(getResponse().getOutputStream());
                held.reset();
            }
            if (sending) {
                getResponse().getOutputStream().write(bytes, from, length);
            } else {
                held.write(bytes, from, length);
            }
        }

        /** In UTF-8: the inherited one refuses all letters but the Latin ones. */
        @Override
        public void print(String text) throws IOException {
            write(text.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public void flush() throws IOException {
            if (sending && !broken) {
                getResponse().getOutputStream().flush();
            }
        }

        @Override
        public void close() {
            // the end is finish()
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new UnsupportedOperationException();
        }
    }
}
