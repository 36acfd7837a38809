package papergraph.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import papergraph.PapergraphException;
import papergraph.serve.Options;
import papergraph.serve.Server;
import papergraph.serve.Snapshot;
import papergraph.store.BuildOptions;
import papergraph.store.Generation;
import papergraph.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Serves a store, building it first where inputs are given. */
@Command(
        name = "serve",
        description = "Serves pages and SPARQL; with inputs, builds first. A store built meanwhile is taken up as it is ready.")
final class ServeCommand implements Callable<Integer> {
    @ParentCommand
    private PapergraphCommand papergraph;

    @Mixin
    private StoreOption store = new StoreOption();

    @Mixin
    private InputOptions options = new InputOptions();

    @Mixin
    private NoticeOptions notices = new NoticeOptions();

    @Parameters(arity = "0..*", paramLabel = "INPUT", description = "Digests, listings, or folders searched for *.md, *.txt and *.csv.")
    private List<Path> inputs = List.of();

    @Option(names = "--port", paramLabel = "N", defaultValue = "3030", description = "0 picks a free one (default: 3030).")
    private int port = 3030;

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            defaultValue = Options.LOOPBACK,
            description = "The address to bind; by default only this machine reaches the server (default: 127.0.0.1).")
    private String host = Options.LOOPBACK;

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            defaultValue = "10",
            description = "The most time a query may take (default: 10).")
    private int timeout = 10;

    @Option(names = "--watch", description = "Builds again whenever the inputs change.")
    private boolean watch;

    @Override
    public Integer call() {
        checkOptions();
        Terminal terminal = papergraph.terminal();
        Path path = store.path();
        BuildOptions build = options.of(inputs);
        if (!inputs.isEmpty()) {
            new Building(terminal, notices).run(path, build);
        }
        Generation first = Store.at(path).open();
        try (Server server = Server.start(serverOptions(terminal), snapshot(first))) {
            server.closeOnExit();
            var renewal = new Renewal(Store.at(path), first.number(), next -> server.switchTo(snapshot(next)), terminal);
            renewal.start(watch ? () -> new Building(terminal, notices).run(path, build) : null, inputs);
            papergraph.out().println("serving " + server.address());
            papergraph.out().flush();
            server.join();
        }
        return 0;
    }

    private void checkOptions() {
        if (port < 0 || port > 65_535) {
            throw PapergraphException.misuse("no such port: " + port, "ports go from 1 to 65535; 0 picks a free one");
        }
        if (timeout < 1) {
            throw PapergraphException.misuse("no such time limit: " + timeout, "give whole seconds, 1 or more");
        }
        if (watch && inputs.isEmpty()) {
            throw PapergraphException.misuse("nothing to watch", "name the folder of digests: papergraph serve FOLDER --watch");
        }
    }

    private Options serverOptions(Terminal terminal) {
        return Options.local(port)
                .withHost(host)
                .withQueryTimeout(Duration.ofSeconds(timeout))
                .withAccessLog(terminal::detail);
    }

    private static Snapshot snapshot(Generation generation) {
        return Snapshot.of(
                generation.dataset(), generation.iris().base(), generation.number(), generation::close);
    }
}
