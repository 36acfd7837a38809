package papergraph.serve;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.eclipse.jetty.http.HttpStatus;
import org.jspecify.annotations.Nullable;

/**
 * From a thing to its documents. All links are relative, so that they hold on whatever host and below whatever path
 * the request came in.
 */
final class Links {
    private Links() {}

    /** Leads on to the document that suits the client, or says that there is none. */
    static void leadOn(HttpServletRequest request, HttpServletResponse response, String name) throws IOException {
        Optional<Format> format = Negotiation.choose(request, Format.DOCUMENTS, Format.HTML);
        if (format.isEmpty()) {
            response.sendError(
                    HttpStatus.NOT_ACCEPTABLE_406,
                    "This cannot be had in what was asked for. " + Negotiation.alternatives(Format.DOCUMENTS));
            return;
        }
        String query = request.getQueryString();
        response.setStatus(HttpStatus.SEE_OTHER_303);
        response.setHeader("Location", document(name, format.get()) + (query == null ? "" : "?" + query));
    }

    static void sayAlternatives(HttpServletResponse response, String name) {
        for (Format format : Format.DOCUMENTS) {
            response.addHeader(
                    "Link", "<" + document(name, format) + ">; rel=\"alternate\"; type=\"" + format.mediaType() + "\"");
        }
    }

    static String document(String name, Format format) {
        return encoded(name, null, null) + "." + format.extension();
    }

    /** Something below the base, as it stands in an address: {@code source/1?lines=3} or {@code digest/1#2}. */
    static String reference(String own) {
        int hash = own.indexOf('#');
        String fragment = hash < 0 ? null : own.substring(hash + 1);
        String rest = hash < 0 ? own : own.substring(0, hash);
        int mark = rest.indexOf('?');
        return encoded(
                        mark < 0 ? rest : rest.substring(0, mark),
                        mark < 0 ? null : rest.substring(mark + 1),
                        fragment)
                .substring(2);
    }

    private static String encoded(String path, @Nullable String query, @Nullable String fragment) {
        try {
            // with a dot before it, a name with a colon is not taken for a scheme
            return new URI(null, null, "./" + path, query, fragment).toASCIIString();
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(path, e);
        }
    }
}
