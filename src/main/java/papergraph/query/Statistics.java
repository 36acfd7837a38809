package papergraph.query;

import static papergraph.graph.Vocabulary.*;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.jspecify.annotations.Nullable;

/**
 * How much of everything a graph holds.
 *
 * @param counts how many things there are of each kind, in the order they are told
 * @param firstDay the first day listed, or null where there is none
 * @param lastDay the last day listed, or null where there is none
 */
public record Statistics(Map<String, Long> counts, @Nullable String firstDay, @Nullable String lastDay) {
    private static final Map<String, Node> KINDS = new LinkedHashMap<>();

    static {
        KINDS.put("digests", DIGEST);
        KINDS.put("entries", ENTRY);
        KINDS.put("papers", PAPER);
        KINDS.put("names", AUTHOR);
        KINDS.put("organisations", ORGANISATION);
        KINDS.put("points", POINT);
        KINDS.put("passages", PASSAGE);
        KINDS.put("taggings", TAGGING);
        KINDS.put("notices", NOTICE);
    }

    /** Counts within the transaction of the caller; each kind costs as much as there are things of it. */
    public static Statistics of(DatasetGraph dataset) {
        Map<String, Long> counts = new LinkedHashMap<>();
        KINDS.forEach((word, kind) -> counts.put(word, distinct(dataset, kind)));
        String first = null;
        String last = null;
        for (var digests = dataset.find(Quad.unionGraph, Node.ANY, TYPE, DIGEST); digests.hasNext(); ) {
            Node digest = digests.next().getSubject();
            var days = dataset.find(digest, digest, ISSUED, Node.ANY);
            if (days.hasNext()) {
                String day = days.next().getObject().getLiteralLexicalForm();
                first = first == null || day.compareTo(first) < 0 ? day : first;
                last = last == null || day.compareTo(last) > 0 ? day : last;
            }
        }
        return new Statistics(counts, first, last);
    }

    private static long distinct(DatasetGraph dataset, Node kind) {
        long count = 0;
        for (var found = dataset.find(Quad.unionGraph, Node.ANY, TYPE, kind); found.hasNext(); found.next()) {
            count++;
        }
        return count;
    }
}
