package papergraph.topic;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.BitSet;

/**
 * Text made ready for searching, with the way back to where each letter stands in the source.
 *
 * <p>NFKC; hyphens, slashes and underscores become blanks; blanks collapse, and vanish beside a Hangul syllable, where
 * writers differ about them; Markdown's stars and backticks and invisible characters are passed over; a URL counts as
 * one mark. Word starts are noted before the blanks go. Takes time in proportion to the text.
 */
final class SearchText {
    /** What a URL becomes: no label holds it. */
    private static final char URL = '\uFFFC';
    /** Beyond this many combining marks on one letter, text is cut into pieces: ordering marks is quadratic. */
    private static final int LONGEST_CLUSTER = 32;

    /** What kind of writing a character belongs to: a change of kind is the start of a word. */
    private enum Kind {
        NONE,
        LETTER,
        DIGIT,
        HANGUL,
        /** Chinese and Japanese, which set no blanks: every character may start and end a word. */
        UNSPACED
    }

    private final String source;
    private final StringBuilder cased = new StringBuilder();
    private final String lower;
    private final BitSet wordStarts = new BitSet();
    private final BitSet spelled = new BitSet();
    private int[] begins;
    private int[] ends;

    private Kind last = Kind.NONE;
    private boolean isAfterBlank = true;

    SearchText(String source) {
        this.source = source;
        begins = new int[source.length() + 1];
        ends = new int[source.length() + 1];
        for (int i = 0; i < source.length(); ) {
            i = isUrl(i) ? takeUrl(i) : takeCluster(i);
        }
        var folded = new StringBuilder(cased.length());
        cased.codePoints().map(Character::toLowerCase).forEach(folded::appendCodePoint);
        lower = folded.toString();
    }

    /** The text to search, in lower case; as long as {@link #cased}. */
    String lower() {
        return lower;
    }

    char cased(int at) {
        return cased.charAt(at);
    }

    int length() {
        return lower.length();
    }

    boolean isWordStart(int at) {
        return wordStarts.get(at);
    }

    int nextWordStart(int from) {
        return wordStarts.nextSetBit(from);
    }

    /** Whether a word spelled in letters or digits goes on here; Korean particles do not go on with it. */
    boolean isSpelled(int at) {
        return spelled.get(at);
    }

    /** What was printed from {@code begin} to {@code end} of the text to search. */
    String printed(int begin, int end) {
        return source.substring(begins[begin], ends[end - 1]);
    }

    private boolean isUrl(int at) {
        char c = source.charAt(at);
        return c == 'h' && (source.startsWith("https://", at) || source.startsWith("http://", at))
                || c == 'w' && source.startsWith("www.", at);
    }

    private int takeUrl(int begin) {
        int end = begin;
        while (end < source.length() && isUrlCharacter(source.charAt(end))) {
            end++;
        }
        add(URL, Kind.NONE, begin, end);
        return end;
    }

    private static boolean isUrlCharacter(char c) {
        return c > ' ' && c < 0x7F && ")]>}\"'`*".indexOf(c) < 0;
    }

    /** Takes a letter with the marks that belong to it, since only together have they a normal form. */
    private int takeCluster(int begin) {
        int end = begin + Character.charCount(source.codePointAt(begin));
        while (end < source.length() && end - begin < LONGEST_CLUSTER && joins(source.codePointAt(end))) {
            end += Character.charCount(source.codePointAt(end));
        }
        char c = source.charAt(begin);
        if (end == begin + 1 && (c < 0x80 || isSyllable(c))) {
            take(c, begin, end);
        } else {
            int to = end;
            Normalizer.normalize(source.substring(begin, end), Normalizer.Form.NFKC)
                    .codePoints()
                    .forEach(n -> take(n, begin, to));
        }
        return end;
    }

    private void take(int c, int begin, int end) {
        if (c == '*' || c == '`' || c == '\\' || Character.getType(c) == Character.FORMAT) {
            return;
        }
        if (isBlank(c)) {
            isAfterBlank = true;
            return;
        }
        add(c, kind(c), begin, end);
    }

    private void add(int c, Kind kind, int begin, int end) {
        if (isAfterBlank && cased.length() > 0 && kind != Kind.HANGUL && last != Kind.HANGUL) {
            place(' ', begin, begin);
        }
        if (kind != Kind.NONE && (isAfterBlank || kind != last || kind == Kind.UNSPACED)) {
            wordStarts.set(cased.length());
        }
        if (kind == Kind.LETTER || kind == Kind.DIGIT) {
            spelled.set(cased.length());
        }
        place(c, begin, end);
        last = kind;
        isAfterBlank = false;
    }

    private void place(int c, int begin, int end) {
        int at = cased.length();
        cased.appendCodePoint(c);
        if (cased.length() > begins.length) {
            begins = Arrays.copyOf(begins, cased.length() * 2);
            ends = Arrays.copyOf(ends, cased.length() * 2);
        }
        Arrays.fill(begins, at, cased.length(), begin);
        Arrays.fill(ends, at, cased.length(), end);
    }

    private static boolean isBlank(int c) {
        return c == '/' || c == '_' || c == '-' || Character.isWhitespace(c) || Character.isSpaceChar(c)
                || Character.getType(c) == Character.DASH_PUNCTUATION;
    }

    private Kind kind(int c) {
        if (isSyllable(c)) {
            return Kind.HANGUL;
        }
        if (isMark(c)) {
            return last;
        }
        if (Character.isDigit(c)) {
            return Kind.DIGIT;
        }
        return Character.isLetter(c) ? kindOfLetter(c) : Kind.NONE;
    }

    private static Kind kindOfLetter(int c) {
        return c < 0x80
                ? Kind.LETTER
                : switch (Character.UnicodeScript.of(c)) {
                    case HANGUL -> Kind.HANGUL;
                    case HAN, HIRAGANA, KATAKANA -> Kind.UNSPACED;
                    default -> Kind.LETTER;
                };
    }

    private static boolean isSyllable(int c) {
        return c >= 0xAC00 && c <= 0xD7A3;
    }

    private static boolean joins(int c) {
        // the second and third letters of a Hangul syllable that is written letter by letter
        return c >= 0x300 && (isMark(c) || c >= 0x1160 && c <= 0x11FF);
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }
}
