package papergraph.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import papergraph.PapergraphException;
import papergraph.digest.Limits;
import papergraph.digest.Profile;
import papergraph.notice.Notice;
import papergraph.notice.NoticeCode;

class BuildTest {
    @TempDir
    Path folder;

    private Path digests;
    private Store store;

    @BeforeEach
    void makeFolders() throws IOException {
        digests = Files.createDirectory(folder.resolve("digests"));
        store = Store.at(folder.resolve("store"));
    }

    @Test
    void saysEveryDigestInAGraphOfItsOwn() throws IOException {
        write("a.md", day("2024-04-15", entry("2404.00001", "Diffusion models", "Ann Lee, Bob Ray")));
        write("b.md", day("2024-04-16", entry("2404.00002", "Agents", "Ann Lee")));

        BuildReport report = build();

        assertEquals(2, report.digests());
        assertEquals(2, report.entries());
        assertEquals(0, report.coverage().leftOut());
        Set<String> graphs = statements().stream().map(line -> line.replaceAll(".* ", "")).collect(Collectors.toSet());
        assertTrue(graphs.contains("https://w3id.org/papergraph/digest/2024-04-15"), graphs.toString());
        assertTrue(graphs.contains("https://w3id.org/papergraph/digest/2024-04-16"), graphs.toString());
    }

    @Test
    void changesNothingWhereNothingChanged() throws IOException {
        write("a.md", day("2024-04-15", entry("2404.00001", "Diffusion models", "Ann Lee")));
        BuildReport first = build();

        BuildReport second = build();

        assertTrue(second.isUnchanged());
        assertEquals(first.generation(), second.generation());
        assertEquals(first.coverage(), second.coverage());
        assertEquals(first.notices(), second.notices());
        assertEquals(first.quads(), second.quads());
    }

    @Test
    void takesAwayADigestWhoseFileIsGone() throws IOException {
        writeMany(8);
        write("a.md", day("2024-04-15", entry("2404.00001", "Diffusion models", "Only Here, Ann Lee")));
        build();
        Files.delete(digests.resolve("a.md"));

        BuildReport report = build();

        assertEquals(1, report.removed());
        assertEquals(0, report.said());
        assertFalse(statements().stream().anyMatch(line -> line.contains("only_here")), "the name is gone as well");
        assertTrue(statements().stream().anyMatch(line -> line.contains("ann_lee")), "the shared name stays");
        assertEquals(fresh(), statements());
    }

    @Test
    void saysAChangedDigestAnewAndLeavesTheOthersAlone() throws IOException {
        writeMany(8);
        write("a.md", day("2024-04-15", entry("2404.00001", "Diffusion models", "Ann Lee")));
        build();
        write("a.md", day("2024-04-15", entry("2404.00001", "Graph neural networks", "Eve Moon")));

        BuildReport report = build();

        assertEquals(1, report.said());
        assertEquals(0, report.removed());
        assertEquals(fresh(), statements());
        assertEquals(report.quads(), StoreCheck.count(open().dataset()));
    }

    @Test
    void anyRowOfChangesGivesWhatAFreshBuildGives() throws IOException {
        var random = new Random(20240415);
        writeMany(24);
        build();
        for (int round = 0; round < 6; round++) {
            for (int i = 0; i < 3; i++) {
                Path file = digests.resolve("many-%02d.md".formatted(random.nextInt(24)));
                if (random.nextInt(3) == 0) {
                    Files.deleteIfExists(file);
                } else {
                    String date = "2023-01-%02d".formatted(1 + random.nextInt(26));
                    Files.writeString(file, day(date, entry("2301.0000" + random.nextInt(9), "Diffusion models " + round, "Ann Lee, N" + round)));
                }
            }

            BuildReport report = build();

            assertEquals(fresh(), statements(), "round " + round);
            assertEquals(report.quads(), StoreCheck.count(open().dataset()), "round " + round);
        }
    }

