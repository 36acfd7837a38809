package papergraph.digest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import papergraph.PapergraphException;
import papergraph.notice.Notice;

class DigestFolderTest {
    @TempDir
    private Path folder;

    private final List<Notice> notices = new ArrayList<>();

    @Test
    void findsMarkdownAndTextSortedByName() throws IOException {
        write("2024/04/16.md", "2024/04/15.md", "a.txt", "b.MD", "c.html", ".hidden.md", ".git/d.md");

        assertEquals(List.of("2024/04/15.md", "2024/04/16.md", "a.txt", "b.MD"), names(folder));
    }

    @Test
    void namesAFileAsItIsGiven() throws IOException {
        write("x.markdown");
        Path given = folder.resolve("x.markdown");

        assertEquals(List.of(new SourceFile(given, given.toString(), "x.markdown")), DigestFolder.files(List.of(given), notices::add));
    }

    @Test
    void goesThroughALoopOfLinksOnce() throws IOException {
        write("a/b.md");
        Files.createSymbolicLink(folder.resolve("a/loop"), folder);
        Files.createSymbolicLink(folder.resolve("again.md"), folder.resolve("a/b.md"));
        Files.createSymbolicLink(folder.resolve("dangling.txt"), folder.resolve("gone"));

        assertEquals(List.of("a/b.md"), names(folder));
        assertEquals(1, notices.size());
    }

    @Test
    void findsListingsBesideDigests() throws IOException {
        write("a.md", "b/papers.CSV", "c.tsv");

        assertEquals(List.of("a.md", "b/papers.CSV"), names(folder));
    }

    @Test
    void takesAFileOnceThatIsGivenTwice() throws IOException {
        write("a.md");

        assertEquals(List.of("a.md"), names(folder, folder.resolve("a.md")));
    }

    @Test
    void cannotReadWhatDoesNotExist() {
        var thrown = assertThrows(PapergraphException.class, () -> names(folder.resolve("gone")));

        assertEquals(PapergraphException.CANNOT, thrown.exitCode());
    }

    @Test
    void saysThatAFolderIsNoFileToRead() {
        DigestFile file = new DigestReader(notices::add).read(new SourceFile(folder, "folder", "folder"));

        assertEquals(List.of(), file.digests());
        assertEquals("unreadable-file", notices.get(0).code().word());
    }

    private List<String> names(Path... inputs) {
        return DigestFolder.files(List.of(inputs), notices::add).stream().map(SourceFile::name).toList();
    }

    private void write(String... names) throws IOException {
        for (String name : names) {
            Files.createDirectories(folder.resolve(name).getParent());
            Files.writeString(folder.resolve(name), "");
        }
    }
}
