package papergraph.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import papergraph.digest.DigestFile;
import papergraph.digest.DigestFolder;
import papergraph.digest.DigestReader;
import papergraph.digest.SourceFile;

/** A digest written back from the graph and read again says the same. */
class RoundTripTest {
    private static final int ROUNDS = Integer.getInteger("papergraph.fuzz.rounds", 300);
    private static final Path ROOT =
            Path.of(System.getProperty("papergraph.root", ".")).toAbsolutePath().normalize();

    static List<Path> cases() throws IOException {
        try (Stream<Path> folders = Files.list(ROOT.resolve("src/test/cases"))) {
            return folders.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void bringsBackEveryCase(Path folder) {
        check(new SourceFile(folder.resolve("digest.md"), "digest.md", "digest.md"));
    }

    @Test
    void bringsBackTheSeeds() {
        DigestFolder.files(List.of(ROOT.resolve("seeds")), notice -> {}).forEach(RoundTripTest::check);
    }

    @Test
    void bringsBackTheDigestsAtHand() {
        List<Path> folders = Stream.of("../shared", "../../shared")
                .flatMap(shared -> Stream.of("seeds", "digests-dev").map(ROOT.resolve(shared)::resolve))
                .filter(Files::isDirectory)
                .toList();
        assumeTrue(!folders.isEmpty(), "no shared digests beside the project");

        DigestFolder.files(folders, notice -> {}).forEach(RoundTripTest::check);
    }

    @Test
    void bringsBackDigestsMadeAtRandom() {
        for (int seed = 0; seed < ROUNDS; seed++) {
            byte[] text = RandomDigest.of(seed).getBytes(StandardCharsets.UTF_8);
            var source = new SourceFile(Path.of("digest.md"), "seed " + seed, "digest.md");
            check(source, new DigestReader(notice -> {}).read(source, text));
        }
    }

    private static void check(SourceFile source) {
        check(source, new DigestReader(notice -> {}).read(source));
    }

    private static void check(SourceFile source, DigestFile file) {
        RoundTrip.of(file).forEach(trip -> {
            assertEquals(List.of(), trip.differences(), source.shown() + "\n" + trip.written().text());
            assertEquals(List.of(), trip.written().differences(), source.shown());
        });
    }
}
