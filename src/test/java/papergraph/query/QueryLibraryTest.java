package papergraph.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import papergraph.PapergraphException;

class QueryLibraryTest {
    private final QueryLibrary library = QueryLibrary.bundled();

    @Test
    void findsAQuestionByItsWholeNameOrItsLastPart() {
        assertEquals("author/coauthors", library.find("author/coauthors").name());
        assertEquals("author/coauthors", library.find("coauthors").name());
        assertEquals("author/coauthors", library.find("author/coauthors.rq").name());
    }

    @Test
    void refusesALastPartThatSeveralShare() {
        var e = assertThrows(PapergraphException.class, () -> library.find("papers"));

        assertEquals("\"papers\" may be any of author/papers, topic/papers", e.getMessage());
    }

    @Test
    void offersTheNearestNamesForAMisspeltOne() {
        var e = assertThrows(PapergraphException.class, () -> library.find("coautors"));

        assertEquals("no question \"coautors\"", e.getMessage());
        assertTrue(e.hint().startsWith("Did you mean author/coauthors"), e.hint());
        assertEquals(PapergraphException.MISUSE, e.exitCode());
    }

    @Test
    void offersNothingWhereNothingIsNear() {
        var e = assertThrows(PapergraphException.class, () -> library.find("zzzzzzzz"));

        assertEquals("All of them: papergraph queries", e.hint());
    }

    @Test
    void prefersTheFolderOfTheUser(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("author"));
        Files.writeString(folder.resolve("author/coauthors.rq"), "# title: Mine\nASK { }");
        Files.writeString(folder.resolve("own.rq"), "ASK { }");
        Files.writeString(folder.resolve("notes.txt"), "no query");

        var mine = library.with(folder);

        assertEquals("Mine", mine.find("coauthors").title());
        assertEquals("own", mine.find("own").name());
        assertEquals(library.names().size() + 1, mine.names().size());
    }

    @Test
    void readsAFileOfTheUser(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("나의 질문.rq"), "# title: 질문\nASK { }");

        assertEquals("질문", QueryLibrary.file(file).title());
    }

    @Test
    void saysWhichFileIsMissingOrNoText(@TempDir Path folder) throws IOException {
        var latin = Files.write(folder.resolve("latin.rq"), new byte[] {'#', (byte) 0xE9, '\n'});

        var missing = assertThrows(PapergraphException.class, () -> QueryLibrary.file(folder.resolve("no.rq")));
        var unreadable = assertThrows(PapergraphException.class, () -> QueryLibrary.file(latin));
        var directory = assertThrows(PapergraphException.class, () -> QueryLibrary.file(folder));

        assertEquals(PapergraphException.CANNOT, missing.exitCode());
        assertEquals(latin + " is not in UTF-8", unreadable.getMessage());
        assertEquals(PapergraphException.CANNOT, directory.exitCode());
    }
}
