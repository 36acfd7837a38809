package papergraph.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import papergraph.PapergraphException;

class SparqlTextTest {
    @Test
    void showsTheLineWithACaretUnderTheMistake() {
        assertEquals("""
                my.rq:2:3: did not expect "}" here
                  2 |   } }
                    |   ^""", trouble("SELECT * WHERE { ?s\n  } }"));
    }

    @Test
    void putsTheCaretRightBehindKoreanLetters() {
        assertEquals("""
                my.rq:1:26: cannot read "nonsense"
                  1 | SELECT * { ?s ?p "확산 모델" nonsense }
                    |                              ^""", trouble("SELECT * { ?s ?p \"확산 모델\" nonsense }"));
    }

    @Test
    void saysWhenTheEndIsMissing() {
        assertTrue(trouble("SELECT * { ?s ?p ?o").startsWith("my.rq:1:19: the query ends too early\n"));
    }

    @Test
    void offersTheLineThatDeclaresAPrefixOfOurs() {
        var e = assertThrows(PapergraphException.class, () -> parse("SELECT * {\n ?s pg:votes ?o }"));

        assertTrue(e.getMessage().startsWith("my.rq:2:5: Unresolved prefixed name: pg:votes\n"), e.getMessage());
        assertEquals("Add this line at the top: PREFIX pg: <https://w3id.org/papergraph/ns#>", e.hint());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "   ", "# only a comment", "DELETE WHERE { ?s ?p ?o }", "SELECT", "SELECT ?x { ?x ?y \"open }",
                "SELECT (COUNT(?x) AS ?x) { ?x ?y ?z }", "\u0000", "SELECT * { ?s ?p 1.e }", "SELECT ?x { } GROUP BY ?y"
            })
    void takesEveryMistakeForAMistakeOfTheUser(String text) {
        var e = assertThrows(PapergraphException.class, () -> parse(text));

        assertEquals(PapergraphException.MISUSE, e.exitCode());
        assertTrue(e.getMessage().startsWith("my.rq:"), e.getMessage());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * { SERVICE <http://example.org/> { ?s ?p ?o } }",
                "SELECT * { SERVICE SILENT ?x { ?s ?p ?o } }",
                "SELECT * { ?s ?p ?o FILTER NOT EXISTS { SERVICE <http://example.org/> { ?s ?p ?o } } }",
                "SELECT * { { SELECT * { OPTIONAL { SERVICE <http://example.org/> { ?s ?p ?o } } } } }",
                "SELECT (EXISTS { SERVICE <http://example.org/> { ?s ?p ?o } } AS ?x) { }",
                "SELECT * { } HAVING(EXISTS { SERVICE <http://example.org/> { ?s ?p ?o } })",
                "SELECT * { ?s ?p ?o } ORDER BY (EXISTS { SERVICE <http://example.org/> { ?s ?p ?o } })",
                "SELECT ?x { ?s ?p ?o } GROUP BY (EXISTS { SERVICE <http://example.org/> { ?s ?p ?o } } AS ?x)",
                "CONSTRUCT { ?s ?p ?o } WHERE { SERVICE <http://example.org/> { ?s ?p ?o } }"
            })
    void leavesTheNetworkAlone(String text) {
        assertEquals("my.rq: SERVICE is not allowed", trouble(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * FROM <http://example.org/> { ?s ?p ?o }",
                "ASK FROM NAMED <file:///etc/passwd> { GRAPH ?g { ?s ?p ?o } }",
                "DESCRIBE <http://example.org/> FROM <http://example.org/>"
            })
    void leavesOtherDocumentsAlone(String text) {
        assertEquals("my.rq: FROM is not allowed", trouble(text));
    }

    @Test
    void mindsNoByteOrderMark() {
        parse("\uFEFFASK { ?s ?p ?o }");
    }

    private static String trouble(String text) {
        return assertThrows(PapergraphException.class, () -> parse(text)).getMessage();
    }

    private static void parse(String text) {
        new SparqlText("my.rq", text).parse();
    }
}
