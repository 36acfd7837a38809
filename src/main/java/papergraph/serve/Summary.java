package papergraph.serve;

import static papergraph.graph.Vocabulary.AUTHOR;
import static papergraph.graph.Vocabulary.DIGEST;
import static papergraph.graph.Vocabulary.ENTRY;
import static papergraph.graph.Vocabulary.ISSUED;
import static papergraph.graph.Vocabulary.ORGANISATION;
import static papergraph.graph.Vocabulary.PAPER;
import static papergraph.graph.Vocabulary.TYPE;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import papergraph.graph.Vocabulary;

/**
 * What is in the graph, in numbers. Counted once for each snapshot, never for a request.
 *
 * @param names listed names and organisations
 * @param firstDay the oldest date of a digest, such as {@code 2024-03-28}
 * @param lastDay the newest one
 */
public record Summary(
        long digests,
        long entries,
        long papers,
        long names,
        long topics,
        Optional<String> firstDay,
        Optional<String> lastDay) {

    /** Counts. The caller holds a read transaction. */
    static Summary of(Graph union, String base) {
        Set<Node> names = subjects(union, AUTHOR);
        names.addAll(subjects(union, ORGANISATION));
        Set<Node> digests = subjects(union, DIGEST);
        var days = new TreeSet<String>();
        for (Node digest : digests) {
            union.find(digest, ISSUED, Node.ANY).forEach(t -> days.add(t.getObject().getLiteralLexicalForm()));
        }
        return new Summary(
                digests.size(),
                subjects(union, ENTRY).size(),
                subjects(union, PAPER).size(),
                names.size(),
                topics(union, base),
                days.stream().findFirst(),
                days.isEmpty() ? Optional.empty() : Optional.of(days.last()));
    }

    private static long topics(Graph union, String base) {
        // sections and styles are concepts too, but no topics
        return subjects(union, Vocabulary.CONCEPT).stream()
                .filter(concept -> concept.isURI() && concept.getURI().startsWith(base + "topic/"))
                .count();
    }

    private static Set<Node> subjects(Graph union, Node type) {
        var subjects = new HashSet<Node>();
        union.find(Node.ANY, TYPE, type).forEach(t -> subjects.add(t.getSubject()));
        return subjects;
    }
}
