package papergraph.digest;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes absolute http addresses of what is printed as one, or nothing where it is none. */
final class WebAddress {
    private static final String HOME = "https://huggingface.co";
    private static final Pattern SCHEME = Pattern.compile("\\s*([A-Za-z][A-Za-z0-9+.-]*):(.*)", Pattern.DOTALL);
    private static final Pattern HOST = Pattern.compile(
            "(?i)(?:[\\p{L}\\p{N}_](?:[\\p{L}\\p{N}_-]*[\\p{L}\\p{N}_])?\\.)+[\\p{L}][\\p{L}\\p{N}-]*\\.?(?::\\d{1,5})?");
    private static final int LONGEST_AUTHORITY = 260;
    private static final String MARKS = "-._~:/?#@!$&'()*+,;=%";

    private WebAddress() {}

    /**
     * An absolute address, characters that no address may hold written in percents.
     *
     * @param printed as it stands in the source; {@code /path} is taken as a path of huggingface.co
     */
    static Optional<String> absolute(String printed) {
        String address = printed.strip();
        if (address.startsWith("//")) {
            return checked("https:" + address);
        }
        if (address.startsWith("/")) {
            return checked(HOME + address);
        }
        Matcher scheme = SCHEME.matcher(address);
        if (!scheme.matches()) {
            return Optional.empty();
        }
        String name = scheme.group(1).toLowerCase(Locale.ROOT);
        boolean isWeb = name.equals("http") || name.equals("https");
        return isWeb && scheme.group(2).startsWith("//") ? checked(name + ":" + scheme.group(2)) : Optional.empty();
    }

    /** The scheme of an address that a browser must not follow from a digest, if it has one. */
    static Optional<String> unsafeScheme(String printed) {
        Matcher scheme = SCHEME.matcher(printed);
        return scheme.matches() && !scheme.group(1).matches("(?i)https?")
                ? Optional.of(scheme.group(1).toLowerCase(Locale.ROOT))
                : Optional.empty();
    }

    /** The host of an absolute address, in small letters. */
    static String host(String absolute) {
        String authority = authority(absolute);
        return authority.replaceFirst(":\\d*$", "").toLowerCase(Locale.ROOT);
    }

    private static Optional<String> checked(String absolute) {
        String authority = authority(absolute);
        if (authority.length() > LONGEST_AUTHORITY || !HOST.matcher(authority).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new URI(encoded(absolute)).toString());
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static String authority(String absolute) {
        int from = absolute.indexOf("//") + 2;
        int to = from;
        while (to < absolute.length() && "/?#".indexOf(absolute.charAt(to)) < 0) {
            to++;
        }
        return absolute.substring(from, to);
    }

    private static String encoded(String absolute) {
        var encoded = new StringBuilder();
        boolean isInFragment = false;
        for (int i = 0; i < absolute.length(); i = absolute.offsetByCodePoints(i, 1)) {
            int code = absolute.codePointAt(i);
            boolean isBare = code == '%' && !isHex(absolute, i + 1)
                    || code == '#' && isInFragment;
            isInFragment |= code == '#';
            if (!isBare && (isUnreserved(code) || MARKS.indexOf(code) >= 0)) {
                encoded.appendCodePoint(code);
            } else {
                percents(code, encoded);
            }
        }
        return encoded.toString();
    }

    private static boolean isHex(String text, int at) {
        return at + 2 <= text.length()
                && Character.digit(text.charAt(at), 16) >= 0
                && Character.digit(text.charAt(at + 1), 16) >= 0;
    }

    private static boolean isUnreserved(int code) {
        return code < 0x80 ? Character.isLetterOrDigit(code) : Character.isLetterOrDigit(code) && code < 0xE000;
    }

    private static void percents(int code, StringBuilder out) {
        for (byte b : Character.toString(code).getBytes(StandardCharsets.UTF_8)) {
            out.append("%%%02X".formatted(b));
        }
    }
}
