package papergraph.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.junit.jupiter.api.Test;

class VocabularyTest {
    private final Graph ontology = Bundled.turtle("papergraph.ttl");

    @Test
    void everyTermTheProgramWritesIsInTheOntology() {
        Set<String> missing = terms()
                .filter(term -> !isBuiltIn(term))
                .filter(term -> !ontology.contains(term, Vocabulary.TYPE, Node.ANY))
                .map(Node::getURI)
                .collect(Collectors.toCollection(TreeSet::new));

        assertEquals(Set.of(), missing);
    }

    @Test
    void everyTermOfOurOwnInTheOntologyIsOneTheProgramKnows() {
        Set<String> known = terms().map(Node::getURI).collect(Collectors.toSet());
        Set<String> unknown = ownTerms()
                .map(Node::getURI)
                .filter(iri -> !known.contains(iri))
                .collect(Collectors.toCollection(TreeSet::new));

        assertEquals(Set.of(), unknown);
    }

    @Test
    void everyTermOfOurOwnHasLabelAndCommentInEnglishAndKorean() {
        for (Node term : ownTerms().toList()) {
            for (String property : List.of("label", "comment")) {
                Node predicate = org.apache.jena.graph.NodeFactory.createURI(Vocabulary.RDFS + property);
                Set<String> languages = ontology.find(term, predicate, Node.ANY)
                        .mapWith(Triple::getObject)
                        .mapWith(Node::getLiteralLanguage)
                        .toSet();
                assertEquals(Set.of("en", "ko"), languages, property + " of " + term);
            }
        }
    }

    @Test
    void theOntologyIsNotEmpty() {
        assertTrue(ownTerms().count() > 30);
    }

    private Stream<Node> ownTerms() {
        return ontology.find().mapWith(Triple::getSubject).toSet().stream()
                .filter(node -> node.isURI() && node.getURI().startsWith(Vocabulary.PG));
    }

    private static Stream<Node> terms() {
        return Arrays.stream(Vocabulary.class.getFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == Node.class)
                .map(field -> {
                    try {
                        return (Node) field.get(null);
                    } catch (IllegalAccessException e) {
                        throw new IllegalStateException(e);
                    }
                });
    }

    /** Terms of RDF, RDFS, OWL and SKOS need no declaration. */
    private static boolean isBuiltIn(Node term) {
        return Stream.of(Vocabulary.RDF, Vocabulary.RDFS, Vocabulary.OWL, Vocabulary.SKOS)
                .anyMatch(namespace -> term.getURI().startsWith(namespace));
    }
}
