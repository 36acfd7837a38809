package papergraph.graph;

import static papergraph.graph.Vocabulary.*;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;

/**
 * Says what the terms of the glossary are called, from all their attestations: the most frequent words are preferred, the
 * first in the order of letters among equally frequent ones.
 *
 * <p>The outcome depends on the attestations alone, not on their order. Memory is bounded by the number of terms.
 */
public final class TermStatements {
    private final Node graph;
    private final Map<Node, Words> terms = new TreeMap<>(Comparator.comparing(Node::getURI));

    /** How often a term is attested in which words. */
    private static final class Words {
        final Map<Node, Integer> korean = new HashMap<>();
        final Map<Node, Integer> english = new HashMap<>();
        final Map<Node, Integer> abbreviations = new HashMap<>();
        int attestations;
    }

    public TermStatements(Iris iris) {
        this.graph = iris.derivedGraph();
    }

    /** Counts the attestations among some statements, all of which hold all that is said about them. */
    public void count(Collection<Quad> quads) {
        Map<Node, Words> attested = new HashMap<>();
        for (Quad quad : quads) {
            if (quad.getPredicate().equals(ATTESTED_TERM)) {
                Words words = terms.computeIfAbsent(quad.getObject(), unseen -> new Words());
                words.attestations++;
                attested.put(quad.getSubject(), words);
            }
        }
        for (Quad quad : quads) {
            Words words = attested.get(quad.getSubject());
            if (words != null) {
                count(words, quad);
            }
        }
    }

    private static void count(Words words, Quad quad) {
        Node property = quad.getPredicate();
        if (property.equals(KOREAN)) {
            words.korean.merge(quad.getObject(), 1, Integer::sum);
        } else if (property.equals(ENGLISH)) {
            words.english.merge(quad.getObject(), 1, Integer::sum);
        } else if (property.equals(ABBREVIATION)) {
            words.abbreviations.merge(quad.getObject(), 1, Integer::sum);
        }
    }

    /** All terms that were counted, in the order of their addresses. */
    public void say(Consumer<Quad> out) {
        terms.forEach((term, words) -> {
            say(term, TYPE, TERM, out);
            say(term, ATTESTATIONS, Literals.integer(words.attestations), out);
            sayLabels(term, english(term, words), HIDDEN_LABEL, out);
            sayLabels(term, byFrequency(words.korean), ALT_LABEL, out);
            words.abbreviations.keySet().forEach(abbreviation -> say(term, NOTATION, abbreviation, out));
        });
    }

    /** The words printed, or those of the address where only ever the abbreviation is printed. */
    private static List<Node> english(Node term, Words words) {
        String address = term.getURI();
        String unprinted = address.substring(address.lastIndexOf('/') + 1).replace('-', ' ');
        return words.english.isEmpty()
                ? List.of(NodeFactory.createLiteralLang(unprinted, "en"))
                : byFrequency(words.english);
    }

    private void sayLabels(Node term, List<Node> labels, Node lessPreferred, Consumer<Quad> out) {
        for (int i = 0; i < labels.size(); i++) {
            say(term, i == 0 ? PREF_LABEL : lessPreferred, labels.get(i), out);
        }
    }

    private static List<Node> byFrequency(Map<Node, Integer> counts) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.<Node, Integer>comparingByValue().reversed()
                        .thenComparing(counted -> counted.getKey().getLiteralLexicalForm()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private void say(Node subject, Node predicate, Node object, Consumer<Quad> out) {
        out.accept(Quad.create(graph, subject, predicate, object));
    }
}
