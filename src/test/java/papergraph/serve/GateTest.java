package papergraph.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What hostile clients get. */
class GateTest {
    private static Server server;
    private static Client client;

    @BeforeAll
    static void start() {
        server = Server.start(Options.local(0).withQueryTimeout(Duration.ofSeconds(2)), Samples.snapshot());
        client = new Client(server);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * { SERVICE <%s> { ?s ?p ?o } }",
                "SELECT * { sErViCe SILENT <%s> { ?s ?p ?o } }",
                "ASK { FILTER EXISTS { SERVICE <%s> { ?s ?p ?o } } }",
                "SELECT (SUM(IF(EXISTS { SERVICE <%s> { ?a ?b ?c } }, 1, 0)) AS ?n) { ?s ?p ?o }",
                "SELECT * { { SELECT * { SERVICE <%s> { ?s ?p ?o } } } }",
                "SELECT * { VALUES ?where { <%s> } SERVICE ?where { ?s ?p ?o } }",
                "CONSTRUCT { ?s ?p ?o } { { SERVICE <%s> { ?s ?p ?o } } UNION { } }",
                "SELECT * { ?s ?p ?o } ORDER BY (EXISTS { SERVICE <%s> { ?a ?b ?c } })",
            })
    void neverAsksAnotherServer(String query) throws IOException {
        var asked = new AtomicInteger();
        HttpServer other = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        other.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.close();
        });
        other.start();
        try {
            String address = "http://127.0.0.1:" + other.getAddress().getPort() + "/";

            HttpResponse<String> response = client.query(query.formatted(address));

            assertTrue(SparqlServiceTest.problem(response, 403).contains("SERVICE"));
            assertEquals(0, asked.get());
        } finally {
            other.stop(0);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:///etc/hostname", "http://127.0.0.1:9/x.ttl", "pom.xml"})
    void neverReadsDataFromElsewhere(String where) {
        for (String query : new String[] {
            "SELECT * FROM <" + where + "> { ?s ?p ?o }", "SELECT * FROM NAMED <" + where + "> { GRAPH ?g { ?s ?p ?o } }"
        }) {
            assertTrue(SparqlServiceTest.problem(client.query(query), 400).contains("no data is read from elsewhere"));
        }
        String parameter = "sparql?query=" + Client.encoded("SELECT * { ?s ?p ?o }");
        SparqlServiceTest.problem(client.get(parameter + "&default-graph-uri=" + Client.encoded(where)), 400);
        SparqlServiceTest.problem(client.get(parameter + "&named-graph-uri=" + Client.encoded(where)), 400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT (<java:java.lang.System>(1) AS ?x) {}",
                "PREFIX f: <java:org.apache.jena.sparql.function.library.> SELECT (f:now() AS ?x) {}",
                "BASE <java:org.apache.jena.> SELECT (<x>() AS ?x) {}",
                "SELECT (<\\u006Aava:java.lang.System>(1) AS ?x) {}",
                "SELECT * { ?s <java:org.apache.jena.sparql.pfunction.library.str> ?o }",
            })
    void loadsNoClassByItsName(String query) {
        assertTrue(SparqlServiceTest.problem(client.query(query), 400).contains("java:"));
    }

    @Test
    void takesServiceForAWordWhereItIsNone() {
        String query = "PREFIX service: <urn:x:> SELECT ?service { ?service ?p \"SERVICE <http://x>\" } # SERVICE";

        assertEquals(200, client.query(query).statusCode());
    }

    @Test
    void stopsAQueryThatTakesTooLong() {
        String heavy = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?o ?q . ?r ?s ?t . ?u ?v ?w }";

        HttpResponse<String> response = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> client.query(heavy));

        assertTrue(SparqlServiceTest.problem(response, 503).contains("too long"));
        assertTrue(response.headers().firstValue("Retry-After").isPresent());
    }

    @Test
    void letsAClientAskForLessTimeButNotForMore() {
        String heavy = Client.encoded(
                "ASK { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?o ?q . ?r ?s ?t FILTER (STRLEN(STR(?t)) > 9999) }");

        Duration less = timeToGiveUp("sparql?timeout=1&query=" + heavy);
        Duration more = timeToGiveUp("sparql?timeout=3600&query=" + heavy);

        assertTrue(less.compareTo(more) < 0, less + " against " + more);
        assertTrue(more.toSeconds() < 20, more.toString());
        SparqlServiceTest.problem(client.get("sparql?timeout=soon&query=" + heavy), 400);
    }

    private static Duration timeToGiveUp(String path) {
        long start = System.nanoTime();
        SparqlServiceTest.problem(client.get(path), 503);
        return Duration.ofNanos(System.nanoTime() - start);
    }

    @Test
    void refusesAQueryThatIsTooLong() {
        String body = "ASK { ?s ?p \"" + "x".repeat(70_000) + "\" }";

        SparqlServiceTest.problem(client.post("sparql", "application/sparql-query", body), 413);
        SparqlServiceTest.problem(
                client.post("sparql", "application/x-www-form-urlencoded", "query=" + Client.encoded(body)), 413);
        SparqlServiceTest.problem(client.get("sparql?query=" + Client.encoded(body)), 413);
        String huge = "ASK { ?s ?p \"" + "x".repeat(3_000_000) + "\" }";
        SparqlServiceTest.problem(client.post("sparql", "application/sparql-query", huge), 413);
        SparqlServiceTest.problem(
                client.post("sparql", "application/x-www-form-urlencoded", "query=" + Client.encoded(huge)), 413);
    }

    @Test
    void takesALongQueryInKorean() {
        String body = "ASK { ?s ?p \"" + "가".repeat(60_000) + "\" }";

        assertEquals(200, client.post("sparql", "application/sparql-query", body).statusCode());
        assertEquals(
                200,
                client.post("sparql", "application/x-www-form-urlencoded", "query=" + Client.encoded(body))
                        .statusCode());
    }

    @Test
    void refusesDeepNestingBeforeItHurts() {
        int deep = 10_000;
        String[] queries = {
            "SELECT * " + "{".repeat(deep) + "}".repeat(deep),
            "SELECT (" + "(".repeat(deep) + "1" + ")".repeat(deep) + " AS ?x) {}",
            "ASK { ?s ?p " + "[ ?p ".repeat(deep) + "1" + "]".repeat(deep) + " }",
            "SELECT (" + "!".repeat(60_000) + "true AS ?x) {}",
            "SELECT (" + "- ".repeat(30_000) + "1 AS ?x) {}",
        };
        for (String query : queries) {
            SparqlServiceTest.problem(client.post("sparql", "application/sparql-query", query), 400);
        }
        assertEquals(200, client.query("ASK {}").statusCode());
    }

    @Test
    void refusesACompressedRequest() {
        SparqlServiceTest.problem(
                client.post("sparql", "application/sparql-query", "ASK {}", "Content-Encoding", "gzip"), 415);
        SparqlServiceTest.problem(
                client.post("sparql", "application/sparql-query", "ASK {}", "Content-Encoding", "br"), 415);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/..%2f..%2fetc/passwd",
                "/paper/..%2f..%2fetc",
                "/paper/%2e%2e%2f",
                "/assets/../../pages/start.en.html",
                "/assets/..;/start.en.html",
                "/assets/%2e%2e/start.en.html",
                "/assets/start.en.html",
                "/assets/",
                "/$/stats",
                "/$/server",
                "/$/ping",
                "/sparql/update",
                "/WEB-INF/web.xml",
                "//evil.example/",
                "/paper/%00",
                "/paper/a%0d%0aSet-Cookie:%20x=1",
                "/paper/x;y=1/..",
            })
    void givesNothingButWhatThereIs(String path) {
        String response = client.raw("GET " + path + " HTTP/1.1\r\nHost: x\r\nAccept: application/json\r\nConnection: close\r\n\r\n");

        assertTrue(response.matches("(?s)HTTP/1.1 (400|404) .*"), response);
        assertTrue(response.contains("application/problem+json"), response);
        assertFalse(response.contains("Set-Cookie"), response);
        assertFalse(response.matches("(?is).*(jetty|fuseki|jena|exception).*"), response);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET / HTTP/9.9\r\n\r\n",
                "NONSENSE\r\n\r\n",
                "GET / HTTP/1.1\r\n\r\n",
                "GET /paper/a b HTTP/1.1\r\nHost: x\r\n\r\n",
                "TRACE / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
                "POST /sparql HTTP/1.1\r\nHost: x\r\nContent-Length: -5\r\n\r\n",
            })
    void tellsNothingOfItselfToNonsense(String request) {
        String response = client.raw(request);

        assertTrue(response.matches("(?s)HTTP/1.1 (4|5)\\d\\d .*"), response);
        assertFalse(response.matches("(?is).*(jetty|fuseki|<html|exception).*"), response);
    }

    @Test
    void refusesAnEndlessHead() {
        String response = client.raw("GET / HTTP/1.1\r\nHost: x\r\nX: " + "a".repeat(300_000) + "\r\n\r\n");

        assertTrue(response.startsWith("HTTP/1.1 431"), response);
    }

    @Test
    void saysToEveryoneWhatABrowserMayDo() {
        for (String path : new String[] {"", "sparql", "nothing-here", "paper/2404.08639.html", "data?default"}) {
            HttpResponse<String> response = client.get(path, "Origin", "https://other.example");

            assertEquals(Optional.of("*"), response.headers().firstValue("Access-Control-Allow-Origin"));
            assertEquals(Optional.empty(), response.headers().firstValue("Access-Control-Allow-Credentials"));
            assertEquals(Optional.of("nosniff"), response.headers().firstValue("X-Content-Type-Options"));
            assertEquals(Optional.of("DENY"), response.headers().firstValue("X-Frame-Options"));
            assertTrue(response.headers().firstValue("Content-Security-Policy").orElse("").contains("default-src 'none'"));
            assertEquals(Optional.empty(), response.headers().firstValue("Server"));
            assertEquals(Optional.empty(), response.headers().firstValue("Fuseki-Request-Id"));
        }
    }

    @Test
    void answersAPreflight() {
        HttpResponse<String> response = client.method("OPTIONS", "sparql");

        assertEquals(204, response.statusCode());
        assertEquals(Optional.of("*"), response.headers().firstValue("Access-Control-Allow-Origin"));
        assertTrue(response.headers().firstValue("Access-Control-Allow-Methods").orElse("").contains("POST"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "POST", "DELETE", "PATCH"})
    void takesNoData(String method) {
        SparqlServiceTest.problem(client.method(method, "data?default"), 405);
        SparqlServiceTest.problem(client.method(method, ""), 405);
        SparqlServiceTest.problem(client.method(method, "paper/2404.08639"), 405);
    }
}
