package papergraph.graph;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Gives the spellings of a thing to its mentions, where the graph holds which there are but not which stood where: one to
 * each mention, and to the last whatever is left, so that all are mentioned.
 *
 * @param <T> what is mentioned
 */
final class Spellings<T> {
    private final Map<T, Integer> mentions = new HashMap<>();
    private final Map<T, Integer> given = new HashMap<>();

    /** Counts a mention to come. */
    void expect(T thing) {
        mentions.merge(thing, 1, Integer::sum);
    }

    /** Those for the next mention. */
    List<String> next(T thing, List<String> spellings) {
        int at = given.merge(thing, 1, Integer::sum) - 1;
        boolean isLast = at + 1 == mentions.getOrDefault(thing, 0);
        if (at >= spellings.size()) {
            return spellings.subList(0, 1);
        }
        return spellings.subList(at, isLast ? spellings.size() : at + 1);
    }
}
