package papergraph.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import papergraph.PapergraphException;
import papergraph.export.AtomicFile;
import papergraph.export.Exporter;
import papergraph.export.Format;
import papergraph.export.Selection;
import papergraph.store.Generation;
import papergraph.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Writes the graph for other tools. */
@Command(name = "export", description = "Writes the graph for other tools, the same bytes for the same input.")
final class ExportCommand implements Runnable {
    @ParentCommand
    private PapergraphCommand papergraph;

    @Mixin
    private StoreOption store = new StoreOption();

    @Option(
            names = "--format",
            required = true,
            paramLabel = "F",
            description = "turtle, trig, ntriples, nquads, jsonld or rdfxml.")
    private String format = "";

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Where to write, all at once when it is complete; compressed where the name ends in .gz.")
    private @Nullable Path file;

    @Option(names = "--facts-only", description = "Leaves out the text of the summaries, whose licence is their source's.")
    private boolean factsOnly;

    @Option(names = "--digest", paramLabel = "DATE", description = "Only what the digest of this day says.")
    private @Nullable String digest;

    @Override
    public void run() {
        Format wanted = Format.ofWord(format).orElseThrow(() -> PapergraphException.misuse(
                "no format \"" + format + "\"",
                "Formats: " + Arrays.stream(Format.values()).map(Format::word).collect(Collectors.joining(", "))));
        var selection = new Selection(factsOnly, Optional.ofNullable(digest));
        try (Generation generation = Store.at(store.path()).open()) {
            var exporter = new Exporter(generation.dataset(), generation.iris());
            if (file == null) {
                exporter.write(wanted, selection, papergraph.out());
            } else {
                AtomicFile.write(file, out -> exporter.write(wanted, selection, out));
            }
        }
    }
}
