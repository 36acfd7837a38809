package papergraph.export;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/**
 * The statements of some graphs in {@link TermOrder}. Only the subjects of one graph, or of all when merged, are held;
 * the statements about each are looked up as they are wanted.
 */
final class SortedStatements {
    private final DatasetGraph dataset;
    private final List<Node> graphs;
    private final UnaryOperator<List<Triple>> filter;

    /** @param filter takes the statements about a subject and gives those to keep */
    SortedStatements(DatasetGraph dataset, Collection<Node> graphs, UnaryOperator<List<Triple>> filter) {
        this.dataset = dataset;
        this.graphs = graphs.stream().sorted(TermOrder.IRIS).toList();
        this.filter = filter;
    }

    /** Graph by graph. */
    void byGraph(DescriptionSink sink) throws IOException {
        for (Node graph : graphs) {
            for (Node subject : subjects(List.of(graph))) {
                describe(sink, graph, subject, dataset.find(graph, subject, Node.ANY, Node.ANY));
            }
        }
    }

    /** As one graph that holds what any of them holds. */
    void merged(DescriptionSink sink) throws IOException {
        if (graphs.size() <= 1) {
            byGraph(sink);
            return;
        }
        var wanted = Set.copyOf(graphs);
        for (Node subject : subjects(graphs)) {
            Iterator<Quad> found = dataset.findNG(Node.ANY, subject, Node.ANY, Node.ANY);
            describe(sink, Quad.unionGraph, subject, Iter.filter(found, quad -> wanted.contains(quad.getGraph())));
        }
    }

    private void describe(DescriptionSink sink, Node graph, Node subject, Iterator<Quad> found) throws IOException {
        List<Triple> sorted = Iter.asStream(found)
                .map(Quad::asTriple)
                .peek(SortedStatements::refuseNameless)
                .distinct()
                .sorted(TermOrder.STATEMENTS)
                .toList();
        List<Triple> kept = filter.apply(sorted);
        if (!kept.isEmpty()) {
            sink.describe(graph, subject, kept);
        }
    }

    private Iterable<Node> subjects(List<Node> from) {
        var subjects = new ArrayList<Node>();
        for (Node graph : from) {
            Iterator<Quad> quads = dataset.find(graph, Node.ANY, Node.ANY, Node.ANY);
            // a store gives the statements about one subject together, so nearly all repetition goes here
            Iter.distinctAdjacent(Iter.map(quads, Quad::getSubject)).forEachRemaining(subjects::add);
        }
        subjects.forEach(SortedStatements::refuseNameless);
        subjects.sort(TermOrder.IRIS);
        return () -> Iter.distinctAdjacent(subjects.iterator());
    }

    private static void refuseNameless(Triple statement) {
        if (!statement.getObject().isLiteral()) {
            refuseNameless(statement.getObject());
        }
    }

    // A blank node has no name to be sorted by, and the model has none.
    private static void refuseNameless(Node node) {
        if (!node.isURI()) {
            throw new IllegalStateException("neither an address nor a literal: " + node);
        }
    }
}
