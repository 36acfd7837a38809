package papergraph.query;

import java.lang.Character.UnicodeScript;

/** How wide text is on a terminal, where Korean letters fill two cells. */
final class TextWidth {
    private TextWidth() {}

    static int of(String text) {
        return text.codePoints().map(TextWidth::of).sum();
    }

    static int of(int c) {
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        return isWide(c) ? 2 : 1;
    }

    private static boolean isWide(int c) {
        if (c < 0x1100) {
            return false;
        }
        UnicodeScript script = UnicodeScript.of(c);
        boolean isHalf = c >= 0xFF61 && c <= 0xFFDC;
        boolean isEastAsian = script == UnicodeScript.HANGUL
                || script == UnicodeScript.HAN
                || script == UnicodeScript.HIRAGANA
                || script == UnicodeScript.KATAKANA;
        return isEastAsian && !isHalf
                || c >= 0x3000 && c <= 0x303E
                || c >= 0xFF01 && c <= 0xFF60
                || c >= 0x1F300 && c <= 0x1FAFF;
    }

    /** The text on one line, without anything a terminal would obey. */
    static String printable(String text) {
        var printable = new StringBuilder(text.length());
        text.codePoints().forEach(c -> printable.appendCodePoint(isObeyed(c) ? ' ' : c));
        return printable.toString();
    }

    // line ends and escapes, and the marks that turn the direction of all that follows
    private static boolean isObeyed(int c) {
        return Character.isISOControl(c)
                || c == 0x2028
                || c == 0x2029
                || c >= 0x202A && c <= 0x202E
                || c >= 0x2066 && c <= 0x2069;
    }

    /** Blanks that are as wide as the text. */
    static String blanks(String text) {
        return " ".repeat(of(text));
    }

    /** The text in so many cells: filled up with blanks, or cut with an ellipsis. */
    static String cut(String text, int cells) {
        if (of(text) <= cells) {
            return text;
        }
        var cut = new StringBuilder();
        int used = 0;
        for (int c : (Iterable<Integer>) text.codePoints()::iterator) {
            used += of(c);
            if (used > cells - 1) {
                break;
            }
            cut.appendCodePoint(c);
        }
        return cut.append('…').toString();
    }
}
