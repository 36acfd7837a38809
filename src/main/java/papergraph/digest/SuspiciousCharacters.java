package papergraph.digest;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds characters that nobody sees and that make a text another than it looks: those that turn the direction of writing
 * round, and those without a width. The two joiners belong to the spelling of Persian and the languages of India, and are
 * let pass within words of such letters.
 */
final class SuspiciousCharacters {
    private static final Pattern SUSPICIOUS = Pattern.compile(
            "[\\u00AD\\u200B\\u200E\\u200F\\u202A-\\u202E\\u2060-\\u2064\\u2066-\\u2069\\uFEFF]"
                    + "|(?<![\\p{IsArabic}\\p{InDevanagari}\\p{IsBengali}\\p{IsGurmukhi}\\p{IsGujarati}\\p{IsOriya}\\p{IsTamil}"
                    + "\\p{IsTelugu}\\p{IsKannada}\\p{IsMalayalam}\\p{IsSinhala}])[\\u200C\\u200D]");

    private SuspiciousCharacters() {}

    /** Where the first of them stands, or -1. */
    static int first(String text) {
        var found = SUSPICIOUS.matcher(text);
        return found.find() ? found.start() : -1;
    }

    /** Their numbers, each once, such as {@code U+200B, U+202E}. */
    static String numbers(String text) {
        Stream<String> numbers = SUSPICIOUS.matcher(text).results().map(MatchResult::group).map(c -> "U+%04X".formatted((int) c.charAt(0)));
        return numbers.distinct().collect(Collectors.joining(", "));
    }

    static String without(String text) {
        return SUSPICIOUS.matcher(text).replaceAll("");
    }
}
