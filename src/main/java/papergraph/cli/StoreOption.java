package papergraph.cli;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the store is. For a command that reads or writes one: {@code @Mixin StoreOption store}. */
final class StoreOption {
    private static final String USUAL = "papergraph-data";

    @Option(
            names = "--store",
            paramLabel = "DIR",
            description = "The store; by default PAPERGRAPH_STORE of the environment, or else ./papergraph-data.")
    private @Nullable Path store;

    Path path() {
        return path(System.getenv());
    }

    Path path(Map<String, String> environment) {
        if (store != null) {
            return store;
        }
        String set = environment.getOrDefault("PAPERGRAPH_STORE", "");
        return Path.of(set.isBlank() ? USUAL : set);
    }
}
