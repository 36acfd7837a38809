package papergraph.cli;

import papergraph.store.Generation;
import papergraph.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Finds how two names are connected. */
@Command(name = "path", description = "A shortest chain of co-authors between two names, with a paper for each link.")
final class PathCommand implements Runnable {
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
                new PathAnswer(generation, papergraph).print(from, to);
                return null;
            });
        }
    }
}
