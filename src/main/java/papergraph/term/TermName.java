package papergraph.term;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a term is known by: its English words in the singular, in lower case, parted by hyphens. "Large Language Models"
 * and "large-language model" are one term, and so are "multi-modal" and "multimodal"; two expansions of one abbreviation are two.
 *
 * @param key such as {@code large-language-model}
 */
public record TermName(String key) {
    private static final Pattern BREAK = Pattern.compile("[\\s\\p{Pd}/_]+");
    private static final Pattern APOSTROPHE = Pattern.compile("['’‘`´]");
    private static final Pattern PREFIX = Pattern.compile("(?<![^-])(multi|pre|post|non)-(?=[a-z]{3})");
    private static final Set<String> PLURAL_ICS = Set.of("metrics", "topics", "characteristics", "heuristics", "critics", "mosaics");
    private static final List<String> SINGULAR = List.of("ss", "us", "is", "as", "os", "ics");

    public TermName {
        if (key.isBlank()) {
            throw new IllegalArgumentException("a term without letters");
        }
    }

    public static TermName of(String english) {
        List<String> words = new ArrayList<>(words(english));
        int last = words.size() - 1;
        if (last >= 0) {
            words.set(last, singular(words.get(last)));
        }
        String key = String.join("-", words).replace("finetun", "fine-tun");
        return new TermName(PREFIX.matcher(key).replaceAll("$1"));
    }

    /** The words of an English term in lower case, hyphens taken for blanks. */
    static List<String> words(String english) {
        String bare = APOSTROPHE.matcher(Normalizer.normalize(english, Normalizer.Form.NFKC)).replaceAll("");
        return Arrays.stream(BREAK.split(bare.toLowerCase(Locale.ROOT).strip()))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toList());
    }

    /** An English noun without its plural; careful rather than thorough. */
    static String singular(String word) {
        if (PLURAL_ICS.contains(word)) {
            return word.substring(0, word.length() - 1);
        }
        if (word.length() < 4 || !word.endsWith("s") || SINGULAR.stream().anyMatch(word::endsWith)) {
            return word;
        }
        if (word.endsWith("ies") && word.length() > 5 && !word.endsWith("series")) {
            return word.substring(0, word.length() - 3) + "y";
        }
        boolean isSibilant = word.endsWith("ches") || word.endsWith("shes") || word.endsWith("sses") || word.endsWith("xes");
        return isSibilant ? word.substring(0, word.length() - 2) : word.endsWith("series") ? word : word.substring(0, word.length() - 1);
    }
}
