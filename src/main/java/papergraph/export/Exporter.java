package papergraph.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import papergraph.PapergraphException;
import papergraph.graph.Iris;

/**
 * Writes the named graphs of a store, all but {@link Iris#runGraph()}.
 *
 * <p>The same statements give the same bytes, whatever store they lie in and however they came there. Memory is bounded
 * by the number of subjects, not of statements.
 */
public final class Exporter {
    private static final int BUFFER = 1 << 16;

    private final DatasetGraph dataset;
    private final Iris iris;

    public Exporter(DatasetGraph dataset, Iris iris) {
        this.dataset = dataset;
        this.iris = iris;
    }

    /**
     * Writes a selection, within the transaction that is active or one of its own. The stream is flushed and stays open.
     *
     * @throws UncheckedIOException when the stream cannot be written
     * @throws PapergraphException when there is no such digest, or a text that the format cannot hold
     */
    public void write(Format format, Selection selection, OutputStream out) {
        Txn.executeRead(dataset, () -> {
            try {
                var buffered = new BufferedOutputStream(out, BUFFER);
                writeDescriptions(format, selection, format.sink(buffered, iris));
                buffered.flush();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (RuntimeIOException e) {
                throw new UncheckedIOException(e.getCause() instanceof IOException cause ? cause : new IOException(e));
            }
        });
    }

    private void writeDescriptions(Format format, Selection selection, DescriptionSink sink) throws IOException {
        UnaryOperator<List<Triple>> filter =
                selection.factsOnly() ? new Facts(dataset)::of : UnaryOperator.identity();
        var statements = new SortedStatements(dataset, graphs(selection), filter);
        sink.start();
        if (format.namesGraphs()) {
            statements.byGraph(sink);
        } else {
            statements.merged(sink);
        }
        sink.finish();
    }

    private Collection<Node> graphs(Selection selection) {
        return selection.digestKey().map(this::digestGraph).orElseGet(this::allGraphs);
    }

    private Collection<Node> digestGraph(String key) {
        Node graph = iris.digest(key);
        if (!dataset.containsGraph(graph)) {
            throw PapergraphException.cannot("there is no digest " + key, "digests are named by date, as in 2024-04-15");
        }
        return Set.of(graph);
    }

    private Collection<Node> allGraphs() {
        return Iter.asStream(dataset.listGraphNodes())
                .filter(graph -> !graph.equals(iris.runGraph()))
                .collect(Collectors.toSet());
    }
}
