package papergraph.term;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What stands inside a bracket, sorted by what it is: "Retrieval-Augmented Generation; RAG". */
record Gloss(@Nullable String english, @Nullable String abbreviation, @Nullable String korean) {
    private static final int MOST_PARTS = 3;
    private static final int MOST_WORDS = 7;
    private static final Pattern PARTS = Pattern.compile("\\s*[,;:，；/(（]\\s*|\\s+[-–—]\\s+");
    private static final Pattern MARKS = Pattern.compile("[*`\"“”‘’)）]|(?<![\\p{L}])'|'(?![\\p{L}])");
    private static final Pattern ABBREVIATION = Pattern.compile("(?=(?:[^A-Z]*[A-Z]){2})[A-Za-z0-9][A-Za-z0-9+&.-]{1,11}");
    private static final Pattern ENGLISH = Pattern.compile("(?=.*[A-Za-z]{3})[A-Za-z0-9][A-Za-z0-9 '’+&-]*");
    private static final Pattern KOREAN = Pattern.compile("(?=.*[가-힣])[가-힣A-Za-z0-9 -]+");
    private static final Pattern REMARK = Pattern.compile("(?i)\\b(e\\.?g|i\\.?e|etc|et al|vs|fig|figure|table|eq|is|are|was|appendix)\\b");

    /** Empty where the content is a remark, a list or a number rather than a gloss. */
    static Optional<Gloss> of(String content) {
        String[] parts = PARTS.split(MARKS.matcher(content).replaceAll(" ").strip());
        if (parts.length > MOST_PARTS || REMARK.matcher(content).find()) {
            return Optional.empty();
        }
        var gloss = new Gloss(null, null, null);
        for (String part : parts) {
            gloss = gloss.with(part.strip());
            if (gloss == null) {
                return Optional.empty();
            }
        }
        return gloss.isOneThing() ? Optional.of(gloss) : Optional.empty();
    }

    private @Nullable Gloss with(String part) {
        if (abbreviation == null && ABBREVIATION.matcher(part).matches() && isShort(part)) {
            return new Gloss(english, singular(part), korean);
        }
        if (english == null && ENGLISH.matcher(part).matches() && part.split(" ").length <= MOST_WORDS) {
            return new Gloss(part.replaceAll(" +", " "), abbreviation, korean);
        }
        if (korean == null && KOREAN.matcher(part).matches() && part.split(" ").length <= MOST_WORDS) {
            return new Gloss(english, abbreviation, part.replaceAll(" +", " "));
        }
        return null;
    }

    private boolean isOneThing() {
        return english == null || abbreviation == null || Initials.match(abbreviation, english);
    }

    static boolean isAbbreviation(String word) {
        return ABBREVIATION.matcher(word).matches() && isShort(word);
    }

    private static boolean isShort(String part) {
        // "Vision-Language" has two capitals too
        return List.of(part.split("-")).stream().allMatch(piece -> piece.length() < 8)
                && part.chars().filter(c -> c >= 'a' && c <= 'z').count() <= 4;
    }

    /** An abbreviation without the s of its plural. */
    static String singular(String abbreviation) {
        int last = abbreviation.length() - 1;
        boolean isPlural = last > 1 && abbreviation.charAt(last) == 's' && Character.isUpperCase(abbreviation.charAt(last - 1));
        return isPlural ? abbreviation.substring(0, last) : abbreviation;
    }
}
