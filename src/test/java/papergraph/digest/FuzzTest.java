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
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import papergraph.notice.Notice;
import papergraph.notice.NoticeCode;
import papergraph.notice.Severity;

/**
 * Case digests cut to pieces and put together at random: the promises that hold for any file hold for these. The profile
 * {@code fuzz} tries forty times as many. What it finds becomes a folder under {@code src/test/cases}.
 */
class FuzzTest {
    private static final String ADDRESS = "https?://[^\\s<>\"{}|\\\\^`]+";
    private static final String[] PIECES = {
        "[", "]", "(", ")", "](", "**", "***", "*", "_", "`", "```\n", "<", ">", "<!--", "-->", "|", "|-|-|\n", "- ", "1) ", "# ", "### ",
        "---\n", "===\n", "\n\n", "\t", "    ", "> ", "\\", "&#0;", "&#xD800;", "$", ":", "：", "\u0000", "\u200b", "\ufeff", "\ud83d",
        "https://", "https://arxiv.org/abs/2404.00001", "](https://arxiv.org/abs/2404.00002)", "Vote: ", "Authors: ", "['", "', ", "+", "et al.",
        "等", "<video src='", "![](", "[Watch Video]", "2024-04-15", "2024-02-30", "javascript:", "%", "//", "/papers/2404.00003", "TL;DR: "
    };

    /** How a text is changed at one place. */
    private enum Change {
        INSERT,
        DELETE,
        GRAFT,
        REPEAT
    }

    /** One change: at a place given as a share of the text's length, with a piece or another text. */
    private record Mutation(Change change, double at, String piece, String other, double from, int length) {
        void apply(StringBuilder text) {
            int place = (int) (at * text.length());
            int start = (int) (from * other.length());
            switch (change) {
                case INSERT -> text.insert(place, piece);
                case DELETE -> text.delete(place, Math.min(text.length(), place + length / 16));
                case GRAFT -> text.insert(place, other, start, Math.min(other.length(), start + length));
                case REPEAT -> text.insert(place, piece.repeat(1 + length / 7));
            }
        }
    }

    @Property(seed = "20240415")
    void keepsItsPromisesWhateverTheFile(@ForAll("mutatedCases") String text) {
        check(text, text);
    }

    @Provide
    Arbitrary<String> mutatedCases() throws IOException {
        Arbitrary<String> cases = Arbitraries.of(texts());
        Arbitrary<Double> share = Arbitraries.doubles().between(0, 1);
        Arbitrary<Mutation> mutation = Combinators.combine(
                        Arbitraries.of(Change.class), share, Arbitraries.of(PIECES), cases, share, Arbitraries.integers().between(0, 200))
                .as(Mutation::new);
        return Combinators.combine(cases, mutation.list().ofMinSize(1).ofMaxSize(12)).as((text, mutations) -> {
            var changed = new StringBuilder(text);
            mutations.forEach(each -> each.apply(changed));
            return changed.toString();
        });
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

    private static List<String> texts() throws IOException {
        var texts = new ArrayList<String>();
        for (Path folder : CaseFoldersTest.cases()) {
            texts.add(new String(Files.readAllBytes(folder.resolve("digest.md")), StandardCharsets.UTF_8));
        }
        return texts;
    }
}
