package papergraph.digest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import papergraph.notice.Notice;
import papergraph.notice.NoticeCode;

/** The points of a summary and the addresses in them. */
class PointsTest {
    private final List<Notice> notices = new ArrayList<>();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\u0001', value = {
        "**What's New**: a|What's New|a", "***What's New***: a|What's New|a", "**What's New:** a|What's New|a",
        "***What’s New:*** a|What’s New|a", "**What's New*: a|What's New|a", "*What's New**: a|What's New|a",
        "***What's New**: a|What's New|a", "**성능(P):**이번|성능(P)|이번", "**핵심**：가|핵심|가", "__Key__: a|Key|a",
        "**Key** : a|Key|a", "**Key: a|Key|a", "**Key**:|Key|"
    })
    void takesTheBoldWordsBeforeAColonAsSection(String item, String section, String text) {
        Point point = points("- " + item).get(0);

        assertEquals(section, point.section());
        assertEquals(text == null ? "" : text, point.text());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\u0001', value = {
        "**Key** a: b", "*Key*: a", "Key: a", "**Key**없음: a", "a **Key**: b", "**Key: a** b", "['a', 'b']", "{'a': 'b'}",
        "*a*b*: c", "1. a", "2024. a", "<EOS> a", "# of tokens", "`**Key**: a`"
    })
    void leavesOtherBeginningsInTheText(String item) {
        Point point = points("- " + item).get(0);

        assertEquals(null, point.section());
        assertEquals(item, point.text());
    }

    @Test
    void numbersNestedPointsWhereTheyStand() {
        List<Point> points = points("- a\n  - b\n    1. c\n\n  d\n- e\n");

        assertEquals(List.of("1/0 a\n\nd @4-8", "2/1 b @5-5", "3/2 c @6-6", "4/0 e @9-9"), points.stream()
                .map(p -> p.ordinal() + "/" + p.parent() + " " + p.text() + " @" + p.place().line() + "-" + p.lastLine())
                .toList());
    }

    @Test
    void joinsTheLinesThatContinueAPoint() {
        assertEquals("a\nb\nc", points("- a\n  b\nc\n").get(0).text());
    }

    @Test
    void readsNumberedLinesBetweenPointsAsPoints() {
        List<Point> points = points("- **K**: as follows:\n1) a\n2) b\n- c\n");

        assertEquals(List.of("as follows:", "a", "b", "c"), points.stream().map(Point::text).toList());
    }

    @Test
    void readsTheItemsThatFollowAnEntryWithinAList() {
        Entry entry = new DigestReader(notices::add)
                .read("day.md", "## 2024-04-15\n- ### [B](https://arxiv.org/abs/2404.00002)\n- **K**: a\n  - b\n")
                .get(0).entries().get(0);

        assertEquals(List.of("0 K a", "1 null b"),
                entry.points().stream().map(p -> p.parent() + " " + p.section() + " " + p.text()).toList());
    }

    @Test
    void keepsCodeAndQuotationsOfAPoint() {
        assertEquals("a\n```\ncode\n```\n\n> b", points("- a\n  ```\n  code\n  ```\n\n  > b\n").get(0).text());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\u0001', value = {
        "https://github.com/a/b에서|CODE https://github.com/a/b",
        "페이지(https://a.github.io/b)에서|PROJECT_PAGE https://a.github.io/b",
        "https://a.org/b.|OTHER https://a.org/b",
        "https://a.org/b_(c)|OTHER https://a.org/b_(c)",
        "https://www.m.cn/a/summary{M}에서|OTHER https://www.m.cn/a/summary",
        "'https://github.com/a/b'에서|CODE https://github.com/a/b",
        "https://gitee.com/a/b/tree|CODE https://gitee.com/a/b/tree",
        "https://sites.google.com/a|PROJECT_PAGE https://sites.google.com/a",
        "github.com/a/b에|CODE https://github.com/a/b",
        "huggingface.co/a/b,|OTHER https://huggingface.co/a/b",
        "www.a.org/b!|OTHER https://www.a.org/b",
        "[a](https://a.org/b)와|OTHER https://a.org/b",
        "[https://a.org/](https://a.org/)|OTHER https://a.org/",
        "<https://a.org/b>|OTHER https://a.org/b",
        "[a](/papers/2401.12345)|OTHER https://huggingface.co/papers/2401.12345",
        "`https://a.org/b`|OTHER https://a.org/b",
        "**https://a.org/b**|OTHER https://a.org/b",
        "https://a.org/b와 https://a.org/b|OTHER https://a.org/b",
        "HTTPS://a.org/b|OTHER https://a.org/b",
        "https://a.org/b（c）|OTHER https://a.org/b",
        "https://a.org/é/b|OTHER https://a.org/é/b"
    })
    void findsTheAddressesInAPoint(String text, String expected) {
        List<Link> links = points("- " + text).get(0).links();

        assertEquals(List.of(expected), links.stream().map(link -> link.kind() + " " + link.url()).toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\u0001', value = {
        "[a](javascript:alert(1))", "[a](data:text/html,x)", "[a](b)", "https://", "http://localhost/a", "a.b.c", "ab@github.com/x",
        "https://user:pw@a.org/"
    })
    void takesNothingElseForAnAddress(String text) {
        Point point = points("- " + text).get(0);

        assertEquals(List.of(), point.links());
        assertEquals(text, point.text());
    }

    @Test
    void saysWhereAnUnsafeLinkStands() {
        points("- see [a](javascript:alert(1))\n");

        assertEquals(List.of("day.md:4:7: warning: unsafe-link: a link with \"javascript:\"; kept as text"), notices.stream()
                .filter(notice -> notice.code() == NoticeCode.UNSAFE_LINK).map(Notice::toString).toList());
    }

    private List<Point> points(String list) {
        return new DigestReader(notices::add)
                .read("day.md", "## 2024-04-15\n### [A](https://arxiv.org/abs/2404.00001)\n\n" + list + "\n")
                .get(0).entries().get(0).points();
    }
}
