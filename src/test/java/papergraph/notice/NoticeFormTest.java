package papergraph.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import papergraph.notice.Policy.Reaction;

class NoticeFormTest {
    private static final Notice AUTHORS =
            Notice.of(NoticeCode.MISSING_AUTHORS, new Place("a.md", 31, 1), "\"Quiet\" lists no authors");
    private static final Notice SKIPPED = Notice.of(NoticeCode.SKIPPED_ENTRY, new Place("a.md", 3, 1), "no arXiv id");

    @Test
    void showsPlaceLineAndWhereToReadMore() {
        assertEquals("""
                a.md:31:1: info: missing-authors: "Quiet" lists no authors; kept without any
                  31 | ### [Quiet]
                     | ^
                More: papergraph explain missing-authors
                """, printed(text(Policy.USUAL, false), List.of(AUTHORS)));
    }

    @Test
    void saysTheGravestLast() {
        String printed = printed(text(Policy.USUAL, false), List.of(SKIPPED, AUTHORS));

        assertTrue(printed.indexOf("missing-authors") < printed.indexOf("skipped-entry"), printed);
        assertTrue(printed.endsWith("More: papergraph explain CODE\n"), printed);
    }

    @Test
    void printsAFewOfAKindAndCountsTheRest() {
        String printed = printed(text(Policy.USUAL, false), Collections.nCopies(NoticeText.FEW + 431, AUTHORS));

        assertEquals(NoticeText.FEW, printed.split("a\\.md:31:1", -1).length - 1);
        assertTrue(printed.contains("… and 431 more missing-authors; --verbose shows all\n"), printed);
    }

    @Test
    void coloursTheSeverityOnlyWhereAsked() {
        assertTrue(printed(text(Policy.USUAL, true), List.of(SKIPPED)).contains("\u001b[31merror\u001b[0m: skipped-entry"));
        assertFalse(printed(text(Policy.USUAL, false), List.of(SKIPPED)).contains("\u001b"));
    }

    @Test
    void neverPassesOnWhatSteersATerminal() {
        Notice nasty = Notice.of(NoticeCode.KEPT_TEXT, new Place("a\u001b.md", 1, 1), "\u001b]0;owned\u0007");

        assertFalse(printed(text(Policy.USUAL, false), List.of(nasty)).contains("\u001b"));
    }

    @Test
    void printsNothingForNothingAndNothingOfWhatIsIgnored() {
        Policy policy = new Policy(Map.of(NoticeCode.MISSING_AUTHORS, Reaction.IGNORE));

        assertEquals("", printed(text(policy, false), List.of(AUTHORS)));
        assertEquals("", printed(new NoticeJson(policy), List.of(AUTHORS)));
        assertEquals("", printed(text(policy, false), List.of()));
    }

    @Test
    void writesOneObjectPerLineInAStableOrder() {
        Notice korean = Notice.of(NoticeCode.KEPT_TEXT, new Place("가.md", 2, 3), "<b> & \"말\"\n");

        assertEquals(
                "{\"code\":\"missing-authors\",\"severity\":\"info\",\"file\":\"a.md\",\"line\":31,\"column\":1,"
                        + "\"message\":\"\\\"Quiet\\\" lists no authors\",\"action\":\"kept without any\"}\n"
                        + "{\"code\":\"kept-text\",\"severity\":\"info\",\"file\":\"가.md\",\"line\":2,\"column\":3,"
                        + "\"message\":\"<b> & \\\"말\\\"\\n\",\"action\":\"kept as text\"}\n",
                printed(new NoticeJson(Policy.USUAL), List.of(korean, AUTHORS)));
    }

    @Test
    void writesEveryNoticeAsJsonHoweverMany() {
        assertEquals(1_000, printed(new NoticeJson(Policy.USUAL), Collections.nCopies(1_000, AUTHORS)).lines().count());
    }

    private static NoticeText text(Policy policy, boolean colour) {
        return new NoticeText(
                policy, place -> place.line() == 31 ? Optional.of("### [Quiet]") : Optional.empty(), colour, NoticeText.FEW);
    }

    private static String printed(NoticeForm form, List<Notice> notices) {
        var bytes = new ByteArrayOutputStream();
        try (var to = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
            form.print(notices, to);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
