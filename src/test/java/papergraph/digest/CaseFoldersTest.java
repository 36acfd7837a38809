package papergraph.digest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import papergraph.notice.Notice;
import papergraph.notice.NoticeCode;
import papergraph.notice.Severity;

/** Every folder of {@code src/test/cases} holds a digest and the notices it gives. */
class CaseFoldersTest {
    private static final Path CASES = Path.of(System.getProperty("papergraph.root", "."), "src", "test", "cases");

    static List<Path> cases() throws IOException {
        try (Stream<Path> folders = Files.list(CASES)) {
            return folders.filter(folder -> Files.exists(folder.resolve("digest.md"))).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void givesTheNoticesWrittenBesideIt(Path folder) throws IOException {
        var notices = new ArrayList<Notice>();

        new DigestReader(notices::add).read(new SourceFile(folder.resolve("digest.md"), "digest.md", "digest.md"));

        assertEquals(Files.readString(folder.resolve("notices.txt")), text(notices));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void accountsForEveryLine(Path folder) throws IOException {
        var notices = new ArrayList<Notice>();

        DigestFile file = new DigestReader(notices::add)
                .read(new SourceFile(folder.resolve("digest.md"), "digest.md", "digest.md"));

        long open = file.lines().stream().filter(LineFate.OPEN::equals).count();
        long filled = file.lines().stream().filter(fate -> fate != LineFate.BLANK).count();
        boolean saysWhy = notices.stream().anyMatch(notice ->
                notice.severity() == Severity.ERROR || notice.code() == NoticeCode.NO_DIGEST);
        assertEquals(0, open);
        assertEquals(filled, file.coverage().lines());
        assertEquals(file.coverage().leftOut() > 0, saysWhy);
    }

    private static String text(List<Notice> notices) {
        var text = new StringBuilder();
        notices.forEach(notice -> text.append(notice).append('\n'));
        return text.toString();
    }
}
