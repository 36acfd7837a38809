package papergraph.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import papergraph.PapergraphException;
import papergraph.query.CoauthorPath;
import papergraph.query.Names;
import papergraph.store.Generation;

/** Prints how two names are connected. */
final class PathAnswer {
    private static final int NEAREST = 3;

    private final Generation generation;
    private final PapergraphCommand papergraph;

    PathAnswer(Generation generation, PapergraphCommand papergraph) {
        this.generation = generation;
        this.papergraph = papergraph;
    }

    void print(String from, String to) {
        DatasetGraph dataset = generation.dataset();
        PrintStream out = papergraph.out();
        Node first = listed(from);
        Optional<List<CoauthorPath.Step>> path = CoauthorPath.between(dataset, first, listed(to));
        if (path.isEmpty()) {
            papergraph.terminal().say("no chain of co-authors connects \"" + from + "\" and \"" + to + "\"");
            return;
        }
        out.println(CoauthorPath.words(dataset, first));
        for (CoauthorPath.Step step : path.get()) {
            String address = step.paper().getURI();
            out.println("  " + address.substring(address.lastIndexOf('/') + 1) + "  " + CoauthorPath.words(dataset, step.paper()));
            out.println(CoauthorPath.words(dataset, step.to()));
        }
    }

    private Node listed(String name) {
        return CoauthorPath.listed(generation.dataset(), name).orElseThrow(() -> {
            var names = new Names(() -> QueryExec.dataset(generation.dataset()), generation.iris());
            List<String> nearest = names.nearest(name, NEAREST);
            String hint = nearest.isEmpty() ? "" : "Did you mean " + String.join(", ", nearest) + "?";
            return PapergraphException.misuse("no digest lists the name \"" + name + "\"", hint);
        });
    }
}
