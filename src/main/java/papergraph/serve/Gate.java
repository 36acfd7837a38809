package papergraph.serve;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpStatus;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What every request passes: headers that hold for all answers, the methods there are, errors as {@link Problem}s, and
 * one line in the access log.
 */
final class Gate extends HttpFilter {
    private static final Logger LOG = LoggerFactory.getLogger(Gate.class);
    private static final long serialVersionUID = 1L;
    private static final String METHODS = "GET, HEAD, POST, OPTIONS";
    private static final int REST = 64 * 1024;
    private static final Map<String, String> HEADERS = Map.of(
            "Access-Control-Allow-Origin", "*",
            "Access-Control-Expose-Headers", "Link, Location, ETag",
            "Content-Security-Policy",
                    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; form-action 'self'; "
                            + "frame-ancestors 'none'; base-uri 'none'",
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "no-referrer");

    private final transient Options options;

    Gate(Options options) {
        this.options = options;
    }

    static void sayToAll(BiConsumer<String, String> header) {
        HEADERS.forEach(header);
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        long start = System.nanoTime();
        sayToAll(response::setHeader);
        var held = new HeldResponse(response, options.heldBytes());
        try {
            if (mayPass(request, held)) {
                chain.doFilter(request, held);
            }
        } catch (IOException | ServletException | RuntimeException | StackOverflowError e) {
            held.fail(problemOf(e));
        } finally {
            options.accessLog().accept(line(request, held, start));
        }
        if (held.getStatus() >= HttpStatus.BAD_REQUEST_400) {
            readRest(request, held);
        }
        held.finish();
    }

    /** A connection that is closed on a client which still sends would look broken to it and its next request. */
    private static void readRest(HttpServletRequest request, HttpServletResponse response) {
        try {
            long read = request.getInputStream().readNBytes(REST).length;
            if (read == REST) {
                response.setHeader("Connection", "close");
            }
        } catch (IOException | RuntimeException e) {
            response.setHeader("Connection", "close");
        }
    }

    private static boolean mayPass(HttpServletRequest request, HeldResponse response) {
        String encoding = request.getHeader("Content-Encoding");
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            response.fail(new Problem(
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE_415, "A request is to be sent without compression."));
            return false;
        }
        return switch (request.getMethod()) {
            case "GET", "HEAD", "POST" -> true;
            case "OPTIONS" -> {
                sayOptions(response);
                yield false;
            }
            default -> {
                response.setHeader("Allow", METHODS);
                response.fail(new Problem(HttpStatus.METHOD_NOT_ALLOWED_405, ""));
                yield false;
            }
        };
    }

    private static void sayOptions(HttpServletResponse response) {
        response.setHeader("Allow", METHODS);
        response.setHeader("Access-Control-Allow-Methods", METHODS);
        response.setHeader("Access-Control-Allow-Headers", "Accept, Content-Type, If-None-Match");
        response.setHeader("Access-Control-Max-Age", "86400");
        response.setStatus(HttpStatus.NO_CONTENT_204);
    }

    /** What to tell of what was thrown: by whose fault it was, and no more of its message than is known to be harmless. */
    static Problem problemOf(Throwable e) {
        if (e instanceof HttpException && e.getCause() instanceof IllegalStateException) {
            // so Jetty says that a form has too many letters or fields
            return new Problem(HttpStatus.PAYLOAD_TOO_LARGE_413, "The form is larger than any query may be.");
        }
        if (e instanceof HttpException http) {
            return new Problem(http.getCode(), "");
        }
        return broken(e);
    }

    /** An error of ours: told by a number that is found in the log, never by its message. */
    private static Problem broken(Throwable e) {
        String id = UUID.randomUUID().toString();
        LOG.error("request failed, {}", id, e);
        return new Problem(
                HttpStatus.INTERNAL_SERVER_ERROR_500,
                "Something went wrong here. Please report it with what the server's log says about " + id + ".");
    }

    /** The address stands as it was sent, still encoded, so no letter of it can break the line. */
    private static String line(HttpServletRequest request, HeldResponse response, long start) {
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        return request.getMethod() + " " + request.getRequestURI() + " " + response.getStatus() + " "
                + response.written() + " bytes " + millis + " ms";
    }
}
