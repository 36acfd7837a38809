package papergraph.cli;

import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import papergraph.PapergraphException;
import papergraph.export.AtomicFile;
import papergraph.export.DigestWriter;
import papergraph.export.Exporter;
import papergraph.export.Format;
import papergraph.export.GlossaryFormat;
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
            description = "turtle, trig, ntriples, nquads, jsonld or rdfxml; the terms alone: glossary (CSV) or tbx; "
                    + "digest: the Markdown of the one that --digest names.")
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
        BiConsumer<Generation, OutputStream> writing = writing();
        try (Generation generation = Store.at(store.path()).open()) {
            if (file == null) {
                writing.accept(generation, papergraph.out());
            } else {
                AtomicFile.write(file, out -> writing.accept(generation, out));
            }
        }
    }

    private BiConsumer<Generation, OutputStream> writing() {
        GlossaryFormat glossary = GlossaryFormat.ofWord(format).orElse(null);
        if (glossary != null && digest != null) {
            throw PapergraphException.misuse("the glossary is of all digests", "leave --digest out, or choose another --format");
        }
        if (glossary != null) {
            return (generation, out) -> glossary.write(generation.dataset(), generation.iris(), out);
        }
        if (format.equals(DigestWriter.WORD)) {
            return digestWriting();
        }
        Format wanted = Format.ofWord(format)
                .orElseThrow(() -> PapergraphException.misuse("no format \"" + format + "\"", "Formats: " + words()));
        var selection = new Selection(factsOnly, Optional.ofNullable(digest));
        return (generation, out) -> new Exporter(generation.dataset(), generation.iris()).write(wanted, selection, out);
    }

    private BiConsumer<Generation, OutputStream> digestWriting() {
        if (digest == null) {
            throw PapergraphException.misuse("digests are written one at a time", "say which, as in --digest 2024-04-15");
        }
        String key = digest;
        return (generation, out) -> new DigestWriter(generation.dataset(), generation.iris())
                .write(key, factsOnly, out)
                .forEach(what -> papergraph.terminal().say("would be read as something else than it is: " + what));
    }

    private static String words() {
        Stream<String> rdf = Arrays.stream(Format.values()).map(Format::word);
        Stream<String> terms = Arrays.stream(GlossaryFormat.values()).map(GlossaryFormat::word);
        return Stream.concat(Stream.concat(rdf, terms), Stream.of(DigestWriter.WORD))
                .collect(Collectors.joining(", "));
    }
}
