package papergraph.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import papergraph.Version;

class DocumentsTest {
    private static final Path ROOT = Path.of(System.getProperty("papergraph.root", "."));
    private static final Pattern PATH = Pattern.compile("`((?:src|docs|ontology|queries|seeds|bench)/[^`\\s]*)`");

    @Test
    void everyPathThatTheDocumentsNameExists() throws IOException {
        for (String document : List.of("ARCHITECTURE.md", "README.md")) {
            List<String> paths = PATH.matcher(Files.readString(ROOT.resolve(document)))
                    .results()
                    .map(MatchResult::group)
                    .map(path -> path.replace("`", ""))
                    .toList();

            assertTrue(!paths.isEmpty(), document + " names paths");
            assertEquals(List.of(), paths.stream().filter(path -> !Files.exists(ROOT.resolve(path))).toList(), document);
        }
    }

    @Test
    void theVersionIsThatOfThePom() throws IOException {
        var version = Pattern.compile("<artifactId>papergraph</artifactId>\\s*<version>([^<]+)</version>")
                .matcher(Files.readString(ROOT.resolve("pom.xml")));

        assertTrue(version.find());
        assertEquals(version.group(1), Version.NUMBER);
    }
}
