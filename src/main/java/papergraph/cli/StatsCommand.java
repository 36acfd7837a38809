package papergraph.cli;

import papergraph.query.Statistics;
import papergraph.store.Generation;
import papergraph.store.Manifest;
import papergraph.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** Says how much of everything a store holds. */
@Command(name = "stats", description = "Counts by kind, first and last day, size and versions of the store.")
final class StatsCommand implements Runnable {
    @ParentCommand
    private PapergraphCommand papergraph;

    @Mixin
    private StoreOption store = new StoreOption();

    @Override
    public void run() {
        try (Generation generation = Store.at(store.path()).open()) {
            Statistics statistics = generation.read(() -> Statistics.of(generation.dataset()));
            Manifest.Head head = generation.manifest().head();
            statistics.counts().forEach(this::line);
            line("statements", head.quads());
            line("first day", statistics.firstDay());
            line("last day", statistics.lastDay());
            line("base", head.base());
            line("generation", generation.number());
            line("papergraph", head.version());
        }
    }

    private void line(String what, Object value) {
        papergraph.out().printf("%-14s %s%n", what, value == null ? "-" : value);
    }
}
