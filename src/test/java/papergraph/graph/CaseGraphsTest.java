package papergraph.graph;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import papergraph.digest.Digest;
import papergraph.digest.DigestFile;
import papergraph.digest.DigestReader;
import papergraph.digest.SourceFile;

/**
 * Every folder of {@code src/test/cases} holds beside its digest what that says, in {@code graph.ttl}. With
 * {@code -Dpapergraph.record=true} it is written instead.
 */
class CaseGraphsTest {
    private static final Path CASES = Path.of(System.getProperty("papergraph.root", "."), "src", "test", "cases");
    private static final Iris IRIS = new Iris(Iris.DEFAULT_BASE);

    static List<Path> cases() throws IOException {
        try (Stream<Path> folders = Files.list(CASES)) {
            return folders.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void saysWhatIsWrittenBesideIt(Path folder) throws IOException {
        Graph said = said(folder.resolve("digest.md"));
        Path file = folder.resolve("graph.ttl");
        if (Boolean.getBoolean("papergraph.record")) {
            Files.writeString(file, turtle(said));
        }

        assertTrue(Files.exists(file), () -> file + " is missing: run with -Dpapergraph.record=true");
        Graph expected = RDFParser.source(file).toGraph();
        assertTrue(expected.isIsomorphicWith(said), () -> file + " differs; said was:\n" + turtle(said));
    }

    private static Graph said(Path path) {
        DigestFile file = new DigestReader(notice -> {}).read(new SourceFile(path, "digest.md", "digest.md"));
        Graph graph = GraphFactory.createDefaultGraph();
        for (Digest digest : file.digests()) {
            String key = digest.date() == null ? "undated" : digest.date().toString();
            DigestStatements.say(IRIS, file, digest, key, quad -> graph.add(quad.asTriple()));
        }
        return graph;
    }

    private static String turtle(Graph graph) {
        Graph sorted = GraphFactory.createDefaultGraph();
        Vocabulary.prefixes().getMapping().forEach(sorted.getPrefixMapping()::setNsPrefix);
        graph.find().forEachRemaining(sorted::add);
        return RDFWriter.source(sorted).format(RDFFormat.TURTLE_PRETTY).asString();
    }
}
