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
import papergraph.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Finds how two names are connected. */
@Command(name = "path", description = "A shortest chain of co-authors between two names, with a paper for each link.")
final class PathCommand implements Runnable {
    private static final int NEAREST = 3;

    @ParentCommand
    private PapergraphCommand papergraph;

    @Mixin
    private StoreOption store = new StoreOption();

    @Parameters(index = "0", paramLabel = "NAME", description = "A listed name; letter case and blanks do not matter.")
    private String from = "";

    @Parameters(index = "1", paramLabel = "NAME", description = "Another.")
    private String to = "";

    @Override
    public void run() {
        try (Generation generation = Store.at(store.path()).open()) {
            generation.read(() -> {
                print(generation);
                return null;
            });
        }
    }

    private void print(Generation generation) {
        DatasetGraph dataset = generation.dataset();
        PrintStream out = papergraph.out();
        Node first = listed(generation, from);
        Optional<List<CoauthorPath.Step>> path = CoauthorPath.between(dataset, first, listed(generation, to));
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

    private static Node listed(Generation generation, String name) {
        return CoauthorPath.listed(generation.dataset(), name).orElseThrow(() -> {
            var names = new Names(() -> QueryExec.dataset(generation.dataset()), generation.iris());
            List<String> nearest = names.nearest(name, NEAREST);
            String hint = nearest.isEmpty() ? "" : "Did you mean " + String.join(", ", nearest) + "?";
            return PapergraphException.misuse("no digest lists the name \"" + name + "\"", hint);
        });
    }
}
