package papergraph.topic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EvaluationTest {
    /** Dogs and cats are animals. */
    private static final TopicScheme SCHEME = TopicScheme.read(
            new ByteArrayInputStream("""
                    @base <https://w3id.org/papergraph/> .
                    @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
                    <topics> a skos:ConceptScheme .
                    <topic/animals> a skos:Concept ; skos:inScheme <topics> ; skos:prefLabel "animal"@en .
                    <topic/cats> a skos:Concept ; skos:inScheme <topics> ; skos:prefLabel "cat"@en ; skos:broader <topic/animals> .
                    <topic/dogs> a skos:Concept ; skos:inScheme <topics> ; skos:prefLabel "dog"@en ; skos:broader <topic/animals> .
                    """.getBytes(StandardCharsets.UTF_8)),
            "pets.ttl");

    @Test
    void countsWhatIsRightAndWhatIsFound() {
        Counts counts = overall(pair("dogs cats", "dogs"), pair("dogs", ""), pair("dogs", "cats")).counts();

        assertEquals(new Counts(3, 2, 2, 1, 4, 1), counts);
        assertEquals(0.5, counts.precision());
        assertEquals(0.25, counts.recall());
        assertEquals(1 / 3.0, counts.f1(), 1e-9);
    }

    @Test
    void takesABroaderTopicForRightAndANarrowerOneForFound() {
        assertEquals(new Counts(1, 1, 1, 1, 1, 0), overall(pair("dogs", "animals")).counts());
        assertEquals(new Counts(1, 1, 1, 0, 1, 1), overall(pair("animals", "dogs")).counts());
    }

    @Test
    void tellsTheTopicsApart() {
        var topics = new Evaluation(SCHEME, List.of(pair("dogs", "dogs cats"), pair("dogs", "cats"))).topics();

        assertEquals(List.of("dogs", "cats"), topics.stream().map(Evaluation.OfTopic::slug).toList());
        assertEquals(1, topics.get(0).precision().value());
        assertEquals(0.5, topics.get(0).recall().value());
        assertEquals(0, topics.get(1).precision().value());
    }

    @Test
    void holdsTheShareWithinItsInterval() {
        Share few = Share.of(9, 10);
        Share many = Share.of(900, 1000);

        assertEquals(0.596, few.low(), 0.001);
        assertEquals(0.982, few.high(), 0.001);
        assertTrue(many.low() > few.low() && many.high() < few.high());
    }

    @Test
    void drawsTheSameEntriesEveryTime() {
        var pairs = List.of(pair("dogs cats", "dogs"), pair("dogs", "cats"), pair("cats", "cats dogs"), pair("dogs", "dogs"));

        Evaluation.Overall once = new Evaluation(SCHEME, pairs).overall();

        assertEquals(once, new Evaluation(SCHEME, pairs).overall());
        assertTrue(once.precision().low() < once.precision().value() && once.precision().value() < once.precision().high());
    }

    @Test
    void isSurerOfMoreEntries() {
        var pairs = List.of(pair("dogs", "dogs"), pair("dogs", "cats"), pair("cats", "cats"));

        Share few = new Evaluation(SCHEME, pairs).overall().precision();
        Share many = overall(Collections.nCopies(50, pairs).stream().flatMap(List::stream).toArray(Evaluation.Pair[]::new))
                .precision();

        assertEquals(few.value(), many.value());
        assertTrue(many.high() - many.low() < few.high() - few.low());
    }

    @Test
    void writesTheSameFiguresInEveryFormat() {
        var comparison = new Comparison(
                GoldEntry.Half.HELD_OUT,
                Comparison.Evidences.TITLES,
                new Evaluation(SCHEME, Collections.nCopies(8, pair("dogs", "dogs"))));

        String csv = EvaluationFormat.CSV.write(List.of(comparison));
        var json = JsonParser.parseString(EvaluationFormat.JSON.write(List.of(comparison))).getAsJsonArray();

        assertTrue(EvaluationFormat.TABLE.write(List.of(comparison)).startsWith(
                "held-out, titles: 8 entries, 100.0 % with a topic, 8 taggings\n"));
        assertEquals("held-out,titles,dogs,8,8,8,8,8,8,1.0,0.676,1.0,1.0,0.676,1.0,,,", csv.lines().toList().get(2));
        assertEquals(0.676, json.get(1).getAsJsonObject().get("recall_low").getAsDouble());
        assertTrue(json.get(1).getAsJsonObject().get("f1").isJsonNull());
    }

    @Test
    void hasNoFiguresWithoutEntries() {
        assertTrue(Double.isNaN(overall().precision().value()));
    }

    private static Evaluation.Overall overall(Evaluation.Pair... pairs) {
        return new Evaluation(SCHEME, List.of(pairs)).overall();
    }

    private static Evaluation.Pair pair(String marked, String tagged) {
        return new Evaluation.Pair(slugs(marked), slugs(tagged));
    }

    private static Set<String> slugs(String joined) {
        return joined.isEmpty() ? Set.of() : Set.of(joined.split(" "));
    }
}
