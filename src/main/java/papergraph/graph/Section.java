package papergraph.graph;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** The headings that points stand under: spellings of one heading share one address. */
final class Section {
    /** The sections that {@code graph/topics} describes, with their usual spelling; others are described where they are met. */
    static final Map<String, String> KNOWN = Map.of(
            "whats-new", "What's New",
            "technical-details", "Technical Details",
            "performance-highlights", "Performance Highlights");

    private static final Pattern APOSTROPHES = Pattern.compile("['’‘`´]");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}\\p{M}]+");

    private Section() {}

    /** Such as {@code whats-new} for "What’s New"; the name itself where it has neither letter nor digit. */
    static String slug(String printed) {
        String folded = Normalizer.normalize(printed, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        String bare = APOSTROPHES.matcher(folded).replaceAll("");
        String slug = NO_LETTERS.matcher(bare).replaceAll(" ").strip().replace(' ', '-');
        return slug.isEmpty() ? printed.strip() : slug;
    }
}