    @Test
    void saysAnewWhatATermIsCalledWhenItsAttestationsChange() throws IOException {
        writeMany(8);
        write("a.md", day("2024-04-15", entry("2404.00001", "One", "Ann Lee")).replace("확산 모델(diffusion model)", "디퓨전 모델(Diffusion Models; DM)"));
        write("b.md", day("2024-04-16", entry("2404.00002", "Two", "Ann Lee")).replace("확산 모델(diffusion model)", "보상 모델(reward model)"));
        build();
        Set<String> before = statements();
        Files.delete(digests.resolve("b.md"));
        write("a.md", day("2024-04-15", entry("2404.00001", "One", "Ann Lee")));

        build();

        String term = "https://w3id.org/papergraph/term/diffusion-model ";
        assertTrue(about(term, before).contains("\"디퓨전 모델\"@ko") && about(term, before).contains("\"DM\""), about(term, before));
        assertFalse(about(term, statements()).contains("디퓨전"), about(term, statements()));
        assertTrue(statements().stream().noneMatch(line -> line.contains("term/reward-model")), "the term is gone as well");
        assertEquals(fresh(), statements());
    }

    private static String about(String subject, Set<String> statements) {
        return statements.stream().filter(line -> line.startsWith(subject)).collect(Collectors.joining("\n"));
    }

    @Test
    void saysADigestOnceThatTwoFilesHold() throws IOException {
        String text = day("2024-04-15", entry("2404.00001", "Diffusion models", "Ann Lee"));
        write("2024-04-15.md", text);
        write("README.md", "Some words before.\n\n" + text);
        writeMany(8);

        BuildReport report = build();

        assertEquals(9, report.digests());
        assertEquals(List.of("README.md"), filesWith(report, NoticeCode.DUPLICATE_DIGEST));
        Files.delete(digests.resolve("2024-04-15.md"));
        assertEquals(9, build().digests(), "the other file steps in");
        assertEquals(fresh(), statements());
    }

    @Test
    void keepsASecondDigestOfADayThatTellsSomethingElse() throws IOException {
        write("a.md", day("2024-04-15", entry("2404.00001", "Diffusion models", "Ann Lee")));
        write("b.md", day("2024-04-15", entry("2404.00002", "Agents", "Bob Ray")));

        BuildReport report = build();

        assertEquals(2, report.digests());
        assertEquals(List.of("b.md"), filesWith(report, NoticeCode.CONFLICTING_DIGEST));
    }

    @Test
    void aListingAddsWhatNoDigestHolds() throws IOException {
        write("z.md", day("2024-04-15", entry("2404.00001", "Diffusion models", "Ann Lee")));
        write("a.csv", """
                date,title,url
                2024-04-15,Another title,https://arxiv.org/abs/2404.00001
                2024-04-15,Agents,https://arxiv.org/abs/2404.00002
                2024-04-17,Another title,https://arxiv.org/abs/2404.00001
                2024-04-18,Models,https://arxiv.org/abs/2404.00003
                """);
        write("b.csv", "date,title,url\n2024-04-18,Models,https://arxiv.org/abs/2404.00003\n");

        BuildReport report = build();

        assertEquals(3, report.entries());
        assertEquals(List.of("a.csv", "b.csv"), filesWith(report, NoticeCode.KNOWN_PAPER));
        assertEquals(List.of(), filesWith(report, NoticeCode.CONFLICTING_DIGEST));
        assertEquals(List.of(), filesWith(report, NoticeCode.SHAPE_VIOLATION));
        assertFalse(statements().stream().anyMatch(line -> line.contains("Another title")));
        assertTrue(statements().stream().anyMatch(line -> line.matches(".*/2404.00001 .* \\S*digest/2024-04-15")));
        assertTrue(statements().stream().anyMatch(line -> line.matches(".*/2404.00002 .* \\S*digest/2024-04-15~[0-9a-f]{12}")));
        assertTrue(build().isUnchanged());
        assertEquals(fresh(), statements());
    }

