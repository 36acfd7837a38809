package papergraph.digest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import papergraph.notice.Notice;
import papergraph.notice.NoticeCode;
import papergraph.notice.Place;

class DigestReaderTest {
    private final List<Notice> notices = new ArrayList<>();
    private final DigestReader reader = new DigestReader(notices::add);

    @Test
    void readsTheRegularShape() {
        List<Digest> digests = reader.read("day.md", """
                ## Daily Papers (2024-04-15)

                ### [A Title](https://arxiv.org/abs/2404.08639)

                ![](https://cdn-thumbnails.huggingface.co/social-thumbnails/papers/2404.08639.png)

                Vote: 22

                Authors: Ann Lee, Bo Xu

                - ***What's New***: 새로움
                """);

        var entry = new Entry(
                at(3, 1), 11, 1, 1, new Paper(new ArxivId("2404.08639"), "A Title", "A Title"), 22,
                new AuthorList(List.of(new AuthorName("Ann Lee", at(9, 10)), new AuthorName("Bo Xu", at(9, 19))), false),
                List.of(new Media(Media.Kind.IMAGE,
                        "https://cdn-thumbnails.huggingface.co/social-thumbnails/papers/2404.08639.png", at(5, 1))),
                List.of(new Point(at(11, 1), 11, 1, 0, "What's New", "새로움", List.of())),
                List.of(), List.of());
        assertEquals(List.of(new Digest(
                at(1, 1), LocalDate.of(2024, 4, 15), "Daily Papers (2024-04-15)", List.of(entry), List.of())), digests);
        assertEquals(List.of(), notices);
    }

    @Test
    void keepsAnEntryWithoutAuthorsAndSaysSo() {
        Entry entry = entry("### [Quiet](https://arxiv.org/abs/2404.00001)");

        assertEquals(AuthorList.NONE, entry.authors());
        assertEquals("day.md:3:1: info: missing-authors: \"Quiet\" lists no authors; kept without any", said(NoticeCode.MISSING_AUTHORS));
    }

    @Test
    void tellsNoVotesFromZeroVotes() {
        assertNull(entry("### [A](https://arxiv.org/abs/2404.00001)\nVote: -").votes());
        assertEquals(0, entry("### [A](https://arxiv.org/abs/2404.00001)\nVote: 0").votes());
        assertEquals(1234, entry("### [A](https://arxiv.org/abs/2404.00001)\n**Votes**：1,234").votes());
        assertEquals(22, entry("### [A](https://arxiv.org/abs/2404.00001)\n⬆️ 22").votes());
    }

    @Test
    void keepsAsTextWhatIsNoNumberOfVotes() {
        Entry entry = entry("### [A](https://arxiv.org/abs/2404.00001)\nVote: 3000000000");

        assertNull(entry.votes());
        assertEquals(List.of(new Passage(at(4, 1), 4, "Vote: 3000000000")), entry.passages());
        assertEquals("day.md:4:7: warning: invalid-votes: \"3000000000\" is no number of votes; kept as text",
                said(NoticeCode.INVALID_VOTES));
    }

    @Test
    void keepsWhatItDoesNotUnderstandWithItsPlace() {
        Entry entry = entry("### [A](https://arxiv.org/abs/2404.00001)\n\nsome words\n  and more\n\n#### Heading\n");

        assertEquals(List.of(new Passage(at(5, 1), 6, "some words\nand more"), new Passage(at(8, 1), 8, "#### Heading")),
                entry.passages());
        assertEquals(8, entry.lastLine());
    }

    @Test
    void endsAnEntryAtAHeadingOfItsOwnLevel() {
        Digest digest = digest("### [A](https://arxiv.org/abs/2404.00001)\n\n### About\n\nwords\n");

        assertEquals(3, digest.entries().get(0).lastLine());
        assertEquals(List.of("### About", "words"), digest.passages().stream().map(Passage::text).toList());
    }

    @Test
    void leavesOutAnEntryThatLeadsToNoPaper() {
        DigestFile file = file("""
                ## Daily Papers (2024-04-15)
                ### [Tool](https://github.com/a/b)
                - point
                ### [A](https://arxiv.org/abs/2404.00001)
                """);

        assertEquals(1, file.digests().get(0).entries().size());
        assertEquals(1, file.digests().get(0).entries().get(0).rank());
        assertEquals(new Coverage(2, 0, 2), file.coverage());
        assertEquals(LineFate.LEFT_OUT, file.lines().get(2));
        assertTrue(said(NoticeCode.SKIPPED_ENTRY).startsWith("day.md:2:1: error: skipped-entry"));
    }

    @Test
    void takesThePaperFromItsPictureWhereTheHeadingLeadsElsewhere() {
        Entry entry = entry("""
                ### [A](https://openreview.net/forum?id=x)

                ![](https://cdn-thumbnails.huggingface.co/social-thumbnails/papers/2404.00001.png)
                """);

        assertEquals("2404.00001", entry.paper().id().value());
    }

