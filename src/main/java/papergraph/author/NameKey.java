package papergraph.author;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What makes two printed names the same listed name: NFC, blanks collapsed, Unicode case-fold. Nothing more is merged by
 * itself.
 */
public final class NameKey {
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
    private static final int DOTLESS_I = 'ı';
    /** UAX #15, Stream-Safe Text: a joiner after thirty marks, since putting marks in order is quadratic. */
    private static final Pattern THIRTY_MARKS = Pattern.compile("\\p{M}{30}(?=\\p{M})");

    private NameKey() {}

    public static String of(String printed) {
        String collapsed = BLANKS.matcher(nfc(printed)).replaceAll(" ").strip();
        var folded = new StringBuilder(collapsed.length());
        collapsed.codePoints().forEach(c -> folded.append(folded(c)));
        return nfc(folded);
    }

    private static String nfc(CharSequence text) {
        return Normalizer.normalize(THIRTY_MARKS.matcher(text).replaceAll("$0\u034F"), Normalizer.Form.NFC);
    }

    /**
     * Full case folding of one character (Unicode, CaseFolding.txt, C and F), which the JDK does not offer by name.
     *
     * <p>Down, up and down again meets it, but for the dotless i, whose capital is everybody's I. Each character is
     * taken by itself, so that a sigma at the end of a word is a sigma.
     */
    private static String folded(int c) {
        String lower = lower(Character.toString(c));
        return c == DOTLESS_I ? lower : lower(lower.toUpperCase(Locale.ROOT));
    }

    private static String lower(String letters) {
        var lower = new StringBuilder(letters.length());
        letters.codePoints()
                .forEach(c -> lower.append(Character.toString(c).toLowerCase(Locale.ROOT)));
        return lower.toString();
    }
}
