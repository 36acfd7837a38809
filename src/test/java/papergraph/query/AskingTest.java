package papergraph.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import papergraph.PapergraphException;
import papergraph.graph.Iris;

class AskingTest {
    private static final QueryLibrary LIBRARY = QueryLibrary.bundled();
    private static final String COAUTHORS_OF_PERCY = "coauthor,papers,first,last,author\r\n"
            + "Hao Zhang,1,2024-03-28,2024-04-15,https://w3id.org/papergraph/author/hao_zhang\r\n"
            + "Jonathan FRANKLE,1,2024-03-28,2024-04-15,https://w3id.org/papergraph/author/jonathan_frankle\r\n";

    private static DatasetGraph graph;

    @BeforeAll
    static void read() {
        graph = Fixture.stored();
    }

    @AfterAll
    static void close() {
        graph.end();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Percy Liang", "percy liang", "  PERCY \t Liang ", "Percy\u00A0Liang"})
    void findsANameWhateverItsCaseAndBlanks(String name) {
        assertEquals(COAUTHORS_OF_PERCY, csv("author/coauthors", "name", name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"diffusion-models", "Diffusion model", "diffusion models", "DDPM", "확산 모델", "디퓨전 모델"})
    void findsATopicByAnythingItIsCalled(String topic) {
        assertEquals(
                List.of("paper/2405.10314", "paper/2404.08639", "paper/2403.18795"), papers("topic/papers", "topic", topic));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2404.08639", "2404.08639v2", "arXiv:2404.08639", "https://arxiv.org/abs/2404.08639v1",
                "http://arxiv.org/pdf/2404.08639v3.pdf", "https://huggingface.co/papers/2404.08639",
                "https://doi.org/10.48550/arXiv.2404.08639"
            })
    void findsAPaperByWhateverIsPasted(String id) {
        assertTrue(csv("quality/listings", "id", id).contains("COCONut: Segmentation"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"} DROP ALL #", "x\" . ?s ?p ?o } #", "\\\"} UNION { ?s ?p ?o", "'''", "${name}", "?author", "$name",
                "<urn:x>", "\u0000", "a\nb", "%s", "\"@en", "\"^^<urn:x>"
            })
    void takesAHostileNameForNothingButAName(String name) {
        assertEquals("coauthor,papers,first,last,author\r\n", csv("author/coauthors", "name", name));
        assertEquals("date,sentence,paper,file,lines\r\n", csv("trend/first-use", "words", "\u0001" + name));
    }

    @Test
    void findsWordsWithQuotesAndBarsAsTheyStand() {
        assertTrue(csv("trend/first-use", "words", "\"mamba\", a | b").contains("2024/03/28.md,11-17"));
    }

    @Test
    void remarksOnANameThatIsNotListed() {
        try (var answer = ask("author/coauthors", "name", "Jonatan Frankle")) {
            assertEquals(
                    List.of("no name \"Jonatan Frankle\" is listed; nearest: Jonathan FRANKLE"), answer.remarks());
        }
    }

    @Test
    void remarksOnAPaperThatIsNotListed() {
        try (var answer = ask("quality/listings", "id", "2001.00001")) {
            assertEquals(List.of("no paper 2001.00001 is listed"), answer.remarks());
        }
    }

    @Test
    void refusesATopicThatIsNotInTheScheme() {
        assertEquals(
                "no topic \"difusion model\"; nearest: diffusion model, latent diffusion",
                trouble("topic/papers", "topic", "difusion model").getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"x> ?p ?o } #", "topic/../paper", "\"", "?topic", "<urn:x>", "확산\u0000", "***"})
    void takesAHostileTopicForNoTopic(String topic) {
        assertTrue(trouble("topic/papers", "topic", topic).getMessage().startsWith("no topic \""));
    }

    @Test
    void refusesAParameterThatDoesNotExistAndListsThoseThatDo() {
        var e = trouble("author/papers", "nmae", "A");

        assertEquals("author/papers has no parameter \"nmae\"", e.getMessage());
        assertEquals("""
                Parameters:
                  name="Jonathan Frankle": the name as printed; letter case and blanks do not matter
                  limit=50: most rows to show (1 to 100000)""", e.hint());
    }

    @Test
    void refusesValuesThatWillNotDo() {
        assertEquals(
                "people/pairs: most will not do: 1 is not from 2 to 100000", trouble("people/pairs", "most", "1").getMessage());
        assertEquals(
                "people/pairs: most will not do: \"all\" is not a whole number",
                trouble("people/pairs", "most", "all").getMessage());
        assertEquals(
                "people/pairs: limit will not do: \"99999999999999999999\" is not a whole number",
                trouble("people/pairs", "limit", "99999999999999999999").getMessage());
        assertEquals(
                "trend/top-papers: from will not do: \"yesterday\" is not a day such as 2024-04-15",
                trouble("trend/top-papers", "from", "yesterday").getMessage());
        assertEquals(
                "quality/where: id will not do: \"12\" is not an arXiv identifier such as 2404.08639",
                trouble("quality/where", "id", "12").getMessage());
        assertEquals("author/papers: name will not do: it is empty", trouble("author/papers", "name", " ").getMessage());
    }

    @Test
    void countsAPaperOnceThoughItIsListedTwice() {
        assertTrue(csv("author/joint-papers").startsWith(
                "paper,title,first,last\r\nhttps://w3id.org/papergraph/paper/2403.18421,BioMedLM,2024-03-28,2024-04-15\r\n"));
        assertEquals(COAUTHORS_OF_PERCY, csv("author/coauthors", "name", "Percy Liang"));
    }

    @Test
    void saysHowManyPapersThePairsLeaveOut() {
        assertTrue(csv("people/pairs", "most", "11", "limit", "1").contains(",1,1,https"));
    }

    @Test
    void takesTheLowerMedianOfVotes() {
        var medians = csv("trend/topic-votes", "least", "1").lines().skip(1)
                .map(line -> line.substring(0, line.lastIndexOf(',')))
                .toList();

        assertEquals(
                List.of("segmentation,22,3", "diffusion model,18,2", "3D generation,11,2", "latent diffusion,11,1"),
                medians);
    }

    @Test
    void bindsVariablesOfAFileWithoutHeader() {
        var file = NamedQuery.of("my.rq", "my.rq", """
                PREFIX foaf: <http://xmlns.com/foaf/0.1/>
                SELECT ?thing WHERE { ?thing foaf:name ?wanted }""");

        assertEquals(
                "thing\r\nhttps://w3id.org/papergraph/author/ben_poole\r\n",
                Fixture.answer(graph, file, AnswerFormat.CSV, "wanted", "Ben Poole"));
    }

    @Test
    void takesAngleBracketsForAnAddress() {
        var file = NamedQuery.of("my.rq", "my.rq", """
                PREFIX foaf: <http://xmlns.com/foaf/0.1/>
                SELECT ?is WHERE { ?thing foaf:name ?is }""");

        assertEquals(
                "is\r\nBen Poole\r\n",
                Fixture.answer(graph, file, AnswerFormat.CSV, "thing", "<author/ben_poole>"));
    }

    @Test
    void refusesAVariableThatAFileDoesNotHaveOrSelects() {
        var file = NamedQuery.of("my.rq", "my.rq", "SELECT ?s WHERE { ?s ?p ?o }");
        var asking = new Asking(graph, Fixture.IRIS);

        var unknown = assertThrows(PapergraphException.class, () -> asking.ask(file, Map.of("x", "1")));
        assertThrows(PapergraphException.class, () -> asking.ask(file, Map.of("s", "1")));

        assertEquals("Variables that may be set: o, p", unknown.hint());
    }

    @Test
    void readsRelativeAddressesBelowTheBaseOfTheGraph() {
        var file = NamedQuery.of("my.rq", "my.rq", "SELECT ?p ?o WHERE { <paper/2404.08639> ?p ?o }");

        var query = new Asking(graph, new Iris("http://other.example/x/")).query(file, Map.of());

        assertTrue(query.toString().contains("<http://other.example/x/paper/2404.08639>"), query.toString());
    }

    @Test
    void endsAQuestionThatTakesTooLong() {
        var file = NamedQuery.of(
                "slow.rq", "slow.rq", "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }");
        var asking = new Asking(() -> QueryExec.dataset(graph), Fixture.IRIS, Duration.ofMillis(50));

        var e = assertThrows(PapergraphException.class, () -> {
            try (var answer = (Answer.Rows) asking.ask(file, Map.of())) {
                answer.rows().forEachRemaining(row -> {});
            }
        });

        assertEquals(PapergraphException.CANNOT, e.exitCode());
    }

    @Test
    void leavesTheNamedQueryAsItWas() {
        var query = LIBRARY.find("author/coauthors");
        String before = query.query().toString();

        Fixture.answer(graph, query, AnswerFormat.CSV, "name", "Percy Liang", "limit", "1");

        assertEquals(before, query.query().toString());
    }

    private static Answer ask(String name, String... values) {
        return new Asking(graph, Fixture.IRIS).ask(LIBRARY.find(name), Fixture.pairs(values));
    }

    private static String csv(String name, String... values) {
        return Fixture.answer(graph, LIBRARY.find(name), AnswerFormat.CSV, values);
    }

    private static List<String> papers(String name, String... values) {
        return csv(name, values).lines().skip(1)
                .map(line -> line.substring(Iris.DEFAULT_BASE.length(), line.indexOf(',')))
                .toList();
    }

    private static PapergraphException trouble(String name, String... values) {
        return assertThrows(PapergraphException.class, () -> ask(name, values));
    }
}
