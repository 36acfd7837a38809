package papergraph.digest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import papergraph.notice.Notice;
import papergraph.notice.NoticeCode;

/** Authors, titles and media, in the ways they are printed. */
class FieldsTest {
    private final List<Notice> notices = new ArrayList<>();

    static Stream<Arguments> lists() {
        return Stream.of(
                Arguments.of("Ann Lee, Bo Xu", List.of("Ann Lee", "Bo Xu")),
                Arguments.of("['Ann Lee', \"Bo O'Neil\"]", List.of("Ann Lee", "Bo O'Neil")),
                Arguments.of("['Sean O'Brien', 'Bo \\'B\\' Xu', 'J\\xe9r\\u00f4me']", List.of("Sean O'Brien", "Bo 'B' Xu", "Jérôme")),
                Arguments.of("['Ann Lee', 'and Bo Xu']", List.of("Ann Lee", "Bo Xu")),
                Arguments.of("[Ann Lee, Bo Xu]", List.of("Ann Lee", "Bo Xu")),
                Arguments.of("Ann Lee, Bo Xu, and Cy Doe", List.of("Ann Lee", "Bo Xu", "Cy Doe")),
                Arguments.of("Ann Lee, Bo Xu and Cy Doe", List.of("Ann Lee", "Bo Xu", "Cy Doe")),
                Arguments.of("Ann Lee and Bo Xu", List.of("Ann Lee", "Bo Xu")),
                Arguments.of("Institute of Science and Technology", List.of("Institute of Science and Technology")),
                Arguments.of("Lee, Ann; Xu, Bo", List.of("Lee, Ann", "Xu, Bo")),
                Arguments.of("Ann Lee, Jr., Bo Xu, III", List.of("Ann Lee, Jr.", "Bo Xu, III")),
                Arguments.of("Ann (A, B) Lee, Bo", List.of("Ann (A, B) Lee", "Bo")),
                Arguments.of("张三、李四", List.of("张三", "李四")),
                Arguments.of("[Ann Lee](https://x.org/a), *Bo Xu*", List.of("Ann Lee", "Bo Xu")),
                Arguments.of("*Ann Lee,Bo Xu*", List.of("Ann Lee", "Bo Xu")),
                Arguments.of("Ann Lee, Ann Lee", List.of("Ann Lee")),
                Arguments.of("Ann&nbsp;Lee, O&#39;Neil", List.of("Ann Lee", "O'Neil")),
                Arguments.of("M\\\"uller, Gemini Team, 01.AI", List.of("M\\\"uller", "Gemini Team", "01.AI")),
                Arguments.of("Thomas More, Na, Aya: Team", List.of("Thomas More", "Na", "Aya: Team")),
                Arguments.of("N/A", List.of()),
                Arguments.of("-", List.of()));
    }

