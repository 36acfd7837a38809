package papergraph.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SparqlServiceTest {
    private static final String NAMES =
            """
            PREFIX foaf: <http://xmlns.com/foaf/0.1/>
            SELECT ?name WHERE { ?author foaf:name ?name } ORDER BY ?name
            """;
    private static final String POINTS =
            "CONSTRUCT { ?s ?p ?o } WHERE { ?s a <https://w3id.org/papergraph/ns#Point> ; ?p ?o }";

    private static Server server;
    private static Client client;

    @BeforeAll
    static void start() {
        server = Server.start(Options.local(0), Samples.snapshot());
        client = new Client(server);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "application/sparql-results+json, application/sparql-results+json",
        "application/sparql-results+xml, application/sparql-results+xml",
        "text/csv, text/csv; charset=utf-8",
        "text/tab-separated-values, text/tab-separated-values; charset=utf-8",
        "*/*, application/sparql-results+json",
        "'text/html, application/xhtml+xml, application/xml;q=0.9, */*;q=0.8', application/sparql-results+json",
        "'text/csv;q=0.5, application/sparql-results+xml;q=0.9', application/sparql-results+xml",
    })
    void writesRowsInWhatIsAccepted(String accept, String type) {
        HttpResponse<String> response = client.query(NAMES, "Accept", accept);

        assertEquals(200, response.statusCode());
        assertEquals(type, response.headers().firstValue("Content-Type").orElseThrow());
        assertEquals("Accept", response.headers().firstValue("Vary").orElseThrow());
        assertTrue(response.body().contains("김 민준"), response.body());
        assertTrue(response.body().contains("Ada Lovelace"), response.body());
    }

    @ParameterizedTest
    @CsvSource({
        "json, application/sparql-results+json",
        "xml, application/sparql-results+xml",
        "csv, text/csv; charset=utf-8",
        "tsv, text/tab-separated-values; charset=utf-8",
        "application/sparql-results+xml, application/sparql-results+xml",
    })
    void letsAParameterDecideTheFormatOfRows(String format, String type) {
        for (String name : List.of("format", "output")) {
            HttpResponse<String> response = client.get(
                    "sparql?" + name + "=" + Client.encoded(format) + "&query=" + Client.encoded(NAMES),
                    "Accept",
                    "text/html");

            assertEquals(200, response.statusCode());
            assertEquals(type, response.headers().firstValue("Content-Type").orElseThrow());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "text/turtle, text/turtle; charset=utf-8",
        "application/ld+json, application/ld+json",
        "application/n-triples, application/n-triples",
        "application/rdf+xml, application/rdf+xml",
        "*/*, text/turtle; charset=utf-8",
    })
    void writesAGraphInWhatIsAccepted(String accept, String type) {
        HttpResponse<String> response = client.query(POINTS, "Accept", accept);

        assertEquals(200, response.statusCode());
        assertEquals(type, response.headers().firstValue("Content-Type").orElseThrow());
        Graph graph = parsed(response);
        assertEquals(4, graph.size());
        assertTrue(graph.stream().anyMatch(t -> t.getObject().isLiteral()
                && t.getObject().getLiteralLexicalForm().equals(Samples.KOREAN)));
    }

    @ParameterizedTest
    @CsvSource({"turtle, text/turtle", "jsonld, application/ld+json", "nt, application/n-triples", "xml, application/rdf+xml"})
    void letsAParameterDecideTheFormatOfAGraph(String format, String type) {
        HttpResponse<String> response =
                client.get("sparql?format=" + format + "&query=" + Client.encoded(POINTS));

        assertTrue(response.headers().firstValue("Content-Type").orElseThrow().startsWith(type));
        assertEquals(4, parsed(response).size());
    }

    @Test
    void takesAQueryInAFormAndInABody() {
        String expected = client.query(NAMES).body();

        HttpResponse<String> form =
                client.post("sparql", "application/x-www-form-urlencoded", "query=" + Client.encoded(NAMES));
        HttpResponse<String> body = client.post("sparql", "application/sparql-query", NAMES);

        assertEquals(200, form.statusCode());
        assertEquals(expected, form.body());
        assertEquals(200, body.statusCode());
        assertEquals(expected, body.body());
    }

    @Test
    void findsKoreanWrittenInTheQuery() {
        String ask = "ASK { ?point ?p \"" + Samples.KOREAN + "\"@ko }";

        assertTrue(ask(client.query(ask)));
        assertTrue(ask(client.post("sparql", "application/sparql-query", ask)));
        assertTrue(ask(client.post("sparql", "application/x-www-form-urlencoded", "query=" + Client.encoded(ask))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "xml", "csv", "tsv"})
    void answersAskInEveryFormat(String format) {
        HttpResponse<String> response =
                client.get("sparql?format=" + format + "&query=" + Client.encoded("ASK { ?s ?p ?o }"));

        assertEquals(200, response.statusCode());
        assertTrue(response.body().contains("true"), response.body());
    }

    @Test
    void describesThings() {
        HttpResponse<String> response = client.query("DESCRIBE <https://w3id.org/papergraph/author/ada_lovelace>");

        assertEquals(2, parsed(response).size());
    }

    @Test
    void seesTheUnionOfAllGraphsWithoutBeingTold() {
        assertTrue(Integer.parseInt(count("?s ?p ?o").replaceAll("\\D", "")) > 20);
        assertEquals(count("GRAPH ?g { ?s ?p ?o }"), count("?s ?p ?o"));
    }

    @Test
    void restrictsAQueryToTheGraphsItNames() {
        String from = "SELECT (COUNT(*) AS ?n) FROM <https://w3id.org/papergraph/graph/derived> WHERE { ?s ?p ?o }";
        String all = "SELECT (COUNT(*) AS ?n) WHERE { ?s ?p ?o }";
        String graph = "&default-graph-uri=" + Client.encoded("https://w3id.org/papergraph/graph/derived");

        assertEquals("n\r\n1\r\n", client.query(from, "Accept", "text/csv").body());
        assertEquals(
                "n\r\n1\r\n",
                client.get("sparql?query=" + Client.encoded(all) + graph, "Accept", "text/csv")
                        .body());
    }

    @Test
    void describesItselfWhereThereIsNoQuery() {
        for (String type : List.of("text/turtle", "application/rdf+xml", "application/ld+json", "application/n-triples")) {
            HttpResponse<String> response = client.get("sparql", "Accept", type);

            assertEquals(200, response.statusCode());
            Graph graph = parsed(response);
            assertTrue(graph.stream().anyMatch(t -> t.getPredicate().getURI().endsWith("#endpoint")
                    && t.getObject().getURI().equals(server.address() + "sparql")));
            assertTrue(graph.stream().anyMatch(t -> t.getPredicate().getURI().endsWith("#supportedLanguage")
                    && t.getObject().getURI().endsWith("#SPARQL11Query")));
        }
    }

    @Test
    void answersHeadWithoutABody() {
        HttpResponse<String> described = client.method("HEAD", "sparql");
        HttpResponse<String> queried = client.method("HEAD", "sparql?query=" + Client.encoded(NAMES));

        assertEquals(200, described.statusCode());
        assertEquals("", described.body());
        assertEquals(200, queried.statusCode());
        assertEquals("", queried.body());
    }

    @Test
    void saysWhatThereIsWhereNothingIsAcceptable() {
        HttpResponse<String> response = client.query(NAMES, "Accept", "image/png");

        assertTrue(problem(response, 406).contains("text/csv"), response.body());
    }

    @Test
    void refusesAFormatThatDoesNotExist() {
        problem(client.get("sparql?format=excel&query=" + Client.encoded(NAMES)), 406);
    }

    @Test
    void tellsWhereAQueryIsMisspelt() {
        assertTrue(problem(client.query("SELECT * WHERE { ?s ?p }"), 400).contains("line 1"));
        assertTrue(problem(client.query("SELECT * WHERE { ?s 없음:이름 ?o }"), 400).contains("없음"));
    }

    @Test
    void takesNoUpdate() {
        String update = "INSERT DATA { <urn:a> <urn:b> <urn:c> }";

        problem(client.post("sparql", "application/sparql-update", update), 415);
        problem(client.post("sparql", "application/x-www-form-urlencoded", "update=" + Client.encoded(update)), 400);
        problem(client.get("sparql?update=" + Client.encoded(update)), 400);
        problem(client.query(update), 400);
        problem(client.query("LOAD <file:///etc/passwd>"), 400);
        problem(client.method("PUT", "sparql"), 405);
        problem(client.method("DELETE", "sparql"), 405);
    }

    @Test
    void wantsExactlyOneQuery() {
        problem(client.get("sparql?query=&format=json"), 400);
        problem(client.get("sparql?query=ASK%7B%7D&query=ASK%7B%7D"), 400);
        problem(client.post("sparql", "application/sparql-query", ""), 400);
        problem(client.post("sparql", "text/plain", "ASK {}"), 415);
    }

    static String problem(HttpResponse<String> response, int status) {
        assertEquals(status, response.statusCode(), response.body());
        assertEquals(
                "application/problem+json",
                response.headers().firstValue("Content-Type").orElse("none"));
        JsonObject problem = JSON.parse(response.body());
        assertEquals(status, problem.get("status").getAsNumber().value().intValue());
        assertFalse(problem.getString("title").isBlank());
        assertEquals("about:blank", problem.getString("type"));
        assertFalse(response.body().contains("Exception"), response.body());
        return problem.getString("detail");
    }

    static Graph parsed(HttpResponse<String> response) {
        assertEquals(200, response.statusCode(), response.body());
        String type = response.headers().firstValue("Content-Type").orElseThrow();
        Lang lang = RDFLanguages.contentTypeToLang(type.replaceAll(";.*", ""));
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.fromString(response.body(), lang).parse(graph);
        return graph;
    }

    private static String count(String pattern) {
        return client.query("SELECT (COUNT(*) AS ?n) WHERE { " + pattern + " }", "Accept", "text/csv")
                .body();
    }

    private static boolean ask(HttpResponse<String> response) {
        assertEquals(200, response.statusCode(), response.body());
        return JSON.parse(response.body()).get("boolean").getAsBoolean().value();
    }
}
