package papergraph.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import papergraph.PapergraphException;

class ServerTest {
    private static final CopyOnWriteArrayList<String> LINES = new CopyOnWriteArrayList<>();
    private static Server server;
    private static Client client;

    @BeforeAll
    static void start() {
        server = Server.start(Options.local(0).withAccessLog(LINES::add), Samples.snapshot());
        client = new Client(server);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void tellsOnItsStartPageWhatIsInTheGraph() {
        HttpResponse<String> response = client.get("");

        Document page = Jsoup.parse(response.body(), server.address());
        assertEquals("1", page.expectFirst("#digests").text());
        assertEquals("1", page.expectFirst("#entries").text());
        assertEquals("1", page.expectFirst("#papers").text());
        assertEquals("2", page.expectFirst("#names").text());
        assertEquals("1", page.expectFirst("#topics").text());
        assertEquals("2024-04-15", page.expectFirst("#last").text());
        assertEquals(server.address() + "sparql", page.expectFirst("#sparql").text());
    }

    @Test
    void offersThreeQuestionsThatHaveAnswers() {
        Document page = Jsoup.parse(client.get("").body(), server.address());

        var links = page.select("#questions a");
        assertEquals(3, links.size());
        links.forEach(link -> {
            HttpResponse<String> answer = client.get(link.absUrl("href").substring(server.address().length()));
            assertEquals(200, answer.statusCode(), answer.body());
            assertTrue(answer.body().lines().count() >= 2, answer.body());
        });
    }

    @Test
    void speaksKoreanToThoseWhoPreferIt() {
        HttpResponse<String> korean = client.get("", "Accept-Language", "ko-KR,ko;q=0.9,en;q=0.5");
        HttpResponse<String> german = client.get("", "Accept-Language", "de");

        assertEquals("ko", Jsoup.parse(korean.body()).expectFirst("html").attr("lang"));
        assertTrue(korean.body().contains("지식 그래프"));
        assertEquals("en", Jsoup.parse(german.body()).expectFirst("html").attr("lang"));
    }

    @Test
    void saysThatItIsWell() {
        assertEquals("{\"status\":\"ok\",\"generation\":1}", client.get("healthz").body().replace(" ", ""));
        assertEquals(200, client.get("readyz").statusCode());
    }

    @Test
    void tellsThatThereIsNothingAtAnUnknownAddress() {
        SparqlServiceTest.problem(client.get("nothing-here"), 404);
        SparqlServiceTest.problem(client.get("nothing/here"), 404);
    }

    @Test
    void compressesWhatIsLong() throws IOException {
        HttpResponse<byte[]> response = client.bytes("ns.ttl", "Accept-Encoding", "gzip");

        assertEquals("gzip", response.headers().firstValue("Content-Encoding").orElseThrow());
        var inflated = new GZIPInputStream(new ByteArrayInputStream(response.body())).readAllBytes();
        assertEquals(client.get("ns.ttl").body(), new String(inflated, StandardCharsets.UTF_8));
    }

    @Test
    void givesWholeGraphs() {
        String graph = "data?graph=" + Client.encoded(Samples.BASE + "graph/derived");

        assertEquals(1, SparqlServiceTest.parsed(client.get(graph, "Accept", "text/turtle")).size());
        assertTrue(SparqlServiceTest.parsed(client.get("data?default", "Accept", "application/n-triples")).size() > 20);
        assertTrue(client.get("data?default", "Accept", "text/turtle").body().contains(Samples.KOREAN));
        SparqlServiceTest.problem(client.get("data?graph=urn:nothing"), 404);
        SparqlServiceTest.problem(client.get("data"), 400);
    }

    @Test
    void writesOneLineForARequest() {
        client.get("healthz?%0aforged", "User-Agent", "x");

        assertTrue(LINES.stream().anyMatch(line -> line.matches("GET /healthz 200 \\d+ bytes \\d+ ms")), LINES.toString());
    }

    @Test
    void isReachedFromThisMachineOnly() throws IOException {
        var other = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress() && address instanceof java.net.Inet4Address)
                .findFirst();
        Assumptions.assumeTrue(other.isPresent(), "this machine has no other address");

        assertThrows(ConnectException.class, () -> new Socket(other.get(), server.port()).close());
        new Socket(InetAddress.getByName("127.0.0.1"), server.port()).close();
    }

    @Test
    void saysThatAPortIsTaken() {
        var trouble = assertThrows(
                PapergraphException.class, () -> Server.start(Options.local(server.port()), Samples.snapshot()));

        assertEquals(PapergraphException.CANNOT, trouble.exitCode());
        assertEquals("port " + server.port() + " is taken", trouble.getMessage());
        assertTrue(trouble.hint().contains("--port 0"));
    }

    @Test
    void saysThatAHostIsNotThisMachine() {
        for (String host : new String[] {"192.0.2.1", "no-such-host.invalid"}) {
            var trouble = assertThrows(
                    PapergraphException.class,
                    () -> Server.start(Options.local(0).withHost(host), Samples.snapshot()));

            assertTrue(trouble.getMessage().contains(host), trouble.getMessage());
        }
    }

    @Test
    void finishesWhatIsUnderWayWhenItIsClosed() throws Exception {
        var released = new AtomicInteger();
        var dataset = Samples.tdb2();
        var closing = Server.start(
                Options.local(0).withQueryTimeout(Duration.ofSeconds(2)),
                Snapshot.of(dataset, Samples.BASE, 1, released::incrementAndGet));
        var itsClient = new Client(closing);
        String heavy = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?o ?q . ?r ?s ?t }";
        assertEquals(200, itsClient.query("ASK {}").statusCode());

        var answer = CompletableFuture.supplyAsync(() -> itsClient.query(heavy));
        while (!closing.isBusy()) {
            assertFalse(answer.isDone(), "answered before it could be seen");
            Thread.onSpinWait();
        }
        closing.close();
        closing.close();

        assertEquals(503, answer.get().statusCode());
        assertEquals(1, released.get());
        assertFalse(answer.isCompletedExceptionally());
    }
}
