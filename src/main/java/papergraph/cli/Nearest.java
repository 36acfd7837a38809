package papergraph.cli;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** What somebody who mistyped a word may have meant. */
final class Nearest {
    private static final int FEW = 3;

    private Nearest() {
    }

    /** At most three of the known words, the likeliest first; none where nothing comes near. */
    static List<String> to(String word, Collection<String> known) {
        var distance = LevenshteinDistance.getDefaultInstance();
        int tolerance = Math.max(1, word.length() / 3);
        return known.stream()
                .filter(each -> distance.apply(word, each) <= tolerance || word.length() > 2 && each.startsWith(word))
                .sorted(Comparator.comparing((String each) -> distance.apply(word, each)).thenComparing(each -> each))
                .limit(FEW)
                .toList();
    }

    /** A question such as {@code Did you mean: build?} and a line feed; the empty string for no words. */
    static String question(List<String> words) {
        return words.isEmpty() ? "" : "Did you mean: " + String.join(", ", words) + "?\n";
    }
}
