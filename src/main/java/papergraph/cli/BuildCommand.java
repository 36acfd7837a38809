package papergraph.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Builds a store, or brings it up to date. */
@Command(
        name = "build",
        description = "Reads digests and loads them into the store; run again, it replaces only what changed.")
final class BuildCommand implements Callable<Integer> {
    @ParentCommand
    private PapergraphCommand papergraph;

    @Mixin
    private StoreOption store = new StoreOption();

    @Mixin
    private InputOptions options = new InputOptions();

    @Mixin
    private NoticeOptions notices = new NoticeOptions();

    @Parameters(arity = "1..*", paramLabel = "INPUT", description = "Digests, listings, or folders searched for *.md, *.txt and *.csv.")
    private List<Path> inputs = List.of();

    @Override
    public Integer call() {
        Terminal terminal = notices.terminal(papergraph.terminal());
        int code = new Building(terminal, notices).run(store.path(), options.of(inputs));
        terminal.say("Next: papergraph serve, or papergraph queries");
        return code;
    }
}
