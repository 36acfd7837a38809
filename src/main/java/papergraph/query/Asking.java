package papergraph.query;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecBuilder;
import papergraph.PapergraphException;
import papergraph.author.NameKey;
import papergraph.graph.Iris;

/**
 * Asks one graph: binds the values given for a question's parameters and runs it.
 *
 * <p>The default graph that queries see must be the union of all graphs, and a reading transaction is the caller's, from
 * before the question until the answer is closed.
 */
public final class Asking {
    /** How long a question may take where nothing else is said. */
    public static final Duration TIMEOUT = Duration.ofSeconds(60);

    private static final int NEAREST = 3;

    private final Supplier<? extends QueryExecBuilder> graph;
    private final Iris iris;
    private final Duration timeout;
    private final Names names;

    /**
     * @param graph where to ask: a builder without query for each call, of a dataset at hand or of a server
     * @param iris the addresses of that graph
     * @param timeout how long a question may take
     */
    public Asking(Supplier<? extends QueryExecBuilder> graph, Iris iris, Duration timeout) {
        this.graph = graph;
        this.iris = iris;
        this.timeout = timeout;
        this.names = new Names(graph, iris);
    }

    /** Asks a dataset at hand. */
    public Asking(DatasetGraph dataset, Iris iris) {
        this(() -> QueryExec.dataset(dataset), iris, TIMEOUT);
    }

    /** A question with its values in place. */
    private record Bound(Query query, List<String> remarks) {}

    /**
     * Asks.
     *
     * @param values by parameter name; a parameter that is not among them takes its default
     * @throws PapergraphException on a parameter that does not exist or a value that will not do
     */
    public Answer ask(NamedQuery named, Map<String, String> values) {
        var bound = bind(named, values);
        var exec = graph.get()
                .query(bound.query())
                .timeout(timeout.toMillis(), TimeUnit.MILLISECONDS)
                .build();
        return Answer.of(exec, bound.remarks());
    }

    /** The query as it would run: for people who want to go on from it. */
    public Query query(NamedQuery named, Map<String, String> values) {
        return bind(named, values).query();
    }

    private Bound bind(NamedQuery named, Map<String, String> values) {
        refuseUnknown(named, values);
        var remarks = new ArrayList<String>();
        var nodes = new HashMap<Var, Node>();
        long limit = Query.NOLIMIT;
        for (Parameter parameter : named.parameters()) {
            String value = value(named, parameter, values);
            if (parameter.type() == Parameter.Type.LIMIT) {
                limit = Value.number(value);
            } else {
                nodes.put(Var.alloc(parameter.name()), node(parameter.type(), value, remarks));
            }
        }
        if (named.parameters().isEmpty()) {
            values.forEach((name, value) -> nodes.put(Var.alloc(name), plain(value)));
        }
        Query query = Substitution.of(named.query(), nodes, iris);
        return new Bound(limit == Query.NOLIMIT ? query : Substitution.limited(query, limit), remarks);
    }

    // a file without any parameter in its header takes values for the variables it mentions
    private static void refuseUnknown(NamedQuery named, Map<String, String> values) {
        boolean isOpen = named.parameters().isEmpty();
        for (String name : values.keySet()) {
            boolean isKnown = isOpen
                    ? Substitution.variables(named.query()).contains(name)
                            && Substitution.isPossible(named.query(), name)
                    : named.parameter(name).isPresent();
            if (!isKnown) {
                throw PapergraphException.misuse(
                        named.name() + " has no parameter \"" + name + "\"", parameters(named));
            }
        }
    }

    private static String parameters(NamedQuery named) {
        var lines = new StringBuilder("Parameters:");
        if (named.parameters().isEmpty()) {
            var variables = new ArrayList<>(Substitution.variables(named.query()));
            variables.removeIf(variable -> !Substitution.isPossible(named.query(), variable));
            return variables.isEmpty() ? "It has none." : "Variables that may be set: " + String.join(", ", variables);
        }
        named.parameters().forEach(parameter -> lines.append("\n  ").append(parameter));
        return lines.toString();
    }

    private static String value(NamedQuery named, Parameter parameter, Map<String, String> values) {
        String value = values.getOrDefault(parameter.name(), parameter.defaultValue());
        Value.check(parameter, value).ifPresent(trouble -> {
            throw PapergraphException.misuse(
                    named.name() + ": " + parameter.name() + " will not do: " + trouble, parameters(named));
        });
        return value;
    }

    private Node node(Parameter.Type type, String value, List<String> remarks) {
        return switch (type) {
            case NAME -> name(value, remarks);
            case TOPIC -> topic(value);
            case PAPER -> paper(value, remarks);
            case DIGEST, DATE -> NodeFactory.createLiteralDT(value.strip(), XSDDatatype.XSDdate);
            case MONTH -> NodeFactory.createLiteralString(value.strip());
            case INTEGER -> NodeFactory.createLiteralDT(Long.toString(Value.number(value)), XSDDatatype.XSDinteger);
            case TEXT -> NodeFactory.createLiteralString(value);
            case IRI -> NodeFactory.createURI(Value.iri(iris.base(), value).orElseThrow());
            case LIMIT -> throw new IllegalArgumentException("a limit is no value");
        };
    }

    private Node name(String value, List<String> remarks) {
        if (!names.isListed(value)) {
            remarks.add("no name \"" + value + "\" is listed" + orNearest(names.nearest(value, NEAREST)));
        }
        return NodeFactory.createLiteralString(NameKey.of(value));
    }

    private Node topic(String value) {
        return names.topic(value)
                .orElseThrow(() -> PapergraphException.misuse(
                        "no topic \"" + value + "\"" + orNearest(names.nearestTopics(value, NEAREST)), ""));
    }

    private Node paper(String value, List<String> remarks) {
        var id = Value.paper(value).orElseThrow();
        Node paper = iris.paper(id);
        if (!names.isThere(paper)) {
            remarks.add("no paper " + id + " is listed");
        }
        return paper;
    }

    private Node plain(String value) {
        boolean isAddress = value.startsWith("<") && value.endsWith(">");
        var address = isAddress ? Value.iri(iris.base(), value) : Optional.<String>empty();
        return address.map(NodeFactory::createURI).orElseGet(() -> NodeFactory.createLiteralString(value));
    }

    private static String orNearest(List<String> nearest) {
        return nearest.isEmpty() ? "" : "; nearest: " + String.join(", ", nearest);
    }
}
