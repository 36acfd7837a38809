package papergraph.serve;

import static org.apache.jena.graph.Node.ANY;
import static papergraph.graph.Vocabulary.IS_PART_OF;
import static papergraph.graph.Vocabulary.LABEL;
import static papergraph.graph.Vocabulary.NAME;
import static papergraph.graph.Vocabulary.PREF_LABEL;
import static papergraph.graph.Vocabulary.TITLE;
import static papergraph.graph.Vocabulary.WAS_DERIVED_FROM;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import papergraph.graph.Vocabulary;

/**
 * All that is said of a thing, and some of what is said with it.
 *
 * @param thing what it is about
 * @param parts the thing first, then what has its address before a {@code #}: the entries and points of a digest
 * @param said every statement about the parts
 * @param incoming the first statements that lead to the thing from elsewhere
 * @param hasMore whether there are more of them than these
 */
record Description(Node thing, Set<Node> parts, Graph said, List<Triple> incoming, boolean hasMore) {
    static final int MOST_INCOMING = 200;

    private static final List<Node> LABELS = List.of(LABEL, PREF_LABEL, NAME, TITLE);

    static boolean isKnown(Graph graph, Node thing) {
        return graph.contains(thing, ANY, ANY);
    }

    static Description of(Graph graph, Node thing) {
        Set<Node> parts = parts(graph, thing);
        Graph said = GraphFactory.createDefaultGraph();
        parts.forEach(part -> graph.find(part, ANY, ANY).forEach(said::add));
        List<Triple> incoming = firstOf(graph, thing, parts);
        boolean hasMore = incoming.size() > MOST_INCOMING;
        return new Description(
                thing, parts, said, hasMore ? incoming.subList(0, MOST_INCOMING) : incoming, hasMore);
    }

    /** The same as one graph, for machines. */
    Graph graph() {
        Graph graph = GraphFactory.createDefaultGraph();
        graph.getPrefixMapping().setNsPrefixes(Vocabulary.prefixes().getMapping());
        said.find().forEach(graph::add);
        incoming.forEach(graph::add);
        return graph;
    }

    /** What a thing is called: in English where there is a choice. */
    static Optional<Node> label(Graph graph, Node thing) {
        return LABELS.stream()
                .flatMap(property -> labels(graph, thing, property))
                .findFirst();
    }

    private static Stream<Node> labels(Graph graph, Node thing, Node property) {
        List<Node> labels =
                graph.find(thing, property, ANY).mapWith(Triple::getObject).filterKeep(Node::isLiteral).toList();
        return Stream.concat(
                labels.stream().filter(label -> label.getLiteralLanguage().equals("en")), labels.stream());
    }

    private static Set<Node> parts(Graph graph, Node thing) {
        var parts = new LinkedHashSet<Node>(List.of(thing));
        var open = new ArrayDeque<Node>(parts);
        while (!open.isEmpty()) {
            Node whole = open.remove();
            Stream.of(IS_PART_OF, WAS_DERIVED_FROM)
                    .flatMap(property -> graph.find(ANY, property, whole).mapWith(Triple::getSubject).toList().stream())
                    .filter(part -> part.isURI() && part.getURI().startsWith(thing.getURI() + "#"))
                    .filter(parts::add)
                    .forEach(open::add);
        }
        return parts;
    }

    private static List<Triple> firstOf(Graph graph, Node thing, Set<Node> parts) {
        Iterator<Triple> incoming = graph.find(ANY, ANY, thing).filterDrop(t -> parts.contains(t.getSubject()));
        Iterable<Triple> all = () -> incoming;
        return StreamSupport.stream(all.spliterator(), false)
                .limit(MOST_INCOMING + 1L)
                .toList();
    }
}
