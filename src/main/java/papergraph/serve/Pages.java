package papergraph.serve;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Document.OutputSettings;

/**
 * The pages as they lie in the jar, and how they are sent.
 *
 * <p>A page is filled as a tree of elements, texts and attributes; it becomes letters in {@link #send} alone, which is
 * the one place where anything is escaped.
 */
final class Pages {
    private Pages() {}

    /** A fresh copy, to be filled. */
    static Document page(String name) {
        return Jsoup.parse(text(name), "").outputSettings(new OutputSettings().prettyPrint(false));
    }

    static String text(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }

    static byte[] bytes(String name) {
        try (InputStream in = Objects.requireNonNull(
                Pages.class.getResourceAsStream("/papergraph/pages/" + name), () -> "no page " + name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new AssertionError("the program's own file cannot be read: " + name, e);
        }
    }

    static void send(Document page, HttpServletResponse response) throws IOException {
        response.setContentType(Format.HTML.contentType());
        response.getOutputStream().write(page.outerHtml().getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Says by which tag the answer can be known again.
     *
     * @return whether the client has it already, and has been told so
     */
    static boolean isKnown(HttpServletRequest request, HttpServletResponse response, String tag) {
        response.setHeader("ETag", tag);
        response.setHeader("Cache-Control", "no-cache");
        String known = request.getHeader("If-None-Match");
        if (known == null || !known.contains(tag)) {
            return false;
        }
        response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
        return true;
    }
}
