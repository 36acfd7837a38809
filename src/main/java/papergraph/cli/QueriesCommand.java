package papergraph.cli;

import java.io.PrintStream;
import org.jspecify.annotations.Nullable;
import papergraph.query.NamedQuery;
import papergraph.query.Parameter;
import papergraph.query.QueryLibrary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Lists the questions that have a name. */
@Command(name = "queries", description = "The named questions, with their titles and parameters; of one, its text as well.")
final class QueriesCommand implements Runnable {
    @ParentCommand
    private PapergraphCommand papergraph;

    @Parameters(arity = "0..1", paramLabel = "NAME", description = "One question, shown whole.")
    private @Nullable String name;

    @Override
    public void run() {
        PrintStream out = papergraph.out();
        if (name != null) {
            show(QueryLibrary.bundled().find(name), out);
            return;
        }
        for (NamedQuery query : QueryLibrary.bundled().queries()) {
            out.printf("%-26s %s%n", query.name(), query.title());
            for (Parameter parameter : query.parameters()) {
                out.printf("    -p %s%n", parameter);
            }
        }
    }

    private static void show(NamedQuery query, PrintStream out) {
        out.println(query.text().strip());
    }
}
