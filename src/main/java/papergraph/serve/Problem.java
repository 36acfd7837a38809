package papergraph.serve;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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

    Problem {
        detail = detail.isBlank() ? title(status) + "." : detail.strip();
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
