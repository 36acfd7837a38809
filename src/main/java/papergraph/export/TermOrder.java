package papergraph.export;

import static java.util.Comparator.comparing;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import papergraph.graph.Vocabulary;

/** The one order of an export. It looks at terms alone, so that it is the same for every store of the same statements. */
final class TermOrder {
    /** Strings as their UTF-8 bytes are ordered; {@link String#compareTo} puts letters beyond U+FFFF too early. */
    static final Comparator<String> BY_CODE_POINT = TermOrder::compareByCodePoint;

    /** What a reader wants to know first; all other properties follow by address. */
    private static final Map<Node, Integer> FIRST = ranks(List.of(
            Vocabulary.TYPE, Vocabulary.LABEL, Vocabulary.PREF_LABEL, Vocabulary.ALT_LABEL, Vocabulary.TITLE,
            Vocabulary.NAME, Vocabulary.HAS_ARXIV_ID, Vocabulary.ISSUED, Vocabulary.DATE_SUBMITTED,
            Vocabulary.IS_PART_OF, Vocabulary.PRIMARY_TOPIC, Vocabulary.RANK, Vocabulary.VOTES, Vocabulary.ORDINAL,
            Vocabulary.SECTION, Vocabulary.VALUE, Vocabulary.CREATOR, Vocabulary.SUBJECT));

    private static final Comparator<Node> PREDICATES = Comparator
            .<Node>comparingInt(node -> FIRST.getOrDefault(node, Integer.MAX_VALUE))
            .thenComparing(Node::getURI, BY_CODE_POINT);

    private static final Comparator<Node> LITERALS = comparing(Node::getLiteralLexicalForm, BY_CODE_POINT)
            .thenComparing(Node::getLiteralLanguage, BY_CODE_POINT)
            .thenComparing(Node::getLiteralDatatypeURI, BY_CODE_POINT);

    /** Addresses by code point. */
    static final Comparator<Node> IRIS = comparing(Node::getURI, BY_CODE_POINT);

    /** The statements about one subject: by property, then addresses before literals. */
    static final Comparator<Triple> STATEMENTS =
            comparing(Triple::getPredicate, PREDICATES).thenComparing(Triple::getObject, TermOrder::compareObjects);

    private TermOrder() {}

    private static int compareObjects(Node one, Node other) {
        if (one.isLiteral() != other.isLiteral()) {
            return one.isLiteral() ? 1 : -1;
        }
        return one.isLiteral() ? LITERALS.compare(one, other) : IRIS.compare(one, other);
    }

    private static int compareByCodePoint(String one, String other) {
        int shorter = Math.min(one.length(), other.length());
        for (int i = 0; i < shorter; i++) {
            char a = one.charAt(i);
            char b = other.charAt(i);
            if (a != b) {
                boolean bothHigh = a >= Character.MIN_SURROGATE && b >= Character.MIN_SURROGATE;
                boolean oneSurrogate = Character.isSurrogate(a) != Character.isSurrogate(b);
                return bothHigh && oneSurrogate ? Character.compare(b, a) : Character.compare(a, b);
            }
        }
        return Integer.compare(one.length(), other.length());
    }

    private static Map<Node, Integer> ranks(List<Node> nodes) {
        return IntStream.range(0, nodes.size()).boxed().collect(Collectors.toMap(nodes::get, Function.identity()));
    }
}
