package papergraph.export;

import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import papergraph.graph.Vocabulary;

/** Tells facts from the digests' own prose, by the rule that {@link Selection} states. */
final class Facts {
    private static final Set<Node> WORDS_OF_A_POINT =
            Set.of(Vocabulary.KOREAN, Vocabulary.ENGLISH, Vocabulary.ABBREVIATION);

    private final DatasetGraph dataset;

    Facts(DatasetGraph dataset) {
        this.dataset = dataset;
    }

    /** @param statements all about one subject */
    List<Triple> of(List<Triple> statements) {
        return statements.stream().filter(statement -> isFact(statement, statements)).toList();
    }

    private boolean isFact(Triple statement, List<Triple> all) {
        Node property = statement.getPredicate();
        if (WORDS_OF_A_POINT.contains(property)) {
            return false;
        }
        if (property.equals(Vocabulary.MATCHED_TEXT)) {
            return isFromTitles(all);
        }
        boolean isProse = property.equals(Vocabulary.VALUE)
                || property.equals(Vocabulary.DESCRIPTION) && isNotice(all);
        return !isProse;
    }

    /** Whether all that a tagging was derived from are entries, whose words are their titles. */
    private boolean isFromTitles(List<Triple> tagging) {
        List<Node> origins = tagging.stream()
                .filter(statement -> statement.predicateMatches(Vocabulary.WAS_DERIVED_FROM))
                .map(Triple::getObject)
                .toList();
        return !origins.isEmpty() && origins.stream().allMatch(this::isEntry);
    }

    private boolean isEntry(Node node) {
        return dataset.contains(Node.ANY, node, Vocabulary.TYPE, Vocabulary.ENTRY);
    }

    private static boolean isNotice(List<Triple> statements) {
        return statements.stream()
                .anyMatch(s -> s.predicateMatches(Vocabulary.TYPE) && s.objectMatches(Vocabulary.NOTICE));
    }
}
