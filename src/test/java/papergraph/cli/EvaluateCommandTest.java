package papergraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateCommandTest {
    private static final String SEEDS =
            Path.of(System.getProperty("papergraph.root", "."), "seeds").toString();

    @TempDir
    Path folder;

    @Test
    void measuresTitlesWithoutAnyInput() {
        Run run = Run.of("evaluate");

        assertEquals(0, run.code(), run.err());
        assertEquals(List.of("development, titles", "held-out, titles"), parts(run.out()));
    }

    @Test
    void measuresAStoreAsTheDigestsItWasBuiltFrom() {
        String store = folder.resolve("store").toString();
        Run.of("build", "--store", store, SEEDS);

        Run fromDigests = Run.of("evaluate", SEEDS, "--format", "csv");
        Run fromStore = Run.of("evaluate", "--store", store, "--format", "csv");

        assertEquals(0, fromStore.code(), fromStore.err());
        assertTrue(fromStore.out().contains("\r\nheld-out,points,,"), fromStore.out());
        assertEquals(fromDigests.out(), fromStore.out());
    }

    @Test
    void refusesDigestsAndAStoreAtOnce() {
        assertEquals(2, Run.of("evaluate", SEEDS, "--store", folder.toString()).code());
    }

    private static List<String> parts(String table) {
        return table.lines()
                .filter(line -> line.contains(" entries, "))
                .map(line -> line.substring(0, line.indexOf(':')))
                .toList();
    }
}
