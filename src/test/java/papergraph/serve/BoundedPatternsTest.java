package papergraph.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BoundedPatternsTest {
    private static Server server;
    private static Client client;

    @BeforeAll
    static void start() {
        server = Server.start(Options.local(0).withQueryTimeout(Duration.ofSeconds(1)), Samples.snapshot());
        client = new Client(server);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ASK { ?s ?p ?o FILTER REGEX(%s, '(.*a){20}b') }",
                "ASK { FILTER REGEX(%s, '(.*a){20}b') }",
                "ASK { ?s ?p ?o FILTER REGEX(%s, CONCAT('^(a+)+', '\\\\1b')) }",
                "SELECT (REPLACE(%s, '(.*a){20}b', 'x') AS ?x) { ?s ?p ?o }",
                "SELECT (SUM(IF(REGEX(%s, '(.*a){20}b'), 1, 0)) AS ?n) { ?s ?p ?o }",
                "SELECT * { ?s ?p ?o } ORDER BY REGEX(CONCAT(STR(?s), %s), '(.*a){20}b')",
                "SELECT ?s { ?s ?p ?o } GROUP BY ?s HAVING REGEX(CONCAT(STR(?s), %s), '(.*a){20}b')",
                "SELECT * { ?s ?p ?o FILTER EXISTS { ?s ?q ?r FILTER REGEX(CONCAT(STR(?r), %s), '(.*a){20}b') } }",
                "SELECT * { ?s ?p ?o OPTIONAL { ?s ?q ?r FILTER REGEX(CONCAT(STR(?r), %s), '(.*a){20}b') } }",
                "SELECT * { { SELECT (REGEX(%s, '(.*a){20}b') AS ?x) { } } }",
            })
    void stopsAPatternThatWouldNeverEnd(String query) {
        String text = "'" + "a".repeat(60) + "'";

        var response = assertTimeoutPreemptively(Duration.ofSeconds(15), () -> client.query(query.formatted(text)));

        SparqlServiceTest.problem(response, 503);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ASK { FILTER (<http://www.w3.org/2005/xpath-functions#matches>('a', 'a')) }",
                "ASK { FILTER (<http://www.w3.org/2005/xpath-functions#replace>('a', 'a', 'b') = 'b') }",
                "ASK { FILTER (<http://www.w3.org/ns/sparql#regex>('a', 'a')) }",
                "ASK { FILTER (<http://www.w3.org/ns/sparql#replace>('a', 'a', 'b') = 'b') }",
            })
    void refusesTheSameFunctionsByTheirAddresses(String query) {
        assertTrue(SparqlServiceTest.problem(client.query(query), 400).contains("REGEX"));
    }

    @Test
    void matchesAndReplacesAsBefore() {
        assertEquals("x\r\ntrue\r\n", csv("SELECT (REGEX('확산 모델', '^확산') AS ?x) {}"));
        assertEquals("x\r\ntrue\r\n", csv("SELECT (REGEX('ABC', 'b', 'i') AS ?x) {}"));
        assertEquals("x\r\nfalse\r\n", csv("SELECT (REGEX('ABC', 'b') AS ?x) {}"));
        assertEquals("x\r\ntrue\r\n", csv("SELECT (REGEX('a.c', '.c', 'q') AS ?x) {}"));
        assertEquals("x\r\naXc\r\n", csv("SELECT (REPLACE('abc', 'B', 'X', 'i') AS ?x) {}"));
        assertEquals("x\r\nc-a\r\n", csv("SELECT (REPLACE('a-c', '(.)-(.)', '$2-$1') AS ?x) {}"));
        assertEquals("x\r\nko\r\n", csv("SELECT (LANG(REPLACE('가나'@ko, '나', '다')) AS ?x) {}"));
        assertEquals("x\r\n\r\n", csv("SELECT (REGEX('a', ?p) AS ?x) { VALUES ?p { '(' } }"));
        assertEquals("x\r\n\r\n", csv("SELECT (REGEX(1, 'a') AS ?x) {}"));
    }

    @Test
    void tellsThatAPatternIsMisspelt() {
        assertTrue(SparqlServiceTest.problem(client.query("ASK { FILTER REGEX('a', '(') }"), 400).contains("Unclosed"));
    }

    private static String csv(String query) {
        return client.query(query, "Accept", "text/csv").body();
    }
}
