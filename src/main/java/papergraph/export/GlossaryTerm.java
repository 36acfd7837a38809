package papergraph.export;

import static papergraph.graph.Vocabulary.*;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/**
 * A term of the glossary with all it is called.
 *
 * @param english the preferred spelling first
 * @param korean the preferred rendering first
 * @param attestations how many there are in all
 */
record GlossaryTerm(
        String address, List<String> english, List<Rendering> korean, List<String> abbreviations, int attestations) {
    GlossaryTerm {
        english = List.copyOf(english);
        korean = List.copyOf(korean);
        abbreviations = List.copyOf(abbreviations);
    }

    /** Korean words, and how often the term is attested in them. */
    record Rendering(String words, int times) {}

    /** The terms of a store in the order of their addresses. */
    static List<Node> addresses(DatasetGraph dataset, Node graph) {
        return Iter.asStream(dataset.find(graph, Node.ANY, TYPE, TERM))
                .map(Quad::getSubject)
                .sorted(TermOrder.IRIS)
                .toList();
    }

    static GlossaryTerm of(DatasetGraph dataset, Node graph, Node term) {
        Map<String, Integer> counts = new TreeMap<>();
        List<Node> attestations =
                Iter.asStream(dataset.find(graph, Node.ANY, ATTESTED_TERM, term)).map(Quad::getSubject).toList();
        for (Node attestation : attestations) {
            words(dataset, graph, attestation, KOREAN).forEach(words -> counts.merge(words, 1, Integer::sum));
        }
        List<Rendering> korean = counts.entrySet().stream()
                .map(count -> new Rendering(count.getKey(), count.getValue()))
                .sorted(Comparator.comparingInt(Rendering::times).reversed())
                .toList();
        List<String> english = Iter.asStream(dataset.find(graph, term, PREF_LABEL, Node.ANY))
                .map(Quad::getObject)
                .filter(label -> label.getLiteralLanguage().equals("en"))
                .map(Node::getLiteralLexicalForm)
                .collect(Collectors.toList());
        english.addAll(words(dataset, graph, term, HIDDEN_LABEL));
        return new GlossaryTerm(
                term.getURI(), english, korean, words(dataset, graph, term, NOTATION), attestations.size());
    }

    private static List<String> words(DatasetGraph dataset, Node graph, Node subject, Node property) {
        return Iter.asStream(dataset.find(graph, subject, property, Node.ANY))
                .map(quad -> quad.getObject().getLiteralLexicalForm())
                .sorted(TermOrder.BY_CODE_POINT)
                .toList();
    }
}
