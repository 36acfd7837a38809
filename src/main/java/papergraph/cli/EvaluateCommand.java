package papergraph.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import papergraph.PapergraphException;
import papergraph.digest.Digest;
import papergraph.digest.DigestFolder;
import papergraph.digest.DigestReader;
import papergraph.digest.Limits;
import papergraph.digest.SourceFile;
import papergraph.notice.Notices;
import papergraph.query.StoredTopics;
import papergraph.store.Generation;
import papergraph.store.Store;
import papergraph.topic.Comparison;
import papergraph.topic.EvaluationFormat;
import papergraph.topic.GoldEntry;
import papergraph.topic.TopicScheme;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Measures the taggings against topics marked by hand. */
@Command(
        name = "evaluate",
        description = "Measures the topics found against entries whose topics were marked by hand: their titles alone, and "
                + "with their points where digests or a store with these entries are given.")
final class EvaluateCommand implements Runnable {
    private static final Notices UNSAID = notice -> {};

    @ParentCommand
    private PapergraphCommand papergraph;

    @Parameters(arity = "0..*", paramLabel = "INPUT", description = "Digests, or folders searched for *.md and *.txt.")
    private List<Path> inputs = List.of();

    @Option(names = "--store", paramLabel = "DIR", description = "A store to measure instead of digests.")
    private @Nullable Path store;

    @Option(names = "--format", paramLabel = "F", description = "table, csv or json; by default a table.")
    private String format = "table";

    @Override
    public void run() {
        if (store != null && !inputs.isEmpty()) {
            throw PapergraphException.misuse("digests and a store", "give one or the other");
        }
        TopicScheme scheme = TopicScheme.bundled();
        List<GoldEntry> gold = GoldEntry.bundled();
        List<Comparison> comparisons = new ArrayList<>(Comparison.ofTitles(scheme, gold));
        comparisons.addAll(Comparison.of(scheme, gold, store == null ? read(scheme) : stored(store, gold)));
        papergraph.out().print(EvaluationFormat.ofWord(format).write(comparisons));
    }

    private Map<GoldEntry.Key, Set<String>> read(TopicScheme scheme) {
        var reader = new DigestReader(UNSAID, Limits.DEFAULT);
        List<Digest> digests = new ArrayList<>();
        for (SourceFile file : DigestFolder.files(inputs, UNSAID)) {
            digests.addAll(reader.read(file).digests());
        }
        return Comparison.tagged(scheme, digests);
    }

    private static Map<GoldEntry.Key, Set<String>> stored(Path store, List<GoldEntry> gold) {
        try (Generation generation = Store.at(store).open()) {
            return generation.read(() -> StoredTopics.of(generation.dataset(), generation.iris(), gold));
        }
    }
}
