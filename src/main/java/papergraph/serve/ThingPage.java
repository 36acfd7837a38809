package papergraph.serve;

import static org.apache.jena.graph.Node.ANY;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.sparql.util.NodeCmp;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import papergraph.graph.Vocabulary;

/** A {@link Description} as a plain page: one table for each part, one for what leads here. */
final class ThingPage {
    private static final Comparator<Node> ORDER = NodeCmp::compareRDFTerms;
    private static final PrefixMap PREFIXES = Vocabulary.prefixes();

    private final Graph graph;
    private final String root;
    private final String base;

    /**
     * @param graph where the labels of what is linked are looked up
     * @param root the way from the page to the start page
     * @param base what the addresses of the graph begin with, or nothing where none is to be a link
     */
    ThingPage(Graph graph, String root, String base) {
        this.graph = graph;
        this.root = root;
        this.base = base;
    }

    Document of(Description description, String name) {
        Document page = Pages.page("thing.html");
        String label = label(description.thing());
        page.title(label + " – Papergraph");
        page.expectFirst("h1").appendElement("bdi").text(label);
        page.expectFirst("#address").text(description.thing().getURI());
        description.parts().forEach(part -> show(page.expectFirst("#parts"), description, part));
        showIncoming(page, description);
        showFormats(page, name);
        page.select("[href^=../]").forEach(e -> e.attr("href", root + e.attr("href").substring("../".length())));
        return page;
    }

    private void show(Element parts, Description description, Node part) {
        if (!part.equals(description.thing())) {
            String fragment = part.getURI().substring(description.thing().getURI().length() + 1);
            parts.appendElement("h2").attr("id", fragment).appendElement("bdi").text(label(part));
        }
        Element table = parts.appendElement("table");
        var byProperty = new TreeMap<Node, Set<Node>>(ORDER);
        description.said().find(part, ANY, ANY).forEach(t -> byProperty
                .computeIfAbsent(t.getPredicate(), property -> new TreeSet<>(ORDER))
                .add(t.getObject()));
        byProperty.forEach((property, values) -> {
            Element row = table.appendElement("tr");
            link(row.appendElement("th").attr("scope", "row"), property, shortened(property));
            Element list = row.appendElement("td").appendElement("ul");
            values.forEach(value -> value(list.appendElement("li"), value));
        });
    }

    private void showIncoming(Document page, Description description) {
        List<Triple> incoming = description.incoming();
        page.expectFirst("#incoming-note")
                .text(description.hasMore() ? "The first " + incoming.size() + "." : incoming.isEmpty() ? "None." : "");
        Element table = page.expectFirst("#incoming");
        for (Triple triple : incoming) {
            Element row = table.appendElement("tr");
            value(row.appendElement("td"), triple.getSubject());
            link(row.appendElement("td"), triple.getPredicate(), shortened(triple.getPredicate()));
        }
    }

    private static void showFormats(Document page, String name) {
        for (Format format : Format.GRAPHS) {
            String link = Links.document(name, format);
            page.expectFirst("#formats").appendElement("a").attr("href", link).text(format.extension());
            page.expectFirst("#formats").appendText(" ");
            page.head()
                    .appendElement("link")
                    .attr("rel", "alternate")
                    .attr("type", format.mediaType())
                    .attr("href", link);
        }
    }

    private void value(Element parent, Node value) {
        if (value.isLiteral()) {
            Element text = parent.appendElement("bdi").text(value.getLiteralLexicalForm());
            if (!value.getLiteralLanguage().isEmpty()) {
                text.attr("lang", value.getLiteralLanguage());
            }
        } else {
            link(parent, value, value.isURI() ? label(value) : value.toString());
        }
    }

    /** Only addresses of this graph and of the web become links: {@code javascript:} and its like stay text. */
    private void link(Element parent, Node node, String text) {
        Optional<String> target = node.isURI() ? target(node.getURI()) : Optional.empty();
        if (target.isPresent()) {
            parent.appendElement("a")
                    .attr("href", target.get())
                    .attr("rel", "noreferrer")
                    .appendElement("bdi")
                    .text(text);
        } else {
            parent.appendElement("bdi").text(text);
        }
    }

    private Optional<String> target(String address) {
        if (address.startsWith(Vocabulary.PG)) {
            return Optional.of("../ns#" + address.substring(Vocabulary.PG.length()));
        }
        if (!base.isEmpty() && address.startsWith(base)) {
            return Optional.of("../" + Links.reference(address.substring(base.length())));
        }
        boolean isWeb = address.startsWith("https://") || address.startsWith("http://");
        return isWeb ? Optional.of(address) : Optional.empty();
    }

    private String label(Node node) {
        return Description.label(graph, node).map(Node::getLiteralLexicalForm).orElseGet(() -> shortened(node));
    }

    private String shortened(Node node) {
        String uri = node.getURI();
        String shorter = PREFIXES.abbreviate(uri);
        return shorter != null ? shorter : uri.startsWith(base) ? uri.substring(base.length()) : uri;
    }
}
