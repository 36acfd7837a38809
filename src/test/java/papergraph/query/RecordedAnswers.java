package papergraph.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.DynamicTest;
import papergraph.graph.Iris;

/**
 * Compares the answers to all shipped questions, by default values, with those recorded in a folder as
 * {@code author/coauthors.csv}. With {@code -Dpapergraph.record=true} they are written instead.
 *
 * <p>For a test factory: {@code return new RecordedAnswers(dataset, iris, folder).tests();}
 */
public final class RecordedAnswers {
    private final QueryLibrary library = QueryLibrary.bundled();
    private final DatasetGraph dataset;
    private final Iris iris;
    private final Path folder;

    /** @param dataset with the union of all graphs as its default graph; each question takes its own transaction */
    public RecordedAnswers(DatasetGraph dataset, Iris iris, Path folder) {
        this.dataset = dataset;
        this.iris = iris;
        this.folder = folder;
    }

    /** One test a question, and one that no answer is left of a question that is gone. */
    public Stream<DynamicTest> tests() {
        boolean isRecording = Boolean.getBoolean("papergraph.record");
        var each = library.names().stream()
                .map(name -> DynamicTest.dynamicTest(name, () -> {
                    if (isRecording) {
                        record(name);
                    }
                    compare(name);
                }));
        return Stream.concat(each, Stream.of(DynamicTest.dynamicTest("no answer without a question", this::compareNames)));
    }

    void record(String name) throws IOException {
        Files.createDirectories(file(name).getParent());
        Files.writeString(file(name), answer(name));
    }

    void compare(String name) throws IOException {
        assertTrue(Files.exists(file(name)), () -> file(name) + " is missing: run with -Dpapergraph.record=true");
        assertEquals(Files.readString(file(name)), answer(name));
    }

    private void compareNames() {
        assertEquals(Set.copyOf(library.names()), recorded());
    }

    // CSV with plain line ends, so that git and people can read the differences
    private String answer(String name) {
        var out = new ByteArrayOutputStream();
        Txn.executeRead(dataset, () -> {
            try (var answer = new Asking(dataset, iris).ask(library.find(name), Map.of())) {
                AnswerWriter.of(AnswerFormat.CSV, iris).write(answer, out);
            }
        });
        return out.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    }

    private Set<String> recorded() {
        try (var files = Files.walk(folder)) {
            return files.map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .filter(path -> path.endsWith(".csv"))
                    .map(path -> path.substring(0, path.length() - ".csv".length()))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(String name) {
        return folder.resolve(name + ".csv");
    }
}
