package papergraph.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import org.apache.jena.graph.Graph;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ThingServletTest {
    private static final String PAPER = "paper/2404.08639";
    private static final String DIGEST = "digest/2024-04-15";

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

    /** What these clients send was recorded from the clients themselves. */
    @ParameterizedTest
    @CsvSource({
        "browser, 'text/html, application/xhtml+xml, application/xml;q=0.9, */*;q=0.8', html",
        "curl, */*, ttl",
        "rapper, 'application/rdf+xml, application/xml, application/n-triples, text/turtle, text/html;q=0.2', ttl",
        "rdflib, 'application/rdf+xml, text/rdf+n3;q=0.9, application/xhtml+xml;q=0.5, */*;q=0.1', rdf",
        "riot, 'text/turtle, application/n-triples;q=0.9, application/ld+json;q=0.8, application/rdf+xml;q=0.7, */*;q=0.5', ttl",
        "comunica, 'application/n-quads, application/trig;q=0.95, application/ld+json;q=0.9, application/n-triples;q=0.8, text/turtle;q=0.6, text/html;q=0.2', jsonld",
        "weighted, 'text/turtle;q=0.2, application/n-triples;q=0.7', nt",
        "refusing, 'text/turtle;q=0, */*', jsonld",
    })
    void leadsEveryClientToWhatItReads(String who, String accept, String extension) {
        HttpResponse<String> response = client.get(PAPER, "Accept", accept);

        assertEquals(303, response.statusCode(), who);
        assertEquals("./2404.08639." + extension, response.headers().firstValue("Location").orElseThrow());
        assertEquals("Accept", response.headers().firstValue("Vary").orElseThrow());
    }

    @Test
    void showsThePageToAClientThatDoesNotSayWhatItReads() {
        String response = client.raw("GET /" + PAPER + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");

        assertTrue(response.startsWith("HTTP/1.1 303"), response);
        assertTrue(response.contains("Location: ./2404.08639.html"), response);
    }

    @Test
    void saysWhatThereIsWhereNothingIsAcceptable() {
        HttpResponse<String> response = client.get(PAPER, "Accept", "image/png");

        assertTrue(SparqlServiceTest.problem(response, 406).contains("text/turtle"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ttl", "jsonld", "nt", "rdf"})
    void tellsMachinesAllThatIsSaidOfAThingAndWhatLeadsToIt(String extension) {
        HttpResponse<String> response = client.get(PAPER + "." + extension);

        Graph graph = SparqlServiceTest.parsed(response);
        assertEquals(8, graph.size());
        assertTrue(graph.stream().anyMatch(t -> t.getPredicate().getURI().endsWith("primaryTopic")));
        assertTrue(response.headers().allValues("Link").stream().anyMatch(link -> link.contains("text/turtle")));
    }

    @Test
    void describesADigestWithItsEntriesAndPoints() {
        Graph graph = SparqlServiceTest.parsed(client.get(DIGEST + ".ttl"));

        assertTrue(graph.stream().anyMatch(t -> t.getObject().isLiteral()
                && t.getObject().getLiteralLexicalForm().equals(Samples.KOREAN)));
    }

    @Test
    void findsANameInKoreanLetters() {
        String address = "author/" + Client.encoded("김_민준");

        HttpResponse<String> response = client.get(address, "Accept", "text/turtle");

        assertEquals(303, response.statusCode());
        String place = response.headers().firstValue("Location").orElseThrow();
        assertEquals("./" + Client.encoded("김_민준") + ".ttl", place);
        assertTrue(client.get("author/" + place.substring(2)).body().contains("\"김 민준\""));
    }

    @Test
    void escapesWhateverATitleHolds() {
        HttpResponse<String> response = client.get(PAPER + ".html");

        assertEquals(200, response.statusCode());
        assertFalse(response.body().contains("<script"), response.body());
        Document page = Jsoup.parse(response.body());
        assertEquals("<script>alert(1)</script> & \"Diffusion\"", page.expectFirst("h1").text());
        assertTrue(page.select("[href^=javascript]").isEmpty());
        assertTrue(page.text().contains("javascript:alert(1)"));
    }

    @Test
    void linksEverythingOfItsOwnRelativeToThisServer() {
        Document page = Jsoup.parse(client.get(PAPER + ".html").body(), server.address() + PAPER + ".html");

        assertTrue(page.select("a").stream().anyMatch(a -> a.absUrl("href").startsWith(server.address() + "author/ada")));
        assertTrue(page.select("a").stream().noneMatch(a -> a.attr("href").startsWith(Samples.BASE)));
        page.select("a[href^=../], link").forEach(link -> {
            String target = link.absUrl("href").substring(server.address().length());
            assertTrue(client.get(target.replaceAll("#.*", "")).statusCode() < 400, target);
        });
    }

    @Test
    void marksTheLanguageOfAText() {
        Document page = Jsoup.parse(client.get(DIGEST + ".html").body());

        assertEquals(Samples.KOREAN, page.expectFirst("[lang=ko]").text());
        assertTrue(page.getElementById("2404.08639.1") != null);
    }

    @ParameterizedTest
    @CsvSource({
        "text/html, text/html",
        "text/turtle, text/turtle",
        "application/ld+json, application/problem+json",
        "image/png, application/problem+json",
    })
    void saysThatAThingIsNotThereInWhatWasAskedFor(String accept, String type) {
        HttpResponse<String> response = client.get("paper/9999.99999", "Accept", accept);

        assertEquals(404, response.statusCode());
        assertTrue(response.headers().firstValue("Content-Type").orElseThrow().startsWith(type));
        assertFalse(response.body().contains("9999"), response.body());
    }

    @Test
    void knowsADocumentAgainByItsTag() {
        HttpResponse<String> first = client.get(PAPER + ".ttl");
        String tag = first.headers().firstValue("ETag").orElseThrow();

        HttpResponse<String> second = client.get(PAPER + ".ttl", "If-None-Match", tag);

        assertEquals(304, second.statusCode());
        assertEquals("", second.body());
        assertEquals(200, client.get(PAPER + ".nt", "If-None-Match", tag).statusCode());
    }

    @Test
    void resolvesTheLinesOfASourceToItsFile() {
        HttpResponse<String> response = client.get("source/2024-04-15?lines=3-17", "Accept", "text/html");

        assertEquals(303, response.statusCode());
        assertEquals("./2024-04-15.html?lines=3-17", response.headers().firstValue("Location").orElseThrow());
    }

    @Test
    void leadsFromAGraphToWhatStandsInIt() {
        HttpResponse<String> response = client.get("graph/derived");

        assertEquals(303, response.statusCode());
        String place = response.headers().firstValue("Location").orElseThrow();
        assertEquals(1, SparqlServiceTest.parsed(client.get(place.substring(3), "Accept", "text/turtle")).size());
        assertEquals(404, client.get("graph/nothing").statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ttl", "jsonld", "nt", "rdf"})
    void givesTheVocabulary(String extension) {
        assertTrue(SparqlServiceTest.parsed(client.get("ns." + extension)).size() > 100);
        assertEquals(303, client.get("ns", "Accept", "text/turtle").statusCode());
        assertTrue(client.get("ns.html").body().contains("id=\"Digest\""));
    }

    @Test
    void answersBelowThePathOfItsBaseToo() {
        HttpResponse<String> response = client.get("papergraph/" + PAPER + ".ttl");

        assertEquals(client.get(PAPER + ".ttl").body(), response.body());
        assertEquals(200, client.get("papergraph/").statusCode());
    }

    @Test
    void answersForAnyBase() {
        try (var other = Server.start(Options.local(0), Samples.snapshot("http://example.org/deep/kg/"))) {
            var itsClient = new Client(other);

            assertEquals(200, itsClient.get(PAPER + ".ttl").statusCode());
            assertEquals(200, itsClient.get("deep/kg/" + PAPER + ".ttl").statusCode());
            assertTrue(itsClient.get(PAPER + ".nt").body().contains("<http://example.org/deep/kg/paper/2404.08639>"));
        }
    }
}