    @Test
    void aListingMakesWayForADigestThatComesLater() throws IOException {
        writeMany(8);
        write("a.csv", "date,title,url\n2024-04-15,From the listing,https://arxiv.org/abs/2404.00001\n");
        build();
        assertTrue(statements().stream().anyMatch(line -> line.contains("From the listing")));

        write("z.md", day("2024-04-15", entry("2404.00001", "From the digest", "Ann Lee")));
        build();

        assertFalse(statements().stream().anyMatch(line -> line.contains("From the listing")));
        assertEquals(fresh(), statements());
        Files.delete(digests.resolve("z.md"));
        build();
        assertTrue(statements().stream().anyMatch(line -> line.contains("From the listing")));
        Files.delete(digests.resolve("a.csv"));
        build();
        assertFalse(statements().stream().anyMatch(line -> line.contains("From the listing")));
        assertEquals(fresh(), statements());
    }

    @Test
    void anyRowOfChangesGivesWhatAFreshBuildGivesWithListingsAmongTheFiles() throws IOException {
        var random = new Random(20240416);
        writeMany(12);
        for (int round = 0; round < 8; round++) {
            Path file = digests.resolve(random.nextBoolean() ? "many-%02d.md".formatted(random.nextInt(12)) : "l%d.csv".formatted(random.nextInt(2)));
            String date = "2023-01-%02d".formatted(1 + random.nextInt(14));
            String id = "2301.0000" + random.nextInt(9);
            if (random.nextInt(3) == 0) {
                Files.deleteIfExists(file);
            } else if (file.toString().endsWith(".csv")) {
                Files.writeString(file, "date,title,url\n%s,Listed %d,https://arxiv.org/abs/%s\n%s,New,https://arxiv.org/abs/2302.00001\n"
                        .formatted(date, round, id, date));
            } else {
                Files.writeString(file, day(date, entry(id, "Diffusion models " + round, "Ann Lee, N" + round)));
            }

            BuildReport report = build();

            assertEquals(fresh(), statements(), "round " + round);
            assertEquals(report.quads(), StoreCheck.count(open().dataset()), "round " + round);
        }
    }

    @Test
    void readsEverythingAnewWhereItIsToBeReadInAnotherWay() throws IOException {
        write("a.md", day("2024-04-15", "|Title|\n|-|\n|[A](https://arxiv.org/abs/2404.00001)|\n"));
        assertEquals(1, build().entries());

        var regular = new BuildOptions(List.of(digests), null, Limits.DEFAULT, Profile.REGULAR);

        assertEquals(0, new Build(store, regular, BuildListener.NONE).run().entries());
        assertEquals(1, build().entries());
    }

    @Test
    void refusesAnotherBaseThanTheStoreHas() throws IOException {
        write("a.md", day("2024-04-15", entry("2404.00001", "Diffusion models", "Ann Lee")));
        build();

        var other = new BuildOptions(List.of(digests), "https://example.org/", Limits.DEFAULT);
        var trouble = assertThrows(PapergraphException.class, () -> new Build(store, other, BuildListener.NONE).run());

        assertEquals(PapergraphException.MISUSE, trouble.exitCode());
    }

    @Test
    void keepsTheBaseItWasBuiltWith() throws IOException {
        write("a.md", day("2024-04-15", entry("2404.00001", "Diffusion models", "Ann Lee")));
        var options = new BuildOptions(List.of(digests), "https://example.org/papers/", Limits.DEFAULT);
        new Build(store, options, BuildListener.NONE).run();

        build();

        assertEquals("https://example.org/papers/", open().iris().base());
        assertFalse(statements().stream().anyMatch(line -> line.contains("w3id.org/papergraph/topic/")));
    }

