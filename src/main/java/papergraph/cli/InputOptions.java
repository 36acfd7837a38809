package papergraph.cli;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import papergraph.PapergraphException;
import papergraph.digest.Limits;
import papergraph.store.BuildOptions;
import picocli.CommandLine.Option;

/** What a command that builds takes beside its inputs. */
final class InputOptions {
    @Option(
            names = "--base",
            paramLabel = "IRI",
            description = "What all addresses begin with; only at the first build of a store, which remembers it.")
    private @Nullable String base;

    @Option(
            names = "--max-file-bytes",
            paramLabel = "N",
            description = "Larger files are left out (default: 8388608).")
    private int fileBytes = Limits.DEFAULT.fileBytes();

    BuildOptions of(List<Path> inputs) {
        return new BuildOptions(inputs, checkedBase(), limits());
    }

    Limits limits() {
        if (fileBytes < 1) {
            throw PapergraphException.misuse("no such size: " + fileBytes, "give a number of bytes, 1 or more");
        }
        return Limits.DEFAULT.withFileBytes(fileBytes);
    }

    private @Nullable String checkedBase() {
        if (base != null && !base.matches("https?://[^\\s<>\"{}|\\\\^`#?]+/")) {
            throw PapergraphException.misuse(
                    "not a base: " + base, "a base is an http or https address that ends with a slash");
        }
        return base;
    }
}
