package papergraph.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerWriterTest {
    private static final String ODD_ROWS = """
            PREFIX pg: <https://w3id.org/papergraph/ns#>
            SELECT ?words ?count ?thing WHERE {
              VALUES (?words ?count ?thing) {
                ("확산 모델"@ko 7 <topic/diffusion-models>)
                ("a | b, \\"c\\" <i>\\nd\\u001B[31m" 123 pg:votes)
                (UNDEF UNDEF <http://example.org/a,b>)
              }
            }""";

    private static DatasetGraph graph;

    @BeforeAll
    static void read() {
        graph = Fixture.stored();
    }

    @AfterAll
    static void close() {
        graph.end();
    }

    @Test
    void alignsColumnsThoughKoreanLettersFillTwoCells() {
        assertEquals("""
                words                  count  thing
                ---------------------  -----  ----------------------
                확산 모델                  7  topic/diffusion-models
                a | b, "c" <i> d [31m    123  pg:votes
                                              http://example.org/a,b
                """, odd(AnswerFormat.TABLE));
    }

    @Test
    void cutsATableToTheTerminalAndSaysSoByAnEllipsis() {
        var writer = AnswerWriter.of(AnswerFormat.TABLE, Fixture.IRIS).fitting(40);

        String table = Fixture.answer(graph, NamedQuery.of("q", "q", ODD_ROWS), writer);

        assertTrue(table.lines().allMatch(line -> TextWidth.of(line) <= 40), table);
        assertTrue(table.contains("…"), table);
    }

    @Test
    void letsNothingInATitleBecomeMarkdown() {
        assertEquals("""
                | words | count | thing |
                | --- | --- | --- |
                | 확산 모델 | 7 | topic/diffusion-models |
                | a \\| b, "c" \\<i\\> d \\[31m | 123 | pg:votes |
                |  |  | http://example.org/a,b |
                """, odd(AnswerFormat.MARKDOWN));
    }

    @Test
    void quotesCsvAsTheStandardSays() {
        assertEquals(
                "words,count,thing\r\n"
                        + "확산 모델,7,https://w3id.org/papergraph/topic/diffusion-models\r\n"
                        + "\"a | b, \"\"c\"\" <i>\nd\u001B[31m\",123,https://w3id.org/papergraph/ns#votes\r\n"
                        + ",,\"http://example.org/a,b\"\r\n",
                odd(AnswerFormat.CSV));
    }

    @Test
    void keepsLanguagesAndTypesInTsvAndJson() {
        assertTrue(odd(AnswerFormat.TSV).contains("\"확산 모델\"@ko\t7\t<https://w3id.org/papergraph/topic/diffusion-models>\n"));
        assertTrue(odd(AnswerFormat.JSON).contains("\"xml:lang\": \"ko\" , \"value\": \"확산 모델\""));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            TABLE    | 'a  b\n-  -\n'
            CSV      | 'a,b\r\n'
            TSV      | '?a\t?b\n'
            MARKDOWN | '| a | b |\n| --- | --- |\n'
            """)
    void writesAnEmptyAnswerAsAHeaderWithoutRows(AnswerFormat format, String expected) {
        var nothing = NamedQuery.of("q", "q", "SELECT ?a ?b { ?a <urn:nothing> ?b }");

        assertEquals(expected, Fixture.answer(graph, nothing, format));
    }

    @Test
    void writesAnEmptyAnswerAsSoundJsonAndXml() {
        var nothing = NamedQuery.of("q", "q", "SELECT ?a { ?a <urn:nothing> ?b }");

        assertEquals(
                "{\"head\":{\"vars\":[\"a\"]},\"results\":{\"bindings\":[]}}",
                Fixture.answer(graph, nothing, AnswerFormat.JSON).replaceAll("\\s", ""));
        assertTrue(Fixture.answer(graph, nothing, AnswerFormat.XML).contains("<variable name=\"a\"/>"));
    }

    @Test
    void answersAnAskInEveryFormat() {
        var ask = NamedQuery.of("q", "q", "ASK { ?a ?b ?c }");

        assertEquals("true\n", Fixture.answer(graph, ask, AnswerFormat.TABLE));
        assertEquals("true\n", Fixture.answer(graph, ask, AnswerFormat.MARKDOWN));
        assertTrue(Fixture.answer(graph, ask, AnswerFormat.CSV).contains("true"));
        assertTrue(Fixture.answer(graph, ask, AnswerFormat.JSON).replaceAll("\\s", "").contains("\"boolean\":true"));
        assertTrue(Fixture.answer(graph, ask, AnswerFormat.XML).contains("<boolean>true</boolean>"));
    }

    @Test
    void writesStatementsAsTurtleWhateverTheFormat() {
        var construct = NamedQuery.of("q", "q", """
                PREFIX dcterms: <http://purl.org/dc/terms/>
                CONSTRUCT { ?paper dcterms:title ?title } WHERE { ?paper dcterms:title ?title FILTER(?title = "CAT3D"@en) }""");
        var describe = NamedQuery.of("q", "q", "DESCRIBE <author/ben_poole>");

        assertTrue(Fixture.answer(graph, construct, AnswerFormat.CSV).contains("dcterms:title  \"CAT3D\"@en"));
        assertTrue(Fixture.answer(graph, describe, AnswerFormat.TABLE).contains("foaf:name"));
    }

    @Test
    void measuresLettersAsTerminalsDo() {
        assertEquals(4, TextWidth.of("한글"));
        assertEquals(1, TextWidth.of("e\u0301"));
        assertEquals(2, TextWidth.of("\uD83D\uDE00"));
        assertEquals(3, TextWidth.of("A\u200B(\u00E9"));
        assertEquals(6, TextWidth.of("\u1112漢，"));
    }

    private static String odd(AnswerFormat format) {
        return Fixture.answer(graph, NamedQuery.of("q", "q", ODD_ROWS), format);
    }
}
