package papergraph.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.junit.jupiter.api.Test;
import papergraph.graph.Vocabulary;

class TermOrderTest {
    @Test
    void putsLettersBeyondTheBasicPlaneLast() {
        List<String> ordered = List.of("", "a", "a\uD7FF", "a\uE000", "a\uFFFD", "a\uD800\uDC00", "a\uDBFF\uDFFD", "b");

        assertEquals(ordered, ordered.stream().sorted(TermOrder.BY_CODE_POINT.reversed())
                .sorted(TermOrder.BY_CODE_POINT).toList());
    }

    @Test
    void saysTheTypeFirstAndUnknownPropertiesLast() {
        Node unknown = NodeFactory.createURI("http://a.example/first-by-name");

        var ordered = Stream.of(unknown, Vocabulary.VOTES, Vocabulary.TITLE, Vocabulary.TYPE)
                .map(property -> Triple.create(Vocabulary.PAPER, property, Vocabulary.PAPER))
                .sorted(TermOrder.STATEMENTS)
                .map(Triple::getPredicate)
                .toList();

        assertEquals(List.of(Vocabulary.TYPE, Vocabulary.TITLE, Vocabulary.VOTES, unknown), ordered);
    }

    @Test
    void tellsLiteralsApartByLanguageAndDatatype() {
        Node plain = NodeFactory.createLiteralString("1");
        Node tagged = NodeFactory.createLiteralLang("1", "en");
        Node address = NodeFactory.createURI("urn:z");

        var ordered = Stream.of(tagged, plain, address)
                .map(object -> Triple.create(Vocabulary.PAPER, Vocabulary.TITLE, object))
                .sorted(TermOrder.STATEMENTS)
                .map(Triple::getObject)
                .toList();

        assertEquals(List.of(address, plain, tagged), ordered);
    }
}
