package papergraph.term;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/**
 * A pair of round brackets in a text.
 *
 * @param open where the opening bracket stands
 * @param close where the closing one stands
 */
record Bracket(int open, int close) {
    private static final int LONGEST = 160;
    private static final String OPENING = "(（";
    private static final String CLOSING = ")）";

    /** All pairs that are not too long to be a gloss, in the order of their opening. */
    static List<Bracket> in(String text) {
        Deque<Integer> open = new ArrayDeque<>();
        List<Bracket> found = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            if (OPENING.indexOf(text.charAt(i)) >= 0) {
                open.push(i);
            } else if (CLOSING.indexOf(text.charAt(i)) >= 0 && !open.isEmpty()) {
                int begin = open.pop();
                if (i - begin <= LONGEST && !isAddress(text, begin)) {
                    found.add(new Bracket(begin, i));
                }
            }
        }
        found.sort(Comparator.comparingInt(Bracket::open));
        return found;
    }

    String content(String text) {
        return text.substring(open + 1, close);
    }

    private static boolean isAddress(String text, int open) {
        return open > 0 && text.charAt(open - 1) == ']';
    }
}
