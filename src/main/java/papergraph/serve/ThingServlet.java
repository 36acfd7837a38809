package papergraph.serve;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RDFWriter;
import org.eclipse.jetty.http.HttpStatus;
import org.jsoup.nodes.Document;

/**
 * Answers for the addresses of the graph. The address of a thing leads on (303) to the document that suits the client:
 * {@code paper/2404.08639} to {@code paper/2404.08639.ttl} or {@code .html} and so on.
 */
final class ThingServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    /** The kinds of thing that have a page, as they stand in an address. */
    static final List<String> KINDS = List.of(
            "paper", "author", "digest", "topic", "term", "section", "style", "source", "notice", "agent", "graph");

    private final transient SwitchableDataset data;

    ThingServlet(SwitchableDataset data) {
        this.data = data;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Vary", "Accept");
        String kind = request.getServletPath().substring(1);
        String name = request.getPathInfo() == null ? "" : request.getPathInfo().substring(1);
        try {
            data.read(snapshot -> {
                answer(new Visit(request, response, snapshot, kind, name));
                return true;
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void answer(Visit visit) {
        try {
            Graph graph = visit.snapshot.dataset().getUnionGraph();
            Optional<Format> extension = extension(visit.name);
            if (Description.isKnown(graph, visit.thing(visit.name))) {
                Links.sayAlternatives(visit.response, visit.name);
                Links.leadOn(visit.request, visit.response, visit.name);
            } else if (extension.isPresent() && Description.isKnown(graph, visit.thing(stem(visit.name)))) {
                document(visit, graph, extension.get());
            } else if (visit.snapshot.dataset().containsGraph(visit.thing(visit.name))) {
                wholeGraph(visit);
            } else {
                missing(visit, extension);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void document(Visit visit, Graph graph, Format format) throws IOException {
        String name = stem(visit.name);
        Links.sayAlternatives(visit.response, name);
        String tag = "W/\"" + visit.snapshot.generation() + "-" + format.extension() + "\"";
        if (Pages.isKnown(visit.request, visit.response, tag)) {
            return;
        }
        Description description = Description.of(graph, visit.thing(name));
        if (format == Format.HTML) {
            Pages.send(new ThingPage(graph, "../", visit.snapshot.base()).of(description, name), visit.response);
        } else {
            visit.response.setContentType(format.contentType());
            RDFWriter.source(description.graph()).lang(format.lang()).output(visit.response.getOutputStream());
        }
    }

    /** A graph that nothing is said of is what stands in it. */
    private static void wholeGraph(Visit visit) {
        String graph = URLEncoder.encode(visit.thing(visit.name).getURI(), StandardCharsets.UTF_8);
        visit.response.setStatus(HttpStatus.SEE_OTHER_303);
        visit.response.setHeader("Location", "../data?graph=" + graph);
    }

    private static void missing(Visit visit, Optional<Format> extension) throws IOException {
        String detail = "There is no " + visit.kind + " of this address in the graph.";
        Optional<Format> format =
                extension.or(() -> Negotiation.choose(visit.request, Format.DOCUMENTS, Format.HTML));
        visit.response.setStatus(HttpStatus.NOT_FOUND_404);
        if (format.equals(Optional.of(Format.HTML))) {
            Document page = Pages.page("missing.html");
            page.expectFirst("#detail").text(detail);
            Pages.send(page, visit.response);
        } else if (format.equals(Optional.of(Format.TURTLE))) {
            visit.response.setContentType(Format.TURTLE.contentType());
            visit.response.getOutputStream().write(("# " + detail + "\n").getBytes(StandardCharsets.UTF_8));
        } else {
            visit.response.sendError(HttpStatus.NOT_FOUND_404, detail);
        }
    }

    private static Optional<Format> extension(String name) {
        return Format.DOCUMENTS.stream()
                .filter(format -> name.endsWith("." + format.extension()))
                .findFirst();
    }

    private static String stem(String name) {
        return name.substring(0, name.lastIndexOf('.'));
    }

    private record Visit(
            HttpServletRequest request,
            HttpServletResponse response,
            Snapshot snapshot,
            String kind,
            String name) {

        Node thing(String itsName) {
            return NodeFactory.createURI(snapshot.base() + kind + "/" + itsName);
        }
    }
}
