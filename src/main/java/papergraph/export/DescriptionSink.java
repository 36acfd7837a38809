package papergraph.export;

import java.io.IOException;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/** Takes the statements of an export, all those about one subject together. */
interface DescriptionSink {
    void start() throws IOException;

    /**
     * Takes what one graph says about one subject.
     *
     * @param graph the graph's name; of no meaning to a format that does not name graphs
     * @param statements at least one; in the order they are to be written, without repetition
     */
    void describe(Node graph, Node subject, List<Triple> statements) throws IOException;

    /** Writes what is still held. The stream below stays open. */
    void finish() throws IOException;
}
