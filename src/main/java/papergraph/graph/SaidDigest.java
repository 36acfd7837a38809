package papergraph.graph;

import static papergraph.graph.Vocabulary.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.jspecify.annotations.Nullable;
import papergraph.digest.ArxivId;
import papergraph.digest.AuthorList;
import papergraph.digest.AuthorName;
import papergraph.digest.Digest;
import papergraph.digest.Entry;
import papergraph.digest.Link;
import papergraph.digest.Media;
import papergraph.digest.Paper;
import papergraph.digest.Passage;
import papergraph.digest.Point;
import papergraph.notice.Place;

/**
 * Makes a digest of what {@link DigestStatements} said of it.
 *
 * <p>It has no places but the beginning of the file. The names of a paper that stands in it twice stand in both entries, and
 * the links of an entry beside its points, for so the graph has them.
 */
public final class SaidDigest {
    private final Graph graph;
    private final Iris iris;
    private final Place place;
    private final Node digest;
    private final Spellings<Node> names = new Spellings<>();
    private final Spellings<Node> sections = new Spellings<>();
    private final Map<Node, Integer> occurrences = new HashMap<>();

    private SaidDigest(Graph graph, Iris iris, String key) {
        this.graph = graph;
        this.iris = iris;
        this.place = Place.file(key);
        this.digest = iris.digest(key);
    }

    /**
     * The digest of a graph. Points and passages whose text was left out of the graph are not in it.
     *
     * @param graph the one named by the digest
     * @param key the last segment of the digest's address
     */
    public static Digest of(Graph graph, Iris iris, String key) {
        return new SaidDigest(graph, iris, key).digest();
    }

    private Digest digest() {
        List<Node> entries = parts(digest, ENTRY, RANK);
        for (Node entry : entries) {
            objects(paper(entry), CREATOR).forEach(names::expect);
            points(entry).keySet().forEach(point -> section(point).ifPresent(sections::expect));
        }
        LocalDate date = value(digest, ISSUED).map(LocalDate::parse).orElse(null);
        return new Digest(place, date, value(digest, TITLE).orElse(null),
                entries.stream().map(this::entry).toList(), passages(digest));
    }

    private Entry entry(Node node) {
        Node paper = paper(node);
        int occurrence = occurrences.merge(paper, 1, Integer::sum);
        String title = value(node, TITLE).orElse("");
        var id = new ArxivId(value(paper, HAS_ARXIV_ID).orElseThrow());
        return new Entry(place, 1, number(node, RANK), occurrence, Paper.titled(id, title),
                value(node, VOTES).map(Integer::valueOf).orElse(null), authors(node, paper),
                media(node), pointsOf(node), passages(node), links(node));
    }

    private AuthorList authors(Node entry, Node paper) {
        var printed = new ArrayList<AuthorName>();
        for (Node author : objects(paper, CREATOR)) {
            names.next(author, values(author, NAME)).forEach(name -> printed.add(new AuthorName(name, place)));
        }
        return new AuthorList(printed, graph.contains(entry, TRUNCATED_AUTHORS, Node.ANY));
    }

    private List<Media> media(Node entry) {
        return Stream.of(Media.Kind.values())
                .flatMap(kind -> objects(entry, DigestStatements.property(kind)).stream()
                        .map(url -> new Media(kind, url.getURI(), place)))
                .toList();
    }

    private List<Link> links(Node entry) {
        return Stream.of(Link.Kind.values())
                .flatMap(kind -> objects(entry, DigestStatements.property(kind)).stream()
                        .map(url -> new Link(kind, url.getURI(), place)))
                .toList();
    }

    /** The points of an entry, nested ones included, each with the ordinal of the one it is nested in or 0. */
    private Map<Node, Integer> points(Node entry) {
        var parents = new HashMap<Node, Integer>();
        collect(entry, 0, parents);
        var sorted = new LinkedHashMap<Node, Integer>();
        parents.keySet().stream()
                .sorted(Comparator.comparingInt(point -> number(point, ORDINAL)))
                .forEach(point -> sorted.put(point, parents.get(point)));
        return sorted;
    }

    private void collect(Node whole, int ordinal, Map<Node, Integer> parents) {
        for (Node point : parts(whole, POINT, ORDINAL)) {
            parents.put(point, ordinal);
            collect(point, number(point, ORDINAL), parents);
        }
    }

    private List<Point> pointsOf(Node entry) {
        var points = new ArrayList<Point>();
        points(entry).forEach((node, parent) -> {
            String section = section(node).map(this::printed).orElse(null);
            value(node, VALUE).ifPresent(text ->
                    points.add(new Point(place, 1, number(node, ORDINAL), parent, section, text, List.of())));
        });
        return points;
    }

    private Optional<Node> section(Node point) {
        return objects(point, SECTION).stream().findFirst();
    }

    private @Nullable String printed(Node section) {
        return Section.KNOWN.entrySet().stream()
                .filter(known -> iris.section(known.getKey()).equals(section))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseGet(() -> sections.next(section, values(section, LABEL)).get(0));
    }

    private List<Passage> passages(Node whole) {
        return parts(whole, PASSAGE, ORDINAL).stream()
                .flatMap(passage -> value(passage, VALUE).stream())
                .map(text -> new Passage(place, 1, text))
                .toList();
    }

    private Node paper(Node entry) {
        return objects(entry, PRIMARY_TOPIC).get(0);
    }

    private List<Node> parts(Node whole, Node type, Node order) {
        return graph.find(Node.ANY, IS_PART_OF, whole)
                .mapWith(Triple::getSubject)
                .filterKeep(part -> graph.contains(part, TYPE, type))
                .toList()
                .stream()
                .sorted(Comparator.comparingInt(part -> number(part, order)))
                .toList();
    }

    private int number(Node subject, Node property) {
        return Integer.parseInt(value(subject, property).orElseThrow());
    }

    private Optional<String> value(Node subject, Node property) {
        return values(subject, property).stream().findFirst();
    }

    private List<String> values(Node subject, Node property) {
        return objects(subject, property).stream().map(Node::getLiteralLexicalForm).sorted().toList();
    }

    private List<Node> objects(Node subject, Node property) {
        return graph.find(subject, property, Node.ANY)
                .mapWith(Triple::getObject)
                .toList()
                .stream()
                .sorted(Comparator.comparing(Node::toString))
                .toList();
    }
}
