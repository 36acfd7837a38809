package papergraph.term;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Whether an abbreviation is made of the letters of some words: each letter the first of a word, or a later one of a word
 * whose first was taken. Small words may be left out, and one other word.
 */
final class Initials {
    private static final Set<String> SMALL =
            Set.of("of", "the", "a", "an", "for", "to", "in", "with", "on", "by", "and", "via", "from", "as", "at", "or");

    private final String letters;
    private final List<String> words;

    private Initials(String letters, List<String> words) {
        this.letters = letters;
        this.words = words;
    }

    static boolean match(String abbreviation, String english) {
        List<String> words = TermName.words(english);
        String letters = Gloss.singular(abbreviation).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        boolean isPlausible = letters.length() >= 2
                && !words.isEmpty()
                && words.size() <= letters.length() + 3
                && words.get(0).charAt(0) == letters.charAt(0)
                && !letters.equals(String.join("", words));
        return isPlausible && new Initials(letters, words).fits(1, 0, 1, words.size() > 2 ? 1 : 0);
    }

    static boolean isSmall(String word) {
        return SMALL.contains(word);
    }

    /** @param next the first letter of the word that is free; {@code skips} how many words may still be left out */
    private boolean fits(int letter, int word, int next, int skips) {
        if (letter == letters.length()) {
            int rest = 0;
            for (int i = word + 1; i < words.size(); i++) {
                rest += isSmall(words.get(i)) ? 0 : 1;
            }
            return rest <= skips;
        }
        char wanted = letters.charAt(letter);
        int within = words.get(word).indexOf(wanted, next);
        if (within >= 0 && fits(letter + 1, word, within + 1, skips)) {
            return true;
        }
        int left = skips;
        for (int i = word + 1; i < words.size() && left >= 0; i++) {
            if (begins(words.get(i), wanted) && fits(letter + 1, i, 1, left)) {
                return true;
            }
            left -= isSmall(words.get(i)) ? 0 : 1;
        }
        return false;
    }

    private static boolean begins(String word, char letter) {
        return word.charAt(0) == letter
                || letter == '2' && word.equals("to")
                || letter == '4' && word.equals("for")
                || letter == 'x' && (word.startsWith("ex") || word.startsWith("cross"));
    }
}
