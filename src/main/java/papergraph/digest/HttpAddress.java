package papergraph.digest;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/** Decides what becomes an address: http and https with a host, in the characters that RFC 3986 allows. */
final class HttpAddress {
    private static final String HUB = "https://huggingface.co";
    private static final Pattern SCHEME = Pattern.compile("^[A-Za-z][A-Za-z0-9+.-]*:");
    private static final Pattern ESCAPED = Pattern.compile("\\\\(?=[!-/:-@\\[-`{-~])");
    private static final Pattern BAD_PERCENT = Pattern.compile("%(?![0-9A-Fa-f]{2})");

    private HttpAddress() {}

    /** The absolute address these characters of a Markdown source mean, or empty where they mean none that is safe. */
    static Optional<String> of(String source) {
        String plain = Parser.unescapeEntities(ESCAPED.matcher(source).replaceAll(""), false);
        return ofPlain(plain.strip());
    }

    /** The same for characters that a parser has unescaped already. */
    static Optional<String> ofPlain(String address) {
        String absolute = absolute(address);
        String lower = absolute.toLowerCase(Locale.ROOT);
        if (!lower.startsWith("http://") && !lower.startsWith("https://")) {
            return Optional.empty();
        }
        int colon = absolute.indexOf(':');
        try {
            var uri = new URI(encoded(lower.substring(0, colon) + absolute.substring(colon)));
            boolean hasHost = uri.getHost() != null && !uri.getHost().isEmpty() && uri.getUserInfo() == null;
            return hasHost ? Optional.of(uri.toASCIIString()) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** Whether it names a scheme other than the two we take. */
    static boolean isUnsafe(String address) {
        var scheme = SCHEME.matcher(address.strip());
        return scheme.find() && !scheme.group().toLowerCase(Locale.ROOT).startsWith("http");
    }

    private static String absolute(String address) {
        if (address.startsWith("//")) {
            return "https:" + address;
        }
        if (address.startsWith("/")) {
            return HUB + address;
        }
        return SCHEME.matcher(address).find() ? address : "https://" + address;
    }

    private static String encoded(String address) {
        String encoded = BAD_PERCENT.matcher(address).replaceAll("%25");
        var result = new StringBuilder(encoded.length());
        encoded.codePoints().forEach(c -> {
            if (" \"<>[]\\^`{|}".indexOf(c) >= 0 || c < ' ') {
                result.append("%%%02X".formatted(c));
            } else {
                result.appendCodePoint(c);
            }
        });
        return result.toString();
    }
}