    @Test
    void takesNoPaperWhereTwoStandBelowTheHeading() {
        Digest digest = digest("### [A](https://x.org)\n\nhttps://arxiv.org/abs/2404.00001 https://arxiv.org/abs/2404.00002\n");

        assertEquals(List.of(), digest.entries());
        assertTrue(said(NoticeCode.SKIPPED_ENTRY).contains("\"[A](https://x.org)\""));
    }

    @Test
    void readsAnEntryWithinAQuotationOrAList() {
        Digest digest = digest("> ### [A](https://arxiv.org/abs/2404.00001)\n> Vote: 3\n\n- ### [B](https://arxiv.org/abs/2404.00002)\n  Vote: 4\n");

        assertEquals(List.of(3, 4), digest.entries().stream().map(Entry::votes).toList());
    }

    @Test
    void takesADigestThatStandsInTwoPiecesAsOne() {
        List<Digest> digests = reader.read("day.md", """
                ## Daily Papers (2024-04-15)
                ### [A](https://arxiv.org/abs/2404.00001)
                ## Daily Papers (2024-04-15)
                ### [B](https://arxiv.org/abs/2404.00002)
                """);

        assertEquals(1, digests.size());
        assertEquals(List.of(1, 2), digests.get(0).entries().stream().map(Entry::rank).toList());
        assertTrue(said(NoticeCode.REPEATED_HEADING).startsWith("day.md:3:1"));
    }

    @Test
    void saysARepeatedEntryOnceAndKeepsAChangedOne() {
        Digest digest = digest("""
                ### [A](https://arxiv.org/abs/2404.00001)
                ### [A](https://arxiv.org/abs/2404.00001)
                ### [A](https://arxiv.org/abs/2404.00001)
                Vote: 3
                """);

        assertEquals(List.of(1, 2), digest.entries().stream().map(Entry::occurrence).toList());
        assertEquals(List.of("said once", "kept as an entry of its own"), notices.stream()
                .filter(notice -> notice.code() == NoticeCode.DUPLICATE_ENTRY).map(Notice::action).toList());
    }

    @Test
    void takesTheDateOfTheHeadingAndSaysWhereThePathDisagrees() {
        List<Digest> digests = reader.read("2024/04/16.md", "## Daily Papers (2024-04-15)\n### [A](https://arxiv.org/abs/2404.00001)\n");

        assertEquals(LocalDate.of(2024, 4, 15), digests.get(0).date());
        assertEquals("2024/04/16.md:1:1: warning: conflicting-date: 2024-04-15 in the heading, 2024-04-16 in the path; the heading's date taken",
                said(NoticeCode.CONFLICTING_DATE));
    }

    @Test
    void takesTheDateOfThePathWhereNoHeadingHasOne() {
        List<Digest> digests = reader.read("2024/04/16.md", "### [A](https://arxiv.org/abs/2404.00001)\n");

        assertEquals(LocalDate.of(2024, 4, 16), digests.get(0).date());
        assertNull(digests.get(0).title());
    }

    @Test
    void readsNoDigestFromAReadme() {
        DigestFile file = file("# Tool\n\n## [Setup](setup.md)\n\n- words\n");

        assertEquals(List.of(), file.digests());
        assertEquals(new Coverage(0, 0, 3), file.coverage());
        assertEquals(List.of("day.md:1:1: info: no-digest: no entry and no day in lines 1 to 5; nothing taken from it"),
                notices.stream().map(Notice::toString).toList());
    }

    @Test
    void countsColumnsInTheFileItselfAfterRemovedCharacters() {
        reader.read("day.md", "## Daily Papers (2024-04-15)\n### [A](https://arxiv.org/abs/2404.00001)\nAuthors: A\u0008nn, +\n");

        assertEquals("day.md:3:10: warning: control-character: U+0008; removed".replace(":10", ":11"), said(NoticeCode.CONTROL_CHARACTER));
        assertTrue(said(NoticeCode.TRUNCATED_AUTHORS).startsWith("day.md:3:16"));
    }

    @Test
    void readsAnEmptyFile() {
        assertEquals(Coverage.NONE, file("").coverage());
        assertEquals("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", file("").sha256());
    }

    private Entry entry(String text) {
        return digest(text).entries().get(0);
    }

    private Digest digest(String text) {
        return reader.read("day.md", "## Daily Papers (2024-04-15)\n\n" + text).get(0);
    }

    private DigestFile file(String text) {
        return reader.read(new SourceFile(Path.of("day.md"), "day.md", "day.md"), text.getBytes(StandardCharsets.UTF_8));
    }

    private String said(NoticeCode code) {
        return notices.stream().filter(notice -> notice.code() == code).findFirst().orElseThrow().toString();
    }

    private static Place at(int line, int column) {
        return new Place("day.md", line, column);
    }
}
