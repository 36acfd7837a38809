package papergraph.topic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import papergraph.PapergraphException;

class TopicSchemeTest {
    private static final String HEAD = """
            @base <https://w3id.org/papergraph/> .
            @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
            @prefix pg: <https://w3id.org/papergraph/ns#> .
            <topics> a skos:ConceptScheme .
            <topic/a> a skos:Concept ; skos:inScheme <topics> ; skos:prefLabel "alpha"@en , "알파"@ko .
            <topic/b> a skos:Concept ; skos:inScheme <topics> ; skos:prefLabel "beta"@en .
            """;

    @Test
    void readsLabelsOfEveryKind() {
        TopicScheme scheme = read(HEAD + """
                <topic/a> skos:altLabel "first letter"@en ; skos:hiddenLabel "alfa"@en ; skos:notation "ALPH" ;
                  pg:ambiguousLabel "A1" ; pg:cue "Greek"@en , "그리스"@ko ; skos:definition "A letter."@en .
                """);

        assertEquals(
                new Topic(
                        "a",
                        List.of("alfa", "alpha", "first letter", "알파"),
                        List.of("ALPH"),
                        List.of("A1"),
                        List.of("Greek", "그리스")),
                scheme.topics().get(0));
    }

    @Test
    void keepsEveryStatementForTheStore() {
        assertEquals(8, read(HEAD).statements().size());
    }

    @Test
    void putsTopicsInTheOrderOfTheirSlugs() {
        assertEquals(List.of("a", "b"), read(HEAD).topics().stream().map(Topic::slug).toList());
    }

    @Test
    void readsAFileThatBeginsWithAByteOrderMark() {
        assertEquals(2, read("\uFEFF" + HEAD).topics().size());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            <topic/c> a skos:Concept ; skos:prefLabel "c"@en .                            | topic/c: has no skos:inScheme
            <topic/c> a skos:Concept ; skos:inScheme <other> ; skos:prefLabel "c"@en .    | topic/c: skos:inScheme other is no skos:ConceptScheme of this file
            <topic/c> a skos:Concept ; skos:inScheme <topics> .                           | topic/c: has no skos:prefLabel
            <topic/C_1> a skos:Concept ; skos:inScheme <topics> ; skos:prefLabel "c"@en . | topic/C_1: an address is topic/ and small letters, digits and single hyphens
            <topic/a> skos:prefLabel "first"@en .                                         | topic/a: two preferred labels of one language, "alpha"@en and "first"@en
            <topic/a> skos:altLabel "alpha"@en .                                          | topic/a: "alpha"@en is more than one of preferred, alternative and hidden label
            <topic/b> skos:altLabel "ALPHA"@en .                                          | topic/b: "ALPHA" is a label of topic/a too
            <topic/b> skos:hiddenLabel "알 파"@ko .                                        | topic/b: "알 파" is a label of topic/a too
            <topic/b> skos:altLabel "--"@en .                                             | topic/b: a label begins with a letter or digit: "--"
            <topic/b> skos:broader <topic/x> .                                            | topic/b: skos:broader topic/x is no skos:Concept of this file
            <topic/b> skos:broader <topic/b> .                                            | topic/b: skos:broader leads back, or to topics where it does
            <topic/b> skos:broader <topic/a> . <topic/a> skos:broader <topic/b> .         | topic/a: skos:broader leads back, or to topics where it does
            <topic/b> skos:narrower <topic/a> ; skos:broader <topic/a> .                  | topic/a: skos:broader leads back, or to topics where it does
            <topic/b> skos:altLable "b2"@en .                                             | topic/b: unknown property http://www.w3.org/2004/02/skos/core#altLable
            <topic/b> pg:ambigousLabel "b2"@en .                                          | topic/b: unknown property https://w3id.org/papergraph/ns#ambigousLabel
            <topic/b> skos:altLabel <topic/a> .                                           | topic/b: topic/a stands where text belongs
            <topic/b> skos:related [] .                                                   | a blank node: every subject and object needs an address
            """)
    void refusesAnUnsoundSchemeAndNamesTheTopic(String more, String complaint) {
        PapergraphException refused = assertThrows(PapergraphException.class, () -> read(HEAD + more));

        assertEquals("mine.ttl: " + complaint, refused.getMessage());
        assertEquals(PapergraphException.CANNOT, refused.exitCode());
    }

    @Test
    void letsTwoTopicsShareAnAmbiguousLabel() {
        TopicScheme scheme = read(HEAD + "<topic/a> pg:ambiguousLabel 'X' . <topic/b> pg:ambiguousLabel 'X' .");

        assertEquals(2, scheme.topics().size());
    }

    @Test
    void refusesAFileWithoutTopics() {
        PapergraphException refused = assertThrows(PapergraphException.class, () -> read(""));

        assertEquals("mine.ttl: the scheme: holds no skos:Concept", refused.getMessage());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            <topic/c> a . <topic/b> a <x> . | mine.ttl:7:
            <topic/c> a skoss:Concept .     | mine.ttl:7:
            <topic/c c> a skos:Concept .    | mine.ttl:7:
            <topic/c> skos:notation "c      | mine.ttl:8:
            """)
    void saysWhereTheTurtleIsBroken(String more, String place) {
        PapergraphException refused = assertThrows(PapergraphException.class, () -> read(HEAD + more + "\n"));

        assertTrue(refused.getMessage().startsWith(place), refused.getMessage());
    }

    @Test
    void logsNothingAboutABrokenFile() {
        PrintStream before = System.err;
        var logged = new ByteArrayOutputStream();
        System.setErr(new PrintStream(logged, true, StandardCharsets.UTF_8));
        try {
            assertThrows(PapergraphException.class, () -> read(HEAD + "<topic/c c> a 1 ; ."));
        } finally {
            System.setErr(before);
        }

        assertEquals("", logged.toString(StandardCharsets.UTF_8));
    }

    @Test
    void saysThatAStreamCannotBeRead() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("device gone");
            }
        };

        PapergraphException refused =
                assertThrows(PapergraphException.class, () -> TopicScheme.read(broken, "mine.ttl"));

        assertTrue(refused.getMessage().startsWith("cannot read mine.ttl: "), refused.getMessage());
    }

    @Test
    void takesTheSchemeThatComesWithTheProgram() {
        Assumptions.assumeTrue(
                TopicScheme.class.getResource("/papergraph/ontology/topics.ttl") != null, "no bundled topics here");

        assertFalse(TopicScheme.bundled().topics().isEmpty());
    }

    private static TopicScheme read(String turtle) {
        return TopicScheme.read(new ByteArrayInputStream(turtle.getBytes(StandardCharsets.UTF_8)), "mine.ttl");
    }
}
