package papergraph.digest;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import papergraph.notice.Notice;
import papergraph.notice.Severity;

/** The real digests beside the project, if they are there, counted a second time by expressions over their lines. */
class RealDigestsTest {
    private static final List<Notice> NOTICES = new ArrayList<>();
    private static final List<DigestFile> FILES = new ArrayList<>();
    private static final StringBuilder TEXT = new StringBuilder();

    @BeforeAll
    static void read() throws IOException {
        Path root = Path.of(System.getProperty("papergraph.root", ".")).toAbsolutePath().normalize();
        Path shared = Stream.of("../shared", "../../shared")
                .map(root::resolve)
                .filter(folder -> Files.isDirectory(folder.resolve("digests-dev")))
                .findFirst()
                .orElse(null);
        assumeTrue(shared != null, "no shared digests beside the project");
        var reader = new DigestReader(NOTICES::add);
        for (var file : DigestFolder.files(
                List.of(shared.resolve("seeds"), shared.resolve("digests-dev")), NOTICES::add)) {
            FILES.add(reader.read(file));
            TEXT.append(Files.readString(file.path())).append('\n');
        }
    }

    @Test
    void findsEveryEntry() {
        assertAll(
                () -> assertEquals(55, FILES.size()),
                () -> assertEquals(838, entries().size()),
                () -> assertEquals(count("^### \\[.*]\\(https://arxiv\\.org/abs/"), entries().size()));
    }

    @Test
    void readsWhatTheLinesSay() {
        assertAll(
                () -> assertEquals(count("^Vote: \\d+$"), entries().stream().map(Entry::votes).filter(Objects::nonNull).count()),
                () -> assertEquals(count("^Authors: "), entries().stream().filter(entry -> !entry.authors().names().isEmpty()).count()),
                () -> assertEquals(count("^Authors: .*(?<=[ ,])\\+(?=,|$)"), entries().stream().filter(entry -> entry.authors().isTruncated()).count()),
                () -> assertEquals(count("^\\s*(?:-|\\d\\)) "), entries().stream().mapToLong(entry -> entry.points().size()).sum()),
                () -> assertEquals(count("^- \\*{2,3}[^*]+\\*{2,3}:"), points().filter(point -> point.section() != null).count()),
                () -> assertEquals(count("^(?:!\\[]\\(|<video |\\[Watch Video])"), entries().stream().mapToLong(entry -> entry.media().size()).sum()),
                () -> assertEquals(count("^!\\[]\\([^)]*/?avatars[./]"), media(Media.Kind.AVATAR)));
    }

    @Test
    void keepsEveryTitleToTheLetter() {
        var printed = Pattern.compile("^### \\[(.*)]\\(https://arxiv", Pattern.MULTILINE)
                .matcher(TEXT).results().map(match -> match.group(1)).toList();

        assertEquals(printed, entries().stream().map(entry -> entry.paper().printedTitle()).toList());
    }

    @Test
    void leavesNothingOut() {
        Coverage all = FILES.stream().map(DigestFile::coverage).reduce(Coverage.NONE, Coverage::plus);

        assertEquals(new Coverage((int) count("^.*\\S.*$"), 0, 0), all);
        assertEquals(List.of(), NOTICES.stream().filter(notice -> notice.severity() == Severity.ERROR).toList());
    }

    @Test
    void datesEveryDigestOnce() {
        long dates = FILES.stream().flatMap(file -> file.digests().stream()).map(Digest::date).distinct().count();

        assertEquals(55, dates);
        assertEquals(55, FILES.stream().mapToInt(file -> file.digests().size()).sum());
    }

    private static long media(Media.Kind kind) {
        return entries().stream().flatMap(entry -> entry.media().stream()).filter(media -> media.kind() == kind).count();
    }

    private static Stream<Point> points() {
        return entries().stream().flatMap(entry -> entry.points().stream());
    }

    private static List<Entry> entries() {
        return FILES.stream().flatMap(file -> file.digests().stream()).flatMap(digest -> digest.entries().stream()).toList();
    }

    private static long count(String expression) {
        return Pattern.compile(expression, Pattern.MULTILINE).matcher(TEXT).results().count();
    }
}
