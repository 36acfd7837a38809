package papergraph.serve;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.util.NodeCmp;
import papergraph.graph.Vocabulary;

/** Gives the vocabulary, one document for all its terms: {@code /ns} leads on to {@code /ns.ttl} and its like. */
final class VocabularyServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String NAME = "ns";

    private final transient Graph vocabulary = GraphFactory.createDefaultGraph();

    VocabularyServlet() {
        try (InputStream in = Objects.requireNonNull(
                getClass().getResourceAsStream("/papergraph/ontology/papergraph.ttl"), "no vocabulary in the jar")) {
            RDFParser.source(in).lang(Lang.TURTLE).parse(vocabulary);
        } catch (IOException e) {
            throw new AssertionError("the program's own vocabulary cannot be read", e);
        }
    }

    /** Where it is to be found: the thing and each of its documents. */
    static List<String> paths() {
        return Stream.concat(
                        Stream.of("/" + NAME),
                        Format.DOCUMENTS.stream().map(format -> "/" + NAME + "." + format.extension()))
                .toList();
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Vary", "Accept");
        String path = request.getServletPath();
        Links.sayAlternatives(response, NAME);
        if (path.equals("/" + NAME)) {
            Links.leadOn(request, response, NAME);
            return;
        }
        Format format = Format.named(path.substring(path.lastIndexOf('.') + 1), Format.DOCUMENTS)
                .orElseThrow();
        if (format == Format.HTML) {
            Pages.send(new ThingPage(vocabulary, "./", "").of(description(), NAME), response);
        } else {
            response.setContentType(format.contentType());
            RDFWriter.source(vocabulary).lang(format.lang()).output(response.getOutputStream());
        }
    }

    private Description description() {
        Node thing = NodeFactory.createURI(Vocabulary.PG.substring(0, Vocabulary.PG.length() - 1));
        Set<Node> parts = new LinkedHashSet<>(List.of(thing));
        var terms = new TreeSet<Node>(NodeCmp::compareRDFTerms);
        vocabulary.find().mapWith(Triple::getSubject).forEach(terms::add);
        terms.removeIf(term -> !term.isURI() || !term.getURI().startsWith(Vocabulary.PG));
        parts.addAll(terms);
        return new Description(thing, parts, vocabulary, List.of(), false);
    }
}
