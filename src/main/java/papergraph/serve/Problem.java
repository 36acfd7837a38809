package papergraph.serve;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.eclipse.jetty.http.HttpStatus;

/**
 * What went wrong with a request, as RFC 9457 wants it told: the one shape of every error of the server.
 *
 * @param status the HTTP status
 * @param detail a sentence, with what to do about it
 */
record Problem(int status, String detail) {
    static final String MEDIA_TYPE = "application/problem+json";

    /** Jena repeats the exceptions of others by their names, which are no help to a client. */
    private static final Pattern CLASS = Pattern.compile("(\\w+\\.)+\\w+(Exception|Error): ");

    Problem {
        boolean saysNothing = detail.isBlank() || detail.strip().equalsIgnoreCase(title(status));
        detail = saysNothing ? sentence(status) : CLASS.matcher(detail.strip()).replaceAll("");
    }

    /** What can be said where nothing more is known, or what is known had better not be repeated. */
    private static String sentence(int status) {
        return switch (status) {
            case HttpStatus.BAD_REQUEST_400 -> "The request is not well-formed, or its path is ambiguous.";
            case HttpStatus.NOT_FOUND_404 -> "There is nothing at this address.";
            case HttpStatus.METHOD_NOT_ALLOWED_405 -> "This server is only read.";
            case HttpStatus.URI_TOO_LONG_414, HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE_431 ->
                "The head of the request is too large; send a long query in the body of a POST.";
            case HttpStatus.SERVICE_UNAVAILABLE_503 -> "Too many requests at once; try again in a few seconds.";
            case HttpStatus.INTERNAL_SERVER_ERROR_500 -> "Something went wrong here.";
            default -> title(status) + ".";
        };
    }

    private static String title(int status) {
        return HttpStatus.getMessage(status);
    }

    byte[] json() {
        var object = new JsonObject();
        object.put("type", "about:blank");
        object.put("title", title(status));
        object.put("status", status);
        object.put("detail", detail);
        return JSON.toString(object).getBytes(StandardCharsets.UTF_8);
    }

    /** Sends it. Nothing may have been sent before. */
    void send(HttpServletResponse response) throws IOException {
        byte[] body = json();
        response.resetBuffer();
        response.setStatus(status);
        response.setContentType(MEDIA_TYPE);
        response.setHeader("Cache-Control", "no-store");
        if (status == HttpStatus.SERVICE_UNAVAILABLE_503) {
            response.setHeader("Retry-After", "5");
        }
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