    @ParameterizedTest
    @MethodSource("lists")
    void readsNamesAsPrinted(String list, List<String> names) {
        AuthorList authors = entry("Authors: " + list).authors();

        assertEquals(names, authors.names().stream().map(AuthorName::printed).toList());
        assertEquals(false, authors.isTruncated());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Ann Lee, +, Bo Xu|10", "Ann Lee, Bo Xu, +|26", "Ann Lee, Bo Xu et al.|25", "Ann Lee, Bo Xu, …|26",
        "Ann Lee, Bo Xu, and others|26", "Ann Lee, Bo Xu + 12 more|25", "Ann Lee、Bo Xu 等 5 位作者|25", "Ann Lee, Bo Xu et al. +|32", "Ann Lee, Bo Xu 외 3명|25"
    })
    void knowsAListThatIsCutShort(String list, int column) {
        AuthorList authors = entry("Authors: " + list).authors();

        assertEquals(List.of("Ann Lee", "Bo Xu"), authors.names().stream().map(AuthorName::printed).toList());
        assertTrue(authors.isTruncated());
        assertTrue(notices.stream().anyMatch(notice -> notice.code() == NoticeCode.TRUNCATED_AUTHORS));
    }

    @ParameterizedTest
    @CsvSource({"Authors", "authors", "AUTHORS", "Author", "**Authors**", "__Author(s)__", "저자", "作者", "👥 Authors"})
    void knowsTheLabelInManyClothes(String label) {
        assertEquals(2, entry(label + ": Ann Lee, Bo Xu").authors().names().size());
        assertEquals(2, entry(label + "：Ann Lee, Bo Xu").authors().names().size());
    }

    @Test
    void keepsAsTextWhatIsNoName() {
        Entry entry = entry("Authors: Ann Lee, https://example.org/a, 22");

        assertEquals(1, entry.authors().names().size());
        assertEquals(List.of("https://example.org/a", "22"), entry.passages().stream().map(Passage::text).toList());
        assertEquals(List.of("day.md:4:19", "day.md:4:42"), notices.stream()
                .filter(notice -> notice.code() == NoticeCode.DOUBTFUL_AUTHOR).map(notice -> notice.place().toString()).toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Plain|Plain|Plain",
        "M$^{2}$UGen|M$^{2}$UGen|M$^{2}$UGen",
        "$a_i * b_i * c$ \\& *d*|$a_i * b_i * c$ \\& *d*|$a_i * b_i * c$ & d",
        "The <EOS> token, x<sup>2</sup>|The <EOS> token, x<sup>2</sup>|The <EOS> token, x2",
        "`code` **bold** _it_|`code` **bold** _it_|code bold it",
        "Q&amp;A &#8; \\[x\\]|Q&amp;A &#8; \\[x\\]|Q&A [x]",
        "Sets [0, 1]|Sets [0, 1]|Sets [0, 1]",
        "Half (0, 1] open|Half (0, 1] open|Half (0, 1] open",
        "From [here|From [here|From [here",
        "1. Not a list|1. Not a list|1. Not a list",
        "[x]: y|[x]: y|[x]: y",
        "Größe 크기 “q”|Größe 크기 “q”|Größe 크기 “q”"
    })
    void keepsTheTitleToTheLetterAndSaysItPlainly(String title, String printed, String plain) {
        Paper paper = titled("### [" + title + "](https://arxiv.org/abs/2404.00001)").paper();

        assertEquals(new Paper(new ArxivId("2404.00001"), printed, plain), paper);
    }

    @Test
    void saysAnEmptyTitleAsItIs() {
        assertEquals(new Paper(new ArxivId("2404.00001"), "", ""), titled("### [](https://arxiv.org/abs/2404.00001)").paper());
        assertTrue(notices.stream().anyMatch(notice -> notice.message().equals("the title is empty")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "# [1] [T](https://arxiv.org/abs/2404.00001)", "## T [arXiv](https://arxiv.org/abs/2404.00001)",
        "### 1. T ([PDF](arxiv.org/pdf/2404.00001v2.pdf))", "#### T https://arxiv.org/html/2404.00001v1",
        "### T (arXiv:2404.00001)", "### [T](https://github.com/a/b) [paper](https://hf.co/papers/2404.00001)",
        "### [T](/papers/2404.00001)", "### [T](<https://ar5iv.org/abs/2404.00001>)", "### [T](https://doi.org/10.48550/arXiv.2404.00001)"
    })
    void findsTheTitleWhereverTheLinkStands(String heading) {
        assertEquals(new Paper(new ArxivId("2404.00001"), "T", "T"), titled(heading).paper());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "![](https://a.org/b.png)|IMAGE|https://a.org/b.png",
        "![](/avatars/a.svg)|AVATAR|https://huggingface.co/avatars/a.svg",
        "![](https://cdn-avatars.huggingface.co/v1/a.jpeg)|AVATAR|https://cdn-avatars.huggingface.co/v1/a.jpeg",
        "![](https://a.org/b.qt)|VIDEO|https://a.org/b.qt",
        "<video src='https://a.org/b.mp4'></video>|VIDEO|https://a.org/b.mp4",
        "<video controls><source src=\"//a.org/b.mp4\"></video>|VIDEO|https://a.org/b.mp4",
        "<p align=\"center\"><img src=\"https://a.org/b.png\" width=\"50%\"></p>|IMAGE|https://a.org/b.png",
        "[Watch Video](https://a.org/b)|VIDEO|https://a.org/b",
        "[Watch Video]https://a.org/b.mp4|VIDEO|https://a.org/b.mp4",
        "https://a.org/b.mp4 </div>|VIDEO|https://a.org/b.mp4",
        "https://a.org/b.webm|VIDEO|https://a.org/b.webm",
        "![a b](<https://a.org/b c\"d.png>)|IMAGE|https://a.org/b%20c%22d.png",
        "[![](https://a.org/b.png)](https://c.org)|IMAGE|https://a.org/b.png"
    })
    void knowsPicturesAndFilmsInAllSpellings(String line, Media.Kind kind, String url) {
        Entry entry = entry(line);

        assertEquals(List.of(kind + " " + url), entry.media().stream().map(media -> media.kind() + " " + media.url()).toList());
        assertEquals(List.of(), entry.passages());
    }

    @Test
    void takesAFilmAndTheLinkBesideItAsOne() {
        Entry entry = entry("[Watch Video](https://a.org/b.mp4)\n<div><video controls src=\"https://a.org/b.mp4\" muted></video></div>");

        assertEquals(1, entry.media().size());
        assertEquals(List.of(), entry.links());
    }

    @ParameterizedTest
    @ValueSource(strings = {"202A", "202E", "2066", "2069", "200B", "200C", "200D", "200F", "2060", "2064", "FEFF", "00AD"})
    void reportsACharacterThatCannotBeSeenInAName(String number) {
        String name = "Ann" + Character.toString(Integer.parseInt(number, 16)) + " Lee";
        Entry entry = entry("Authors: Bo Xu, " + name);

        assertEquals(List.of("Bo Xu", name), entry.authors().names().stream().map(AuthorName::printed).toList());
        assertEquals(List.of("day.md:4:20: warning: suspicious-character: U+" + number + " in \"Ann Lee\"; kept as printed"), notices.stream()
                .filter(notice -> notice.code() == NoticeCode.SUSPICIOUS_CHARACTER || notice.code() == NoticeCode.DOUBTFUL_AUTHOR)
                .map(Notice::toString).toList());
    }

    @Test
    void letsTheJoinersOfPersianNamesPass() {
        entry("Authors: Ali \u0645\u06cc\u200c\u0646\u0627, Bo Xu");

        assertFalse(notices.stream().anyMatch(notice -> notice.code() == NoticeCode.SUSPICIOUS_CHARACTER));
    }

    private Entry entry(String line) {
        return new DigestReader(notices::add)
                .read("day.md", "## 2024-04-15\n### [A](https://arxiv.org/abs/2404.00001)\n\n" + line + "\n")
                .get(0).entries().get(0);
    }

    private Entry titled(String heading) {
        return new DigestReader(notices::add).read("2024-04-15.md", heading + "\n").get(0).entries().get(0);
    }
}
