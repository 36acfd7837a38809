package papergraph.export;

import java.io.OutputStream;
import java.util.List;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RIOT;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.util.Context;
import papergraph.graph.Iris;
import papergraph.graph.Vocabulary;

/** The formats that Jena writes as a stream: Turtle, TriG, N-Triples and N-Quads. */
final class JenaSink implements DescriptionSink {
    /** What stands first in an address below the base, and is a prefix of its own where a format has prefixes. */
    private static final List<String> KINDS =
            List.of("agent", "author", "digest", "graph", "notice", "paper", "section", "source", "style", "topic");

    private final StreamRDF stream;
    private final boolean isQuads;
    private final Iris iris;

    JenaSink(RDFFormat format, OutputStream out, Iris iris) {
        // "@prefix" is read by old parsers too, "PREFIX" is not
        Context style = Context.create().set(RIOT.symTurtleDirectiveStyle, "at");
        this.stream = StreamRDFWriter.getWriterStream(out, format, style);
        this.isQuads = RDFLanguages.isQuads(format.getLang());
        this.iris = iris;
    }

    @Override
    public void start() {
        stream.start();
        var prefixes = new TreeMap<>(Vocabulary.prefixes().getMapping());
        KINDS.forEach(kind -> prefixes.put(kind, iris.base() + kind + "/"));
        prefixes.forEach(stream::prefix);
    }

    @Override
    public void describe(Node graph, Node subject, List<Triple> statements) {
        for (Triple statement : statements) {
            if (isQuads) {
                stream.quad(Quad.create(graph, statement));
            } else {
                stream.triple(statement);
            }
        }
    }

    @Override
    public void finish() {
        stream.finish();
    }
}
