package papergraph.digest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import papergraph.notice.Notice;
import papergraph.notice.NoticeCode;

/** Other public digests tell the same facts in other clothes. */
class DialectsTest {
    private final List<Notice> notices = new ArrayList<>();
    private final DigestReader reader = new DigestReader(notices::add);

    @Test
    void readsEachRowOfATableAsAnEntry() {
        Digest digest = reader.read("day.md", """
                ## Papers for 2024-10-28

                | Title | Authors | Summary |
                |-------|---------|---------|
                | A Title broken over
                  two lines (Read more on [arXiv](https://arxiv.org/abs/2410.17856) or [HuggingFace](https://huggingface.co/papers/2410.17856))| Ann Lee, Bo Xu | What it does. |
                | [B](https://arxiv.org/abs/2410.17857) | Cy | It sees https://github.com/a/b. |
                """).get(0);

        assertEquals(LocalDate.of(2024, 10, 28), digest.date());
        assertEquals(List.of("A Title broken over two lines", "B"), titles(digest));
        assertEquals(List.of("Ann Lee", "Bo Xu"), names(digest.entries().get(0)));
        assertEquals("What it does.", digest.entries().get(0).points().get(0).text());
        assertEquals(5, digest.entries().get(0).place().line());
        assertEquals(6, digest.entries().get(0).lastLine());
        assertEquals("https://github.com/a/b", digest.entries().get(1).points().get(0).links().get(0).url());
        assertTrue(digest.entries().get(0).links().isEmpty());
    }

    @Test
    void readsATableOfOneTopicAfterTheOther() {
        Digest digest = reader.read("day.md", """
                ## Updated on 2024.04.15

                ## SLAM

                |Publish Date|Title|Authors|PDF|Code|
                |---|---|---|---|---|
                |**2024-04-12**|**A: $x|y$**|Ann Lee et.al.|[2404.08639](http://arxiv.org/abs/2404.08639v1)|**[link](https://github.com/a/b)**|

                ## SFM

                |Publish Date|Title|Authors|PDF|Code|
                |---|---|---|---|---|
                |**2024-04-12**|**B**|Bo Xu et.al.|[2404.08640](http://arxiv.org/abs/2404.08640v1)|null|
                """).get(0);

        assertEquals(List.of("A: $x|y$", "B"), titles(digest));
        assertTrue(digest.entries().stream().allMatch(entry -> entry.authors().isTruncated()));
        assertEquals(Link.Kind.CODE, digest.entries().get(0).links().get(0).kind());
        assertEquals(List.of("## SLAM", "## SFM"), digest.passages().stream().map(Passage::text).toList());
    }

    @Test
    void leavesOutARowWithoutAPaper() {
        Digest digest = reader.read("day.md", """
                ## 2024-04-15

                | Title | Authors |
                |---|---|
                | [A](https://arxiv.org/abs/2404.00001) | Ann Lee |
                | B | Bo Xu |
                """).get(0);

        assertEquals(1, digest.entries().size());
        assertEquals("day.md:6:1: error: skipped-entry: no arXiv identifier in this row; entry left out", notices.stream()
                .filter(notice -> notice.code() == NoticeCode.SKIPPED_ENTRY).findFirst().orElseThrow().toString());
    }

    @Test
    void readsNamesInItalicsBelowTheHeadingAndSectionsInLines() {
        Entry entry = reader.read("2025-04-15.md", """
                # cs.CV [[Back]](#toc)

                ### [1] [A Title](https://arxiv.org/abs/2504.08639)
                *Ann Lee,Bo X. Xu*

                Main category: cs.CV

                TL;DR: Short.

                <details>
                  <summary>Details</summary>
                Motivation: m
                more
                Method: n

                </details>
                """).get(0).entries().get(0);

        assertEquals("A Title", entry.paper().title());
        assertEquals(List.of("Ann Lee", "Bo X. Xu"), names(entry));
        assertEquals(List.of("TL;DR: Short.", "Motivation: m\nmore", "Method: n"),
                entry.points().stream().map(point -> point.section() + ": " + point.text()).toList());
        assertEquals(List.of("Main category: cs.CV", "<details>\n<summary>Details</summary>", "</details>"),
                entry.passages().stream().map(Passage::text).toList());
    }

