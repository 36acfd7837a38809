package papergraph.graph;

import java.nio.charset.StandardCharsets;

/**
 * Turns any text into the last segment of an address, reversibly.
 *
 * <p>Letters and digits of all scripts and {@code - .} stay as they are, a blank becomes {@code _}, everything else
 * {@code ~} and two hexadecimal digits for each byte of its UTF-8 form. No percent sign and no slash ever stands in a
 * slug, so no server or proxy decodes it twice.
 */
final class Slug {
    private Slug() {}

    static String of(String text) {
        var slug = new StringBuilder(text.length() + 8);
        text.codePoints().forEach(c -> append(slug, c));
        return slug.toString();
    }

    private static void append(StringBuilder slug, int c) {
        if (c == ' ') {
            slug.append('_');
        } else if (Character.isLetterOrDigit(c) || isMark(c) || c == '-' || c == '.' && slug.length() > 0) {
            slug.appendCodePoint(c);
        } else {
            for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
                slug.append('~').append(String.format("%02X", b & 0xFF));
            }
        }
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }
}
