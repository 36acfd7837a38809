package papergraph.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import papergraph.PapergraphException;

class QueryHeaderTest {
    private static final String SELECT = "SELECT ?s WHERE { ?s ?p ?given }";

    @Test
    void readsTitlesQuestionsNotesAndParameters() {
        var query = NamedQuery.of("a/b", "b.rq", """
                # title: B
                # title@ko: 비
                # question: What is B?
                # note: One.
                # note: Two.
                # param given: name = "A \\"B\\" C" — the name
                # param given@ko: 이름
                # param limit: limit = 5 [1..9] -- rows
                #
                # and a comment: with a colon
                """ + SELECT);

        assertEquals(Map.of("en", "B", "ko", "비"), query.titles());
        assertEquals(Map.of("en", "What is B?"), query.questions());
        assertEquals(Map.of("en", List.of("One.", "Two.")), query.notes());
        assertEquals(
                List.of(
                        new Parameter(
                                "given", Parameter.Type.NAME, "A \"B\" C", null, Map.of("en", "the name", "ko", "이름")),
                        new Parameter(
                                "limit",
                                Parameter.Type.LIMIT,
                                "5",
                                new Parameter.Range(1, 9),
                                Map.of("en", "rows"))),
                query.parameters());
    }

    @Test
    void needsNoHeader() {
        var query = NamedQuery.of("b.rq", "b.rq", SELECT);

        assertEquals("b.rq", query.title());
        assertEquals(List.of(), query.parameters());
    }

    @Test
    void endsWhereTheQueryBegins() {
        var query = NamedQuery.of("b.rq", "b.rq", SELECT + "\n# title: too late");

        assertEquals(Map.of(), query.titles());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            b.rq:1:1: in the header: not a parameter | # param given name = A — words
            b.rq:1:1: in the header: not a parameter | # param given: name = A B — words
            b.rq:1:1: in the header: not a parameter | # param given: name = "A — words
            b.rq:1:1: in the header: not a parameter | # param given: name = A
            b.rq:1:1: in the header: no type "person" | # param given: person = A — words
            b.rq:1:1: in the header: the default of "given" will not do | # param given: integer = many — words
            b.rq:1:1: in the header: the default of "given" will not do | # param given: integer = 5 [6..9] — words
            b.rq:1:1: in the header: an empty range: 9..6 | # param given: integer = 5 [9..6] — words
            b.rq:1:1: in the header: a range for something that is no number | # param given: text = 5 [1..6] — words
            b.rq:1:1: in the header: the default of "given" will not do | # param given: paper = 2413.00001 — words
            b.rq:1:1: in the header: the default of "given" will not do | # param given: date = 2024-02-30 — words
            b.rq:1:1: in the header: words for "given" | # param given@ko: words
            b.rq:1:1: in the header: the title is empty | # title:
            b.rq: the query does not use its parameter "other" | # param other: text = A — words
            b.rq: the parameter "s" is selected or assigned | # param s: text = A — words
            """)
    void saysWhatIsWrongAndWhere(String expected, String header) {
        var e = assertThrows(PapergraphException.class, () -> NamedQuery.of("b", "b.rq", header + "\n" + SELECT));

        assertTrue(e.getMessage().startsWith(expected), e.getMessage());
        assertEquals(PapergraphException.MISUSE, e.exitCode());
    }

    @Test
    void refusesTheSameParameterTwice() {
        String header = "# param given: text = A — words\n";

        var e = assertThrows(PapergraphException.class, () -> NamedQuery.of("b", "b.rq", header + header + SELECT));

        assertEquals("b.rq:2:1: in the header: a second parameter \"given\"", e.getMessage());
    }

    @Test
    void doesNotHangOnAnEndlessQuote() {
        String header = "# param given: text = \"" + "\\a".repeat(50_000) + "\n";

        assertThrows(PapergraphException.class, () -> NamedQuery.of("b", "b.rq", header + SELECT));
    }
}