    @Test
    void takesNoSentenceInItalicsForNames() {
        Entry entry = reader.read("2025-04-15.md", "### [A](https://arxiv.org/abs/2504.08639)\n*Good, short, and clear.*\n")
                .get(0).entries().get(0);

        assertEquals(AuthorList.NONE, entry.authors());
        assertEquals("*Good, short, and clear.*", entry.passages().get(0).text());
    }

    @Test
    void readsHeadingsWithTheLinkBelowThem() {
        Digest digest = reader.read("1-May-2025/papers.md", """
                # First

                **Authors**: Ann Lee, Bo Xu

                **Link**: [PDF](https://arxiv.org/pdf/2505.00001)

                **Abstract**: Words of 2020-01-01.
                ---
                # Second
                **Authors**: Cy Doe
                **Link**: [PDF](https://arxiv.org/pdf/2505.00002v1)
                **Abstract**: Words.
                ---
                """).get(0);

        assertEquals(LocalDate.of(2025, 5, 1), digest.date());
        assertEquals(List.of("First", "Second"), titles(digest));
        assertEquals(List.of("Cy Doe"), names(digest.entries().get(1)));
        assertEquals(List.of("**Abstract**: Words."), digest.entries().get(1).passages().stream().map(Passage::text).toList());
    }

    @Test
    void readsChineseLabels() {
        Digest digest = reader.read("day.md", """
                # 2026年04月18日

                ## 标题

                **1. 作者**：张三、李四 等 5 位作者

                **2. 贡献**：好

                **链接**：https://arxiv.org/abs/2604.01234

                ## Second

                1. **作者**：Ann Lee、Bo Xu
                2. **核心**：好

                https://arxiv.org/abs/2604.01235
                """).get(0);

        assertEquals(LocalDate.of(2026, 4, 18), digest.date());
        assertEquals(List.of("标题", "Second"), titles(digest));
        assertTrue(digest.entries().get(0).authors().isTruncated());
        assertEquals(List.of("张三", "李四"), names(digest.entries().get(0)));
        assertEquals("贡献", digest.entries().get(0).points().get(0).section());
        assertEquals(List.of("Ann Lee", "Bo Xu"), names(digest.entries().get(1)));
        assertNull(digest.entries().get(1).votes());
    }

    @Test
    void takesNoReadmeOfAToolForAnEntry() {
        assertEquals(List.of(), reader.read("README.md", "# Tool\n\nPaper: https://arxiv.org/abs/2404.00001\n"));
    }

    @Test
    void readsOneShapeOnlyWhereAProfileIsForced() {
        String text = """
                ## 2024-04-15

                |Title|Authors|
                |-|-|
                |[A](https://arxiv.org/abs/2404.00001)|Ann Lee|

                ### [B](https://arxiv.org/abs/2404.00002)
                *Bo Xu, Cy Doe*

                ### C

                **Link**: https://arxiv.org/abs/2404.00003
                """;

        assertEquals("A Ann Lee, B Bo Xu Cy Doe, C", shape(Profile.AUTO, text));
        assertEquals("B", shape(Profile.REGULAR, text));
        assertEquals("A Ann Lee", shape(Profile.TABLE, text));
        assertEquals("B Bo Xu Cy Doe", shape(Profile.ITALIC_AUTHORS, text));
        assertEquals("B, C", shape(Profile.LINK_BELOW, text));
    }

    private String shape(Profile profile, String text) {
        List<Digest> digests = new DigestReader(notices::add, Limits.DEFAULT, profile).read("day.md", text);
        return digests.get(0).entries().stream()
                .map(entry -> (entry.paper().title() + " " + String.join(" ", names(entry))).strip())
                .collect(Collectors.joining(", "));
    }

    private static List<String> titles(Digest digest) {
        return digest.entries().stream().map(entry -> entry.paper().title()).toList();
    }

    private static List<String> names(Entry entry) {
        return entry.authors().names().stream().map(AuthorName::printed).toList();
    }
}
