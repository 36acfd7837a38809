package papergraph.graph;

import java.io.InputStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sys.JenaSystem;

/** The files of {@code ontology/}, which travel in the jar. */
public final class Bundled {
    static {
        JenaSystem.init();
    }

    private Bundled() {}

    /** @param name such as {@code shapes.ttl} */
    public static InputStream open(String name) {
        InputStream stream = Bundled.class.getResourceAsStream("/papergraph/ontology/" + name);
        if (stream == null) {
            throw new IllegalStateException("not bundled: ontology/" + name);
        }
        return stream;
    }

    static Graph turtle(String name) {
        Graph graph = GraphFactory.createGraphMem();
        RDFParser.source(open(name)).lang(Lang.TURTLE).parse(graph);
        return graph;
    }
}
