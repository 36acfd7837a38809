package papergraph.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No answer that looks whole is only a part. */
class HeldResponseTest {
    private static final String ENDLESS = "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?o ?q }";

    private static Server server;
    private static Client client;

    @BeforeAll
    static void start() {
        Options options = Options.local(0).withQueryTimeout(Duration.ofSeconds(1));
        server = Server.start(options.withHeldBytes(100_000), Samples.snapshot());
        client = new Client(server);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"identity", "gzip"})
    void breaksTheConnectionWhereAnAnswerUnderWayCannotBeFinished(String encoding) {
        String response = client.raw("GET /sparql?format=csv&query=" + Client.encoded(ENDLESS)
                + " HTTP/1.1\r\nHost: x\r\nAccept-Encoding: " + encoding + "\r\n\r\n");

        assertTrue(response.startsWith("HTTP/1.1 200"), response.substring(0, 200));
        assertTrue(response.toLowerCase().contains("transfer-encoding: chunked"));
        assertFalse(response.endsWith("0\r\n\r\n"), "the answer looks whole");
    }

    @Test
    void answersWithAnErrorWhereNothingHasBeenSentYet() {
        String few = "SELECT ?a { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?o ?q FILTER (STRLEN(STR(?q)) > 9999) }";

        SparqlServiceTest.problem(client.query(few), 503);
    }

    @Test
    void sendsALongAnswerWhole() {
        String rows = client.query("SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } LIMIT 5000", "Accept", "text/csv")
                .body();

        assertTrue(rows.length() > 200_000);
        assertEquals(5001, rows.lines().count());
    }
}
