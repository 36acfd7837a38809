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

    private NameKey() {}

    public static String of(String printed) {
        String collapsed = BLANKS.matcher(Normalizer.normalize(printed, Normalizer.Form.NFC)).replaceAll(" ").strip();
        // upper case first, then lower case: full case folding for all but a handful of letters (ß and ss meet, İ and i do not)
        String folded = collapsed.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        return Normalizer.normalize(folded, Normalizer.Form.NFC);
    }
}
