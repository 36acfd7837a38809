package papergraph.graph;

import java.util.Comparator;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.ValidationReport;

/** What a sound graph looks like: {@code ontology/shapes.ttl}. The door to Jena's SHACL engine. */
public final class Shapes {
    private final org.apache.jena.shacl.Shapes shapes;

    private Shapes(Graph graph) {
        shapes = org.apache.jena.shacl.Shapes.parse(graph);
    }

    /** The shapes the program brings along. */
    public static Shapes bundled() {
        return new Shapes(Bundled.turtle("shapes.ttl"));
    }

    /** What some statements do wrong, in a stable order; empty where they are sound. */
    public List<Violation> violations(Graph data) {
        ValidationReport report = ShaclValidator.get().validate(shapes, data);
        return report.getEntries().stream()
                .map(entry -> new Violation(entry.focusNode(), entry.message()))
                .distinct()
                .sorted()
                .toList();
    }

    /** One thing that is not as it should be. */
    public record Violation(Node focus, String message) implements Comparable<Violation> {
        private static final Comparator<Violation> ORDER =
                Comparator.comparing((Violation v) -> v.focus.toString()).thenComparing(Violation::message);

        @Override
        public int compareTo(Violation other) {
            return ORDER.compare(this, other);
        }
    }
}
