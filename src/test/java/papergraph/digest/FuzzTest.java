package papergraph.digest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import papergraph.notice.Notice;
import papergraph.notice.NoticeCode;
import papergraph.notice.Severity;

/** Case digests cut to pieces and put together at random: the promises that hold for any file hold for these. */
class FuzzTest {
    private static final int ROUNDS = Integer.getInteger("papergraph.fuzz.rounds", 500);
    private static final String ADDRESS = "https?://[^\\s<>\"{}|\\\\^`]+";
    private static final String[] PIECES = {
        "[", "]", "(", ")", "](", "**", "***", "*", "_", "`", "```\n", "<", ">", "<!--", "-->", "|", "|-|-|\n", "- ", "1) ", "# ", "### ",
        "---\n", "===\n", "\n\n", "\t", "    ", "> ", "\\", "&#0;", "&#xD800;", "$", ":", "：", "\u0000", "\u200b", "\ufeff", "\ud83d",
        "https://", "https://arxiv.org/abs/2404.00001", "](https://arxiv.org/abs/2404.00002)", "Vote: ", "Authors: ", "['", "', ", "+", "et al.",
        "等", "<video src='", "![](", "[Watch Video]", "2024-04-15", "2024-02-30", "javascript:", "%", "//", "/papers/2404.00003", "TL;DR: "
    };

    @Test
    void keepsItsPromisesWhateverTheFile() throws IOException {
        List<String> texts = texts();
        for (int seed = 0; seed < ROUNDS; seed++) {
            check(mutated(texts, new Random(seed)), "seed " + seed);
        }
    }

    private static void check(String text, String which) {
        var notices = new ArrayList<Notice>();
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        DigestFile file = new DigestReader(notices::add).read(new SourceFile(Path.of("day.md"), "day.md", "day.md"), bytes);

        boolean saysWhy = notices.stream().anyMatch(notice ->
                notice.severity() == Severity.ERROR || notice.code() == NoticeCode.NO_DIGEST);
        assertEquals(file.coverage().leftOut() > 0, saysWhy, which);
        assertTrue(notices.stream().noneMatch(notice -> notice.code() == NoticeCode.LEFT_OUT), which + notices);
        assertTrue(notices.stream().allMatch(notice -> notice.place().line() <= file.lines().size()), which);
        for (Digest digest : file.digests()) {
            var keys = new HashSet<String>();
            int rank = 0;
            for (Entry entry : digest.entries()) {
                assertTrue(keys.add(entry.paper().id() + "~" + entry.occurrence()), which);
                assertEquals(++rank, entry.rank(), which);
                assertTrue(entry.lastLine() >= entry.place().line(), which);
                checkPoints(entry, which);
            }
        }
    }

    private static void checkPoints(Entry entry, String which) {
        int ordinal = 0;
        for (Point point : entry.points()) {
            assertEquals(++ordinal, point.ordinal(), which);
            assertTrue(point.parent() < ordinal && point.lastLine() >= point.place().line(), which + point);
            assertTrue(point.text().codePoints().allMatch(TextCleaner::isAllowed), which + point);
            assertTrue(point.links().stream().allMatch(link -> link.url().matches(ADDRESS)), which + point);
        }
        assertTrue(entry.media().stream().allMatch(media -> media.url().matches(ADDRESS)), which + entry.media());
        assertTrue(entry.links().stream().allMatch(link -> link.url().matches(ADDRESS)), which + entry.links());
        assertTrue(entry.paper().title().codePoints().allMatch(TextCleaner::isAllowed), which);
    }

    private static String mutated(List<String> texts, Random random) {
        var text = new StringBuilder(texts.get(random.nextInt(texts.size())));
        for (int i = random.nextInt(12); i >= 0; i--) {
            int at = random.nextInt(text.length() + 1);
            switch (random.nextInt(4)) {
                case 0 -> text.insert(at, PIECES[random.nextInt(PIECES.length)]);
                case 1 -> text.delete(at, Math.min(text.length(), at + random.nextInt(12)));
                case 2 -> {
                    String other = texts.get(random.nextInt(texts.size()));
                    int from = random.nextInt(other.length());
                    text.insert(at, other, from, Math.min(other.length(), from + random.nextInt(200)));
                }
                default -> text.insert(at, PIECES[random.nextInt(PIECES.length)].repeat(1 + random.nextInt(30)));
            }
        }
        return text.toString();
    }

    private static List<String> texts() throws IOException {
        var texts = new ArrayList<String>();
        for (Path folder : CaseFoldersTest.cases()) {
            texts.add(new String(Files.readAllBytes(folder.resolve("digest.md")), StandardCharsets.UTF_8));
        }
        return texts;
    }
}
