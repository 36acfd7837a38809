package papergraph.digest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import papergraph.notice.Notice;
import papergraph.notice.NoticeCode;

/** Files made to break a reader end in notices, in bounded time. */
class HostileFilesTest {
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final int MEGABYTE = 1 << 20;
    private static final String HEAD = """
            ## Daily Papers (2024-04-15)

            ### [Paper](https://arxiv.org/abs/2404.00001)

            """;

    private final List<Notice> notices = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(strings = {
        "- ", "> ", "1. ", "![[[]()", "[", "]", "[a](", "[a]: b\n", "*a _b ", "**a*", "`a``b", "<a ", "<!--", "<!-- a -->", "<?",
        "&#", "&amp;", "\\", "a\n- ", "- a\n", "  - a\n", "> a\n\n", "# ", "# a\n", "### [a](https://arxiv.org/abs/2404.00001)\n",
        "## 2024-04-15\n", "## 2024-99-99\n", "```\n", "Vote: 1\n", "Authors: a, b,\n", "Authors: ['a', ", "a, ", "(a, ",
        "https://a.b/)))) ", "https://", "https://a.b/%", "https://a.a.a.", "github.com/", "<video src='/a'>", "<div>",
        "![](/a)", "[Watch Video]", "- **a**: b\n", "- **a: ", "$a$ ", "$", "\u0000", "\u0008\n", "\ud83d\ude00", "| a ", "|-",
        "|a|b|\n|-|-|\n", "|-|", "[]", "[a]", "pdf ", "A a ", "Ab Cd ", "a,", "a, b and ", "\\'", "'", "&amp;amp", "-:|", "[![](a)](b)", "等", "et al. ", "a and B C and D "
    })
    void endsInTimeWhateverIsRepeated(String unit) {
        String much = unit.repeat(50_000 / unit.length());
        String text = HEAD + "Authors: " + much + "\n\n" + much + "\n\n- " + much + "\n\n- **a" + much + "\n\n*" + much.strip() + "*\n\n"
                + "### [" + much + "](https://arxiv.org/abs/2404.00002)\n\n### " + much + "[b](https://arxiv.org/abs/2404.00003)\n*"
                + much.strip() + "*\n\n## " + much + "\n\n|Title|Authors|\n|-|-|\n|" + much + "https://arxiv.org/abs/2404.00004|" + much + "|\n\n|Title|"
                + much + "\n|-|" + much + "\n|https://arxiv.org/abs/2404.00005|" + much + "|\n";

        DigestFile file = assertTimeoutPreemptively(LIMIT, () -> read(text.getBytes(StandardCharsets.UTF_8)));

        assertEquals(0, file.lines().stream().filter(LineFate.OPEN::equals).count());
    }

