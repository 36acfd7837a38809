package papergraph.cli;

import papergraph.store.Generation;
import papergraph.store.Store;
import papergraph.store.StoreCheck;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** Checks a store for damage. */
@Command(name = "verify", description = "Reads the whole store: its indexes agree, and every term can be read.")
final class VerifyCommand implements Runnable {
    @ParentCommand
    private PapergraphCommand papergraph;

    @Mixin
    private StoreOption store = new StoreOption();

    @Override
    public void run() {
        try (Generation generation = Store.at(store.path()).open()) {
            long count = StoreCheck.read(generation.dataset());
            papergraph.out().printf("sound: %,d statements in %s%n", count, store.path());
        }
    }
}
