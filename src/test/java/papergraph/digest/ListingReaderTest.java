package papergraph.digest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import papergraph.notice.Notice;
import papergraph.notice.Place;

class ListingReaderTest {
    private static final String A = "https://arxiv.org/abs/2404.00001";
    private static final String B = "https://huggingface.co/papers/2404.00002";

    private final List<Notice> notices = new ArrayList<>();

    @Test
    void makesADigestOfEachDay() {
        DigestFile file = read("date,title,url\n2024-04-15,One,%s\n2024-04-16,Two,%s\n2024-04-15,Three,%s\n".formatted(A, B, B));

        assertEquals(List.of(LocalDate.of(2024, 4, 15), LocalDate.of(2024, 4, 16)), file.digests().stream().map(Digest::date).toList());
        assertEquals(List.of("1 2404.00001 One", "2 2404.00002 Three"), entries(file.digests().get(0)));
        assertEquals(new Place("list.csv", 4, 1), file.digests().get(0).entries().get(1).place());
        assertEquals(new Coverage(4, 0, 0), file.coverage());
        assertEquals(List.of(), notices);
    }

    @Test
    void readsQuotationMarksLineEndsAndAByteOrderMark() {
        DigestFile file = read("\ufeffdate,title,url\r\n\r\n2024-04-15,\"A \"\"B\"\", with\r\ntwo lines\",%s\r\n\"2024-04-15\",C,%s".formatted(A, B));

        List<Entry> entries = file.digests().get(0).entries();
        assertEquals("A \"B\", with\ntwo lines", entries.get(0).paper().printedTitle());
        assertEquals("A \"B\", with two lines", entries.get(0).paper().title());
        assertEquals(List.of(3, 4), List.of(entries.get(0).place().line(), entries.get(0).lastLine()));
        assertEquals(5, entries.get(1).place().line());
        assertEquals(new Coverage(4, 0, 0), file.coverage());
    }

    @Test
    void takesColumnsInAnyOrderAndSaysWhichItDoesNotRead() {
        DigestFile file = read("score, URL ,Title,date\n7,%s,One,2024-04-15\n".formatted(A));

        assertEquals(List.of("1 2404.00001 One"), entries(file.digests().get(0)));
        assertEquals(List.of("list.csv:1:1: info: ignored-column: columns beside date, title and url: score; not read"), said());
    }

    @Test
    void leavesOutWhatIsNoRowAndSaysWhere() {
        DigestFile file = read("""
                date,title,url
                2024-02-30,One,%1$s
                2024-04-15,Two,https://example.org/2404.00001
                2024-04-15,Three,javascript:alert(1)
                2024-04-15,Four, and more,%1$s
                2024-04-15
                2024-04-15,,%1$s
                2024-04-15,"Five" and six,%1$s
                2024-04-15,Seven,%1$s
                2024-04-15,"Eight
                2024-04-15,Nine,%2$s
                """.formatted(A, B));

        assertEquals(List.of("1 2404.00001 Seven", "2 2404.00002 Nine"), entries(file.digests().get(0)));
        assertEquals(new Coverage(3, 0, 8), file.coverage());
        assertEquals(List.of(
                "list.csv:2:1: error: skipped-entry: there is no day \"2024-02-30\"; entry left out",
                "list.csv:3:16: error: skipped-entry: no arXiv identifier in \"https://example.org/2404.00001\"; entry left out",
                "list.csv:4:18: error: skipped-entry: javascript: is no address of the web; entry left out",
                "list.csv:5:1: error: skipped-entry: a row of 4 cells below 3 columns; entry left out",
                "list.csv:6:1: error: skipped-entry: a row of 1 cells below 3 columns; entry left out",
                "list.csv:7:1: error: skipped-entry: no title; entry left out",
                "list.csv:8:1: error: skipped-entry: no row: its quotation marks do not match; entry left out",
                "list.csv:10:1: error: skipped-entry: no row: its quotation marks do not match; entry left out"), said());
    }

    @Test
    void saysARepeatedRowOnceAndKeepsOneWithAnotherTitle() {
        DigestFile file = read("date,title,url\n2024-04-15,One,%1$s\n2024-04-15,One,%1$s\n2024-04-15,Uno,%1$s\n".formatted(A));

        assertEquals(List.of("1 2404.00001 One", "2 2404.00001 Uno"), entries(file.digests().get(0)));
        assertEquals(List.of(
                "list.csv:3:1: warning: duplicate-entry: 2404.00001 is listed again, first on line 2; said once",
                "list.csv:4:1: warning: duplicate-entry: 2404.00001 is listed again, first on line 2; kept as an entry of its own"), said());
    }

    @Test
    void takesNothingFromATableOfSomethingElse() {
        DigestFile file = read("name,value\na,1\n");

        assertEquals(List.of(), file.digests());
        assertEquals(List.of("list.csv:1:1: info: no-digest: no row names date, title and url in lines 1 to 2; nothing taken from it"), said());
    }

    @Test
    void wantsAHeadWhereRowsLookLikeAListing() {
        DigestFile file = read("2024-04-15,One,%s\n2024-04-15,Two,%s\n".formatted(A, B));

        assertEquals(List.of(), file.digests());
        assertEquals(List.of("list.csv:1:1: error: skipped-entry: the first row does not name the columns date, title and url (lines 1 to 2); entry left out"), said());
        assertEquals(new Coverage(0, 0, 2), file.coverage());
    }

    @Test
    void endsInTimeWhateverItIsMadeOf() {
        for (String unit : List.of("\"", "\"a\"b\n", "\n\"", ",", "\"\"\n\"", "2024-04-15,One,%s\n".formatted(A), "2024-04-15,\"One,x\n", "\"\",\n")) {
            String text = "date,title,url\n" + unit.repeat(1_000_000 / unit.length());

            DigestFile file = assertTimeoutPreemptively(Duration.ofSeconds(30), () -> read(text));

            assertEquals(0, file.lines().stream().filter(LineFate.OPEN::equals).count(), unit);
        }
    }

    private DigestFile read(String text) {
        return new DigestReader(notices::add)
                .read(new SourceFile(Path.of("list.csv"), "list.csv", "list.csv"), text.getBytes(StandardCharsets.UTF_8));
    }

    private List<String> said() {
        return notices.stream().map(Notice::toString).toList();
    }

    private static List<String> entries(Digest digest) {
        return digest.entries().stream().map(entry -> entry.rank() + " " + entry.paper().id() + " " + entry.paper().title()).toList();
    }
}