    @ParameterizedTest
    @ValueSource(strings = {"- ", "![[[]()", "[a](", "<a", "(", "a, ", "*a", "https://a.b/)", "Vote: "})
    void endsInTimeOverManyLinesOfOneParagraph(String unit) {
        String text = HEAD + (unit.repeat(200) + "\n").repeat(MEGABYTE / 2 / 200 / unit.length());

        assertTimeoutPreemptively(LIMIT, () -> read(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void readsAHundredThousandNestedLists() {
        String text = HEAD + IntStream.range(0, 2_000).mapToObj(depth -> " ".repeat(Math.min(depth, 1_000)) + "- a\n")
                .reduce(new StringBuilder(), StringBuilder::append, StringBuilder::append) + "- ".repeat(100_000);

        DigestFile file = assertTimeoutPreemptively(LIMIT, () -> read(text.getBytes(StandardCharsets.UTF_8)));

        assertEquals(1, file.digests().get(0).entries().size());
    }

    @Test
    void leavesOutALineThatIsTooLongAndReadsTheRest() {
        String text = HEAD + "- " + "a".repeat(7 * MEGABYTE) + "\n- kept\n";

        DigestFile file = assertTimeoutPreemptively(LIMIT, () -> read(text.getBytes(StandardCharsets.UTF_8)));

        assertEquals("day.md:5:1: error: too-large: a line of 7,340,034 characters, more than 65,536; left out", said(NoticeCode.TOO_LARGE));
        assertEquals(List.of("kept"), file.digests().get(0).entries().get(0).points().stream().map(Point::text).toList());
        assertEquals(LineFate.LEFT_OUT, file.lines().get(4));
    }

    @Test
    void leavesOutAFileThatIsTooLarge(@TempDir Path folder) throws IOException {
        Path path = Files.write(folder.resolve("large.md"), (HEAD + "a\n".repeat(5 * MEGABYTE)).getBytes(StandardCharsets.UTF_8));

        DigestFile file = assertTimeoutPreemptively(LIMIT, () -> reader().read(new SourceFile(path, "large.md", "large.md")));

        assertEquals(new Coverage(0, 0, 5 * MEGABYTE + 2), file.coverage());
        assertEquals("large.md:1:1: error: too-large: a file of more than 8,388,608 bytes, 5,242,882 lines with text; left out",
                said(NoticeCode.TOO_LARGE));
    }

    @Test
    void readsAHeadingWithoutEnd() {
        String text = HEAD + "### [" + "a".repeat(60_000) + "\n\n### [" + "b ".repeat(20_000) + "](https://arxiv.org/abs/2404.00002)\n";

        DigestFile file = assertTimeoutPreemptively(LIMIT, () -> read(text.getBytes(StandardCharsets.UTF_8)));

        assertEquals(1, file.digests().get(0).entries().size());
        assertEquals("day.md:7:1: error: too-large: a title of more than 5,000 characters (lines 7 to 7); left out", said(NoticeCode.TOO_LARGE));
    }

    @Test
    void readsTenThousandEntries() {
        var text = new StringBuilder("## Daily Papers (2024-04-15)\n");
        IntStream.range(0, 10_000).forEach(i -> text.append("### [Paper %d](https://arxiv.org/abs/2404.%05d)\nVote: %d\n- a\n".formatted(i, i, i)));

        DigestFile file = assertTimeoutPreemptively(LIMIT, () -> read(text.toString().getBytes(StandardCharsets.UTF_8)));

        assertEquals(10_000, file.digests().get(0).entries().size());
    }

    @Test
    void readsTheSamePaperFiveThousandTimes() {
        var text = new StringBuilder("## Daily Papers (2024-04-15)\n");
        IntStream.range(0, 5_000).forEach(i -> text.append("### [Paper](https://arxiv.org/abs/2404.00001)\nVote: %d\n".formatted(i)));

        DigestFile file = assertTimeoutPreemptively(LIMIT, () -> read(text.toString().getBytes(StandardCharsets.UTF_8)));

        assertEquals(5_000, file.digests().get(0).entries().size());
    }

    @Test
    void readsBytesOfAnyKind() {
        for (int seed = 0; seed < 50; seed++) {
            var bytes = new byte[20_000];
            new Random(seed).nextBytes(bytes);

            DigestFile file = assertTimeoutPreemptively(LIMIT, () -> read(bytes));

            assertEquals(0, file.digests().size());
        }
        assertTrue(notices.stream().anyMatch(notice -> notice.code() == NoticeCode.INVALID_UTF8));
    }

    @Test
    void sumsUpNoticesThatAreTooMany() {
        String text = HEAD + "a\u0008\n".repeat(1_500);

        read(text.getBytes(StandardCharsets.UTF_8));

        assertEquals(1_001, notices.stream().filter(notice -> notice.code() == NoticeCode.CONTROL_CHARACTER).count());
        assertTrue(notices.stream().anyMatch(notice -> notice.message().equals("500 more like this from here on")));
    }

    private DigestReader reader() {
        return new DigestReader(notices::add);
    }

    private DigestFile read(byte[] bytes) {
        return reader().read(new SourceFile(Path.of("day.md"), "day.md", "day.md"), bytes);
    }

    private String said(NoticeCode code) {
        return notices.stream().filter(notice -> notice.code() == code).findFirst().orElseThrow().toString();
    }
}
