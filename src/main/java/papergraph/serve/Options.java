package papergraph.serve;

import java.time.Duration;
import java.util.function.Consumer;

/**
 * How to serve. {@link #local} gives the usual ones, for this machine alone.
 *
 * @param host the address to bind: other machines reach the server only where this is said to be other than loopback
 * @param port 0 for any free one
 * @param queryTimeout the most time one query may take; a client may ask for less
 * @param queryLength the most characters of a query's text
 * @param heldBytes so much of an answer is held back before the first byte is sent, so that what fails within it is
 *     answered by an error and not by half a result
 * @param concurrentRequests so many are worked on at a time; more wait a moment, then get 503
 * @param accessLog takes one line for each request
 */
public record Options(
        String host,
        int port,
        Duration queryTimeout,
        int queryLength,
        int heldBytes,
        int concurrentRequests,
        Consumer<String> accessLog) {

    /** The address of this machine that no other machine reaches. */
    public static final String LOOPBACK = "127.0.0.1";

    public Options {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("no such port: " + port);
        }
        if (queryTimeout.isNegative() || queryTimeout.isZero()) {
            throw new IllegalArgumentException("a time limit is longer than nothing: " + queryTimeout);
        }
    }

    /** For this machine alone, with a limit of ten seconds a query and no access log. */
    public static Options local(int port) {
        return new Options(LOOPBACK, port, Duration.ofSeconds(10), 64 * 1024, 1024 * 1024, 100, line -> {});
    }

    public Options withHost(String other) {
        return new Options(other, port, queryTimeout, queryLength, heldBytes, concurrentRequests, accessLog);
    }

    public Options withQueryTimeout(Duration other) {
        return new Options(host, port, other, queryLength, heldBytes, concurrentRequests, accessLog);
    }

    public Options withHeldBytes(int other) {
        return new Options(host, port, queryTimeout, queryLength, other, concurrentRequests, accessLog);
    }

    public Options withAccessLog(Consumer<String> other) {
        return new Options(host, port, queryTimeout, queryLength, heldBytes, concurrentRequests, other);
    }
}
