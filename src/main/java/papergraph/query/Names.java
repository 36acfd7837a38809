package papergraph.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExecBuilder;
import papergraph.author.NameKey;
import papergraph.graph.Iris;
import papergraph.graph.Vocabulary;

/** Finds listed names and topics by what people type, and the nearest ones where there is no such thing. */
public final class Names {
    private static final String PREFIXES = "PREFIX pg: <" + Vocabulary.PG + "> PREFIX foaf: <" + Vocabulary.FOAF
            + "> PREFIX skos: <" + Vocabulary.SKOS + "> ";
    private static final String IS_LISTED = PREFIXES + "ASK { ?author pg:nameKey ?key }";
    private static final String ALL_KEYS = PREFIXES + "SELECT ?key { ?author pg:nameKey ?key }";
    private static final String AS_PRINTED =
            PREFIXES + "SELECT (MIN(?printed) AS ?name) { ?author pg:nameKey ?key ; foaf:name ?printed }";
    private static final String IS_THERE = "ASK { ?thing ?property ?value }";
    // the order of the branches is the order of preference where two topics share a label
    private static final String ALL_LABELS = PREFIXES + """
            SELECT ?topic ?label ?kind {
              ?topic a skos:Concept .
              { ?topic skos:prefLabel ?label BIND(1 AS ?kind) }
              UNION { ?topic skos:notation ?label BIND(2 AS ?kind) }
              UNION { ?topic skos:altLabel ?label BIND(3 AS ?kind) }
              UNION { ?topic skos:hiddenLabel ?label BIND(4 AS ?kind) }
            }""";

    private static final Pattern SLUG = Pattern.compile("[\\p{L}\\p{Nd}-]+");

    private final Supplier<? extends QueryExecBuilder> graph;
    private final Iris iris;

    /**
     * @param graph where to ask: a builder without query for each call
     * @param iris the addresses of that graph
     */
    public Names(Supplier<? extends QueryExecBuilder> graph, Iris iris) {
        this.graph = graph;
        this.iris = iris;
    }

    /** Whether a name with the same key is listed. */
    public boolean isListed(String name) {
        return ask(IS_LISTED, "key", NodeFactory.createLiteralString(NameKey.of(name)));
    }

    /** The listed names nearest to this one as printed, best first. */
    public List<String> nearest(String name, int most) {
        var nearest = new Nearest(NameKey.of(name), most);
        select(ALL_KEYS, row -> nearest.offer(text(row, "key")));
        return nearest.best().stream().map(this::asPrinted).toList();
    }

    /** The topic of this slug, abbreviation or label of any language; case, hyphens and plain plurals do not matter. */
    public Optional<Node> topic(String words) {
        String slug = words.strip().toLowerCase(Locale.ROOT).replace(' ', '-');
        // nothing but letters goes into an address: what people type is never trusted to be one
        if (SLUG.matcher(slug).matches() && isThere(iris.topic(slug))) {
            return Optional.of(iris.topic(slug));
        }
        return labels().stream()
                .filter(label -> label.isMeantBy(words))
                .min(Comparator.comparing((Label label) -> !label.text().equals(words.strip()))
                        .thenComparing(Label::kind)
                        .thenComparing(label -> label.topic().getURI()))
                .map(Label::topic);
    }

    /** The topic labels nearest to these words, best first. */
    public List<String> nearestTopics(String words, int most) {
        return Nearest.to(words, labels().stream().map(Label::text).toList(), most);
    }

    /** Whether the graph says anything about it. */
    public boolean isThere(Node thing) {
        return ask(IS_THERE, "thing", thing);
    }

    private record Label(Node topic, String text, int kind) {
        boolean isMeantBy(String words) {
            String wanted = Nearest.plain(words);
            String plain = Nearest.plain(text);
            return plain.equals(wanted) || plain.equals(wanted + "s") || wanted.equals(plain + "s");
        }
    }

    private List<Label> labels() {
        String topics = iris.topic("").getURI();
        var labels = new ArrayList<Label>();
        select(ALL_LABELS, row -> {
            Node topic = row.get("topic");
            if (topic.isURI() && topic.getURI().startsWith(topics)) {
                labels.add(new Label(topic, text(row, "label"), Integer.parseInt(text(row, "kind"))));
            }
        });
        return labels;
    }

    private String asPrinted(String key) {
        var printed = new ArrayList<String>();
        try (var exec = graph.get()
                .query(QueryFactory.create(AS_PRINTED, Syntax.syntaxSPARQL_11))
                .substitution("key", NodeFactory.createLiteralString(key))
                .build()) {
            exec.select().forEachRemaining(row -> {
                if (row.contains("name")) {
                    printed.add(text(row, "name"));
                }
            });
        }
        return printed.isEmpty() ? key : printed.get(0);
    }

    private boolean ask(String query, String variable, Node value) {
        try (var exec = graph.get()
                .query(QueryFactory.create(query, Syntax.syntaxSPARQL_11))
                .substitution(Var.alloc(variable), value)
                .build()) {
            return exec.ask();
        }
    }

    private void select(String query, Consumer<Binding> row) {
        try (var exec = graph.get().query(QueryFactory.create(query, Syntax.syntaxSPARQL_11)).build()) {
            exec.select().forEachRemaining(row);
        }
    }

    private static String text(Binding row, String variable) {
        return row.get(variable).getLiteralLexicalForm();
    }
}
