package papergraph.topic;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.ErrorHandler;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.system.G;
import org.apache.jena.vocabulary.SKOS;
import papergraph.PapergraphException;

/**
 * The topics of a SKOS file in Turtle, and its statements as they stand.
 *
 * <p>A curated file is taken whole or not at all: what is misspelt or contradicts itself is refused, with its place.
 */
public final class TopicScheme {
    static {
        JenaSystem.init();
    }

    private static final String BUNDLED = "/papergraph/ontology/topics.ttl";
    private static final String BASE = "https://w3id.org/papergraph/";
    private static final String PG = BASE + "ns#";
    private static final Node AMBIGUOUS_LABEL = NodeFactory.createURI(PG + "ambiguousLabel");
    private static final Node CUE = NodeFactory.createURI(PG + "cue");
    /** What may be said with SKOS or with our own terms; anything else of theirs is a slip of the pen. */
    private static final Set<Node> KNOWN = Stream.concat(
                    Stream.of(AMBIGUOUS_LABEL, CUE),
                    Stream.of(
                                    SKOS.prefLabel, SKOS.altLabel, SKOS.hiddenLabel, SKOS.notation, SKOS.inScheme,
                                    SKOS.topConceptOf, SKOS.hasTopConcept, SKOS.broader, SKOS.narrower, SKOS.related,
                                    SKOS.exactMatch, SKOS.closeMatch, SKOS.broadMatch, SKOS.narrowMatch,
                                    SKOS.relatedMatch, SKOS.definition, SKOS.note, SKOS.scopeNote, SKOS.historyNote,
                                    SKOS.changeNote, SKOS.editorialNote, SKOS.example)
                            .map(property -> property.asNode()))
            .collect(Collectors.toUnmodifiableSet());

    private final Graph statements;
    private final String name;
    private final List<Topic> topics;
    private final Map<String, Set<String>> broader = new HashMap<>();

    private TopicScheme(Graph statements, String name) {
        this.statements = statements;
        this.name = name;
        statements.find().forEachRemaining(this::refuseUnknown);
        List<Concept> concepts = concepts();
        topics = new SchemeCheck(name, subjects(SKOS.ConceptScheme.asNode())).topics(concepts);
        concepts.forEach(concept -> broader.put(concept.slug(), concept.broaderSlugs()));
    }

    /** The topics that come with the program. */
    public static TopicScheme bundled() {
        try (InputStream turtle = Objects.requireNonNull(TopicScheme.class.getResourceAsStream(BUNDLED))) {
            return read(turtle, "topics.ttl");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a scheme; the stream is left open.
     *
     * @param name what to call the file in messages
     * @throws PapergraphException where it is no Turtle or no sound SKOS
     */
    public static TopicScheme read(InputStream turtle, String name) {
        Graph statements = GraphMemFactory.createGraphMem2();
        try {
            RDFParser.source(turtle)
                    .lang(Lang.TURTLE)
                    .base(BASE)
                    .errorHandler(new Refusal(name))
                    .parse(statements);
        } catch (RuntimeIOException e) {
            throw PapergraphException.cannot("cannot read " + name + ": " + e.getMessage(), "", e);
        }
        return new TopicScheme(statements, name);
    }

    /** In the order of their slugs. */
    public List<Topic> topics() {
        return topics;
    }

    /** A topic, the broader ones and all that are broader than those. */
    public Set<String> withBroader(String slug) {
        Set<String> all = new TreeSet<>(Set.of(slug));
        broader.getOrDefault(slug, Set.of()).forEach(next -> all.addAll(withBroader(next)));
        return all;
    }

    /** Everything the file says, in the addresses it is said with. */
    public Graph statements() {
        return statements;
    }

    private void refuseUnknown(Triple triple) {
        if (triple.getSubject().isBlank() || triple.getObject().isBlank()) {
            throw SchemeCheck.unsound(name, "a blank node", "every subject and object needs an address");
        }
        Node property = triple.getPredicate();
        boolean isCurated = property.getURI().startsWith(SKOS.uri) || property.getURI().startsWith(PG);
        if (isCurated && !KNOWN.contains(property)) {
            throw SchemeCheck.unsound(name, shown(triple.getSubject()), "unknown property " + property.getURI());
        }
    }

    private List<Concept> concepts() {
        return G.nodesOfTypeAsList(statements, SKOS.Concept.asNode()).stream().map(this::concept).toList();
    }

    private Concept concept(Node subject) {
        Set<String> broader = addresses(G.listSP(statements, subject, SKOS.broader.asNode()));
        broader.addAll(addresses(G.listPO(statements, SKOS.narrower.asNode(), subject)));
        return new Concept(
                shown(subject),
                texts(subject, SKOS.prefLabel.asNode()),
                texts(subject, SKOS.altLabel.asNode()),
                texts(subject, SKOS.hiddenLabel.asNode()),
                texts(subject, SKOS.notation.asNode()),
                texts(subject, AMBIGUOUS_LABEL),
                texts(subject, CUE),
                addresses(G.listSP(statements, subject, SKOS.inScheme.asNode())),
                broader);
    }

    private Set<Concept.Text> texts(Node subject, Node property) {
        Set<Concept.Text> texts = new TreeSet<>();
        for (Node value : G.listSP(statements, subject, property)) {
            if (!value.isLiteral()) {
                throw SchemeCheck.unsound(name, shown(subject), shown(value) + " stands where text belongs");
            }
            texts.add(new Concept.Text(value.getLiteralLexicalForm(), value.getLiteralLanguage()));
        }
        return texts;
    }

    private Set<String> subjects(Node type) {
        return addresses(G.nodesOfTypeAsList(statements, type));
    }

    private static Set<String> addresses(List<Node> nodes) {
        return nodes.stream().map(TopicScheme::shown).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Addresses of our own without their base, as the file has them. */
    private static String shown(Node node) {
        return node.isURI() && node.getURI().startsWith(BASE)
                ? node.getURI().substring(BASE.length())
                : node.toString();
    }

    /** Refuses what the parser would only have logged. */
    private record Refusal(String name) implements ErrorHandler {
        @Override
        public void warning(String message, long line, long column) {
            fatal(message, line, column);
        }

        @Override
        public void error(String message, long line, long column) {
            fatal(message, line, column);
        }

        @Override
        public void fatal(String message, long line, long column) {
            String place = line > 0 ? ":" + line + ":" + column : "";
            throw PapergraphException.cannot(name + place + ": " + message, SchemeCheck.HINT);
        }
    }
}
