package papergraph.topic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All labels, letter by letter, and where a text holds them.
 *
 * <p>A plain trie that is entered at each word start, which is the only place where a label may begin; so it needs none
 * of the failure links of Aho-Corasick, never sees the "rag" of "fragment", and looks at no letter more often than the
 * longest label has word starts.
 */
final class Labels {
    private static final class Node {
        final Map<Character, Node> next = new HashMap<>();
        final List<Label> labels = new ArrayList<>(1);
    }

    private final Node root = new Node();

    Labels(Iterable<Label> labels) {
        labels.forEach(this::add);
    }

    private void add(Label label) {
        Node node = root;
        for (char c : label.key().toCharArray()) {
            node = node.next.computeIfAbsent(c, unseen -> new Node());
        }
        node.labels.add(label);
    }

    /** Every label in a text, the shorter within the longer too, in the order of their first letters. */
    List<Mention> in(SearchText text) {
        List<Mention> mentions = new ArrayList<>();
        for (int begin = text.nextWordStart(0); begin >= 0; begin = text.nextWordStart(begin + 1)) {
            collect(text, begin, mentions);
        }
        return mentions;
    }

    private void collect(SearchText text, int begin, List<Mention> mentions) {
        @Nullable Node node = root;
        for (int i = begin; i < text.length(); i++) {
            node = node.next.get(text.lower().charAt(i));
            if (node == null) {
                return;
            }
            for (Label label : node.labels) {
                int end = label.end(text, begin);
                if (end > 0) {
                    mentions.add(new Mention(label, begin, end));
                }
            }
        }
    }
}
