package papergraph.query;

import static papergraph.graph.Vocabulary.CREATOR;
import static papergraph.graph.Vocabulary.LABEL;
import static papergraph.graph.Vocabulary.NAME;
import static papergraph.graph.Vocabulary.NAME_KEY;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import papergraph.author.NameKey;

/**
 * A shortest chain of co-authors between two listed names, which SPARQL 1.1 cannot ask for.
 *
 * <p>Breadth first; every paper and every name is looked at once. Of several shortest chains the same one is found every
 * time, because neighbours are taken in the order of their addresses.
 */
public final class CoauthorPath {
    private static final Comparator<Node> ORDER = Comparator.comparing(Node::toString);

    private final DatasetGraph dataset;
    private final Map<Node, Step> steps = new HashMap<>();
    private final Set<Node> papers = new HashSet<>();

    /**
     * From one name to the next, by a paper that lists both.
     *
     * @param from the name's address
     * @param paper the paper's address
     * @param to the next name's address
     */
    public record Step(Node from, Node paper, Node to) {}

    private CoauthorPath(DatasetGraph dataset) {
        this.dataset = dataset;
    }

    /** The listed name that these letters stand for, or empty where no digest lists it. */
    public static Optional<Node> listed(DatasetGraph dataset, String name) {
        Node key = NodeFactory.createLiteralString(NameKey.of(name));
        var found = dataset.find(Quad.unionGraph, Node.ANY, NAME_KEY, key);
        return found.hasNext() ? Optional.of(found.next().getSubject()) : Optional.empty();
    }

    /** The chain, without a step where both are the same name; empty where they are not connected. */
    public static Optional<List<Step>> between(DatasetGraph dataset, Node from, Node to) {
        return new CoauthorPath(dataset).search(from, to);
    }

    /** A name as printed, or a paper's title as plain text: of several, the first in order of letters. */
    public static String words(DatasetGraph dataset, Node thing) {
        Set<String> words = new TreeSet<>();
        for (Node property : List.of(NAME, LABEL)) {
            dataset.find(Quad.unionGraph, thing, property, Node.ANY)
                    .forEachRemaining(quad -> words.add(quad.getObject().getLiteralLexicalForm()));
        }
        return words.isEmpty() ? thing.toString() : words.iterator().next();
    }

    private Optional<List<Step>> search(Node from, Node to) {
        Deque<Node> frontier = new ArrayDeque<>(List.of(from));
        Set<Node> reached = new HashSet<>(Set.of(from));
        while (!frontier.isEmpty() && !reached.contains(to)) {
            Node name = frontier.remove();
            for (Node paper : papersOf(name)) {
                for (Node coauthor : namesOn(paper)) {
                    if (reached.add(coauthor)) {
                        steps.put(coauthor, new Step(name, paper, coauthor));
                        frontier.add(coauthor);
                    }
                }
            }
        }
        return reached.contains(to) ? Optional.of(chain(from, to)) : Optional.empty();
    }

    private List<Step> chain(Node from, Node to) {
        List<Step> chain = new ArrayList<>();
        for (Node at = to; !at.equals(from); at = chain.get(chain.size() - 1).from()) {
            chain.add(steps.get(at));
        }
        Collections.reverse(chain);
        return chain;
    }

    private Set<Node> papersOf(Node name) {
        Set<Node> found = new TreeSet<>(ORDER);
        dataset.find(Quad.unionGraph, Node.ANY, CREATOR, name).forEachRemaining(quad -> {
            if (papers.add(quad.getSubject())) {
                found.add(quad.getSubject());
            }
        });
        return found;
    }

    private Set<Node> namesOn(Node paper) {
        Set<Node> found = new TreeSet<>(ORDER);
        dataset.find(Quad.unionGraph, paper, CREATOR, Node.ANY).forEachRemaining(quad -> found.add(quad.getObject()));
        return found;
    }
}
