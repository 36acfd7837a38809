package papergraph.house;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import papergraph.export.Exporter;
import papergraph.export.Format;
import papergraph.export.Selection;
import papergraph.graph.Shapes;
import papergraph.graph.Vocabulary;
import papergraph.query.RecordedAnswers;
import papergraph.store.Build;
import papergraph.store.BuildListener;
import papergraph.store.BuildOptions;
import papergraph.store.BuildReport;
import papergraph.store.Generation;
import papergraph.store.Store;

/** What the program makes of the four days in {@code seeds}. */
class SeedsTest {
    private static final Path ROOT = Path.of(System.getProperty("papergraph.root", "."));
    private static final Path SEEDS = ROOT.resolve("seeds");

    @TempDir
    static Path folder;

    private static BuildReport report;
    private static Generation seeds;

    @BeforeAll
    static void build() {
        var store = Store.at(folder.resolve("store"));
        report = new Build(store, BuildOptions.of(List.of(SEEDS)), BuildListener.NONE).run();
        seeds = store.open();
    }

    @AfterAll
    static void close() {
        seeds.close();
    }

    @Test
    void holdFourDaysOfThirtyThreeEntriesAndNothingOdd() {
        assertEquals(4, report.digests());
        assertEquals(33, report.entries());
        assertEquals(List.of("no-digest"), report.notices().stream().map(notice -> notice.code().word()).toList());
        assertEquals(0, report.coverage().kept());
    }

    @TestFactory
    Stream<DynamicTest> giveTheRecordedAnswers() {
        return new RecordedAnswers(seeds.dataset(), seeds.iris(), ROOT.resolve("src/test/answers")).tests();
    }

    @Test
    void conformToTheShapes() {
        Graph all = seeds.read(() -> {
            Graph graph = GraphFactory.createGraphMem();
            seeds.dataset().find(Quad.unionGraph, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(quad -> graph.add(quad.asTriple()));
            return graph;
        });

        assertEquals(List.of(), Shapes.bundled().violations(all));
        all.delete(all.find(Node.ANY, Vocabulary.RANK, Node.ANY).next());
        assertEquals(1, Shapes.bundled().violations(all).size(), "a missing rank is noticed");
    }

    @Test
    void useNothingButTermsTheProgramDeclares() {
        List<String> blanks = seeds.read(() -> {
            List<String> found = new ArrayList<>();
            seeds.dataset().find().forEachRemaining(quad -> {
                if (quad.getSubject().isBlank() || quad.getObject().isBlank()) {
                    found.add(quad.toString());
                }
            });
            return found;
        });

        assertEquals(List.of(), blanks);
    }

    @Test
    void giveTheSameBytesInAnotherFolder() throws IOException {
        Path other = Files.createDirectory(folder.resolve("elsewhere"));
        try (Stream<Path> files = Files.list(SEEDS)) {
            for (Path file : files.toList()) {
                Files.copy(file, other.resolve(file.getFileName().toString()));
            }
        }
        var store = Store.at(folder.resolve("another store"));
        new Build(store, BuildOptions.of(List.of(other)), BuildListener.NONE).run();

        try (Generation generation = store.open()) {
            for (Format format : Format.values()) {
                byte[] bytes = export(generation, format);

                assertTrue(bytes.length > 10_000, format.word());
                assertArrayEquals(export(seeds, format), bytes, format.word());
            }
        }
    }

    private static byte[] export(Generation generation, Format format) {
        var out = new ByteArrayOutputStream();
        new Exporter(generation.dataset(), generation.iris()).write(format, Selection.ALL, out);
        return out.toByteArray();
    }
}