    @Test
    void readersGoOnWithTheGenerationTheyOpened() throws IOException {
        write("a.md", day("2024-04-15", entry("2404.00001", "Diffusion models", "Ann Lee")));
        build();
        try (Generation before = open()) {
            Set<String> then = statements(before);
            for (int round = 0; round < 3; round++) {
                write("b.md", day("2024-04-16", entry("2404.0000" + (2 + round), "Agents", "Bob Ray")));
                build();
            }

            assertEquals(then, statements(before));
            assertFalse(statements().equals(then));
        }
    }

    @Test
    void aStoreThatIsBeingBuiltIsLeftToItsBuilder() throws IOException {
        Files.createDirectories(store.directory());
        try (BuildLock lock = BuildLock.take(store.directory())) {
            var trouble = assertThrows(PapergraphException.class, this::build);

            assertEquals(PapergraphException.CANNOT, trouble.exitCode());
            assertTrue(trouble.getMessage().contains(Long.toString(ProcessHandle.current().pid())), trouble.getMessage());
        }
    }

    @Test
    void whatAnInterruptedBuildLeftBehindIsRemoved() throws IOException {
        write("a.md", day("2024-04-15", entry("2404.00001", "Diffusion models", "Ann Lee")));
        build();
        Files.createDirectories(store.directory().resolve("generation-000002.tmp").resolve("database"));
        write("b.md", day("2024-04-16", entry("2404.00002", "Agents", "Ann Lee")));

        build();

        assertEquals(fresh(), statements());
        try (var children = Files.list(store.directory())) {
            assertEquals(
                    Set.of("build.lock", "current", "generation-000002", "readers"),
                    children.map(child -> child.getFileName().toString()).collect(Collectors.toSet()));
        }
    }

    private List<String> filesWith(BuildReport report, NoticeCode code) {
        return report.notices().stream()
                .filter(notice -> notice.code() == code)
                .map(Notice::place)
                .map(place -> Path.of(place.source()).getFileName().toString())
                .toList();
    }

    private BuildReport build() {
        return new Build(store, BuildOptions.of(List.of(digests)), BuildListener.NONE).run();
    }

    /** What a build into an empty folder says. */
    private Set<String> fresh() {
        Store other = Store.at(folder.resolve("fresh-" + System.nanoTime()));
        new Build(other, BuildOptions.of(List.of(digests)), BuildListener.NONE).run();
        try (Generation snapshot = other.open()) {
            return statements(snapshot);
        }
    }

    private Generation open() {
        return store.open();
    }

    private Set<String> statements() {
        try (Generation snapshot = store.open()) {
            return statements(snapshot);
        }
    }

    private static Set<String> statements(Generation snapshot) {
        return snapshot.read(() -> {
            Set<String> lines = new TreeSet<>();
            snapshot.dataset().find().forEachRemaining(quad -> {
                if (!quad.getGraph().equals(snapshot.iris().runGraph())) {
                    lines.add(line(quad));
                }
            });
            return lines;
        });
    }

    private static String line(Quad quad) {
        return quad.getSubject() + " " + quad.getPredicate() + " " + quad.getObject() + " " + quad.getGraph();
    }

    private void writeMany(int count) throws IOException {
        for (int i = 0; i < count; i++) {
            write("many-%02d.md".formatted(i), day("2023-01-%02d".formatted(i + 1), entry("2301.0000" + i % 9, "Language models", "Ann Lee, N" + i)));
        }
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(digests.resolve(name), text);
    }

    private static String day(String date, String entry) {
        return "## Daily Papers (" + date + ")\n\n" + entry;
    }

    private static String entry(String id, String title, String authors) {
        return """
                ### [%s](https://arxiv.org/abs/%s)

                ![](https://example.org/%s.png)

                Vote: 3

                Authors: %s

                - 확산 모델(diffusion model)을 다룹니다.
                """.formatted(title, id, id, authors);
    }
}
