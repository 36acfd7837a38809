package papergraph.topic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import papergraph.digest.Digest;
import papergraph.digest.DigestFolder;
import papergraph.digest.DigestReader;
import papergraph.digest.Limits;

/** The marked entries, and the figures that must not fall: a little below those of {@code docs/topics.md}. */
class GoldSetTest {
    private static final Path ROOT = Path.of(System.getProperty("papergraph.root", "."));
    private static final List<GoldEntry> GOLD = GoldEntry.bundled();
    private static final TopicScheme SCHEME = TopicScheme.bundled();

    @Test
    void holdsTwoHundredEntriesInTwoHalves() {
        Set<GoldEntry.Key> keys = GOLD.stream().map(GoldEntry::key).collect(Collectors.toSet());

        assertTrue(keys.size() >= 200, () -> keys.size() + " entries");
        assertEquals(GOLD.size(), keys.size());
        assertEquals(
                GOLD.size() / 2, GOLD.stream().filter(entry -> entry.half() == GoldEntry.Half.HELD_OUT).count());
    }

    @Test
    void namesOnlyTopicsOfTheScheme() {
        Set<String> known = SCHEME.topics().stream().map(Topic::slug).collect(Collectors.toSet());

        Set<String> unknown = new HashSet<>();
        for (GoldEntry entry : GOLD) {
            List.of(entry.judgeA(), entry.judgeB(), entry.topics()).forEach(unknown::addAll);
        }
        unknown.removeAll(known);

        assertEquals(Set.of(), unknown);
    }

    @Test
    void keepsWhatBothPassesAgreeOn() {
        for (GoldEntry entry : GOLD) {
            Set<String> both = new HashSet<>(entry.judgeA());
            both.retainAll(entry.judgeB());
            assertTrue(entry.topics().containsAll(both), () -> entry.title());
        }
    }

    @Test
    void findsAsMuchInTitlesAsIsSaid() {
        for (Comparison half : Comparison.ofTitles(SCHEME, GOLD)) {
            Evaluation.Overall all = half.evaluation().overall();

            assertTrue(all.counts().precision() >= 0.93, () -> half.half() + " precision " + all.precision());
            assertTrue(all.counts().recall() >= 0.36, () -> half.half() + " recall " + all.recall());
        }
    }

    @Test
    void findsAsMuchInPointsAsIsSaid() {
        Path shared = List.of(ROOT.resolve("../shared"), ROOT.resolve("../../shared")).stream()
                .map(folder -> folder.resolve("digests-dev"))
                .filter(Files::isDirectory)
                .findFirst()
                .orElse(null);
        Assumptions.assumeTrue(shared != null, "the digests of the gold set are not here");

        var tagged = Comparison.tagged(SCHEME, digests(List.of(shared, ROOT.resolve("seeds"))));

        assertEquals(GOLD.size(), GOLD.stream().filter(entry -> tagged.containsKey(entry.key())).count());
        for (Comparison half : Comparison.of(SCHEME, GOLD, tagged)) {
            Evaluation.Overall all = half.evaluation().overall();
            assertTrue(all.counts().precision() >= 0.84, () -> half.half() + " precision " + all.precision());
            assertTrue(all.counts().recall() >= 0.71, () -> half.half() + " recall " + all.recall());
            assertTrue(all.coverage().value() >= 0.97, () -> half.half() + " coverage " + all.coverage());
        }
    }

    @Test
    void measuresTheSeedsEverywhere() {
        var tagged = Comparison.tagged(SCHEME, digests(List.of(ROOT.resolve("seeds"))));

        List<Comparison> halves = Comparison.of(SCHEME, GOLD, tagged);

        assertEquals(20, halves.stream().mapToInt(half -> half.evaluation().overall().counts().entries()).sum());
    }

    private static List<Digest> digests(List<Path> inputs) {
        List<Digest> digests = new ArrayList<>();
        var reader = new DigestReader(notice -> {}, Limits.DEFAULT);
        DigestFolder.files(inputs, notice -> {}).forEach(file -> digests.addAll(reader.read(file).digests()));
        return digests;
    }
}
