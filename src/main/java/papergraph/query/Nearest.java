package papergraph.query;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.PriorityQueue;
import java.util.regex.Pattern;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/**
 * The few words nearest to a misspelt one: typing slips, left-out ends, other word order, left-out accents.
 *
 * <p>One pass over whatever is offered; only the best so far are kept.
 */
final class Nearest {
    private static final double NEAR_ENOUGH = 0.84;
    private static final double BEGINNING = 0.96;
    private static final JaroWinklerSimilarity SIMILARITY = new JaroWinklerSimilarity();
    private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{Nd}]+");
    private static final Comparator<Candidate> WORST_FIRST =
            Comparator.comparingDouble(Candidate::score).thenComparing(Candidate::word, Comparator.reverseOrder());

    private final String wanted;
    private final String wantedInOrder;
    private final int most;
    private final PriorityQueue<Candidate> best = new PriorityQueue<>(WORST_FIRST);

    Nearest(String wanted, int most) {
        this.wanted = plain(wanted);
        this.wantedInOrder = inOrder(this.wanted);
        this.most = most;
    }

    private record Candidate(String word, double score) {}

    /** The nearest of these, best first. */
    static List<String> to(String wanted, Iterable<String> offered, int most) {
        var nearest = new Nearest(wanted, most);
        offered.forEach(nearest::offer);
        return nearest.best();
    }

    void offer(String word) {
        double score = score(plain(word));
        boolean isKnown = best.stream().anyMatch(candidate -> candidate.word().equals(word));
        if (score >= NEAR_ENOUGH && !isKnown) {
            best.add(new Candidate(word, score));
            if (best.size() > most) {
                best.remove();
            }
        }
    }

    List<String> best() {
        var sorted = new ArrayList<>(best);
        sorted.sort(WORST_FIRST.reversed());
        return sorted.stream().map(Candidate::word).toList();
    }

    private double score(String word) {
        if (wanted.length() >= 3 && (word.startsWith(wanted) || word.endsWith(" " + wanted))) {
            return BEGINNING;
        }
        double asIs = SIMILARITY.apply(wanted, word);
        return word.indexOf(' ') < 0 ? asIs : Math.max(asIs, SIMILARITY.apply(wantedInOrder, inOrder(word)));
    }

    private static String inOrder(String text) {
        String[] words = text.split(" ");
        Arrays.sort(words);
        return String.join(" ", words);
    }

    /** Lower case without accents; all that is neither letter nor digit is a blank. */
    static String plain(String text) {
        // NFKD takes Hangul apart too, which makes similarity see single letters instead of syllables
        String apart = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        return NO_WORD.matcher(MARKS.matcher(apart).replaceAll("")).replaceAll(" ").strip();
    }
}
