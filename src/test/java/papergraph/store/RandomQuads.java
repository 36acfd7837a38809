package papergraph.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sys.JenaSystem;

/** Quads of few nodes of many kinds, with duplicates and triples in several graphs; the same for the same seed. */
final class RandomQuads {
    static {
        JenaSystem.init();
    }

    private static final List<IntFunction<Node>> OBJECTS = List.of(
            RandomQuads::uri,
            n -> NodeFactory.createLiteralString("글 " + n),
            n -> NodeFactory.createLiteralLang("text " + n, n % 2 == 0 ? "en" : "ko"),
            n -> NodeFactory.createLiteralDT(Integer.toString(n - 20), XSDDatatype.XSDinteger),
            n -> NodeFactory.createLiteralDT("00" + n, XSDDatatype.XSDinteger),
            n -> NodeFactory.createLiteralDT("2024-04-%02d".formatted(n % 30 + 1), XSDDatatype.XSDdate),
            n -> NodeFactory.createLiteralDT("2024-%02d".formatted(n % 12 + 1), XSDDatatype.XSDgYearMonth),
            n -> NodeFactory.createLiteralDT(Boolean.toString(n % 2 == 0), XSDDatatype.XSDboolean),
            n -> NodeFactory.createLiteralString("long ".repeat(n * 20)));

    private RandomQuads() {}

    static List<Quad> of(long seed, int count, int nodes) {
        var random = new Random(seed);
        List<Quad> quads = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Node object = OBJECTS.get(random.nextInt(OBJECTS.size())).apply(random.nextInt(Math.min(nodes, 50)));
            quads.add(Quad.create(
                    graph(random.nextInt(5)), uri(random.nextInt(nodes)), uri(random.nextInt(4)), object));
        }
        return quads;
    }

    static Node graph(int n) {
        return NodeFactory.createURI("http://example.org/graph/" + n);
    }

    static Node uri(int n) {
        return NodeFactory.createURI("http://example.org/thing/" + n);
    }
}
