package papergraph.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every file under {@code queries/} keeps to. */
class ShippedQuestionsTest {
    private static final QueryLibrary LIBRARY = QueryLibrary.bundled();
    private static final Pattern HEADER_LINE =
            Pattern.compile("# (title|question|note|param \\w+)(@ko)?: \\S.*");
    /** Columns that hold addresses; all others hold words, numbers and days. */
    private static final Set<String> THINGS = Set.of(
            "attestation", "term", "author", "otherAuthor", "digest", "entry", "graph", "paper", "property", "statement", "topic", "otherTopic");
    private static final Set<String> DAYS = Set.of("date", "first", "last", "firstMissing", "lastMissing");
    private static final Set<String> COUNTS = Set.of(
            "papers", "votes", "entries", "listings", "names", "coauthors", "months", "rank", "links", "times", "topics",
            "leftOut", "recent", "before", "notices", "digests", "medianVotes", "sharedCoauthors", "jointPapers");

    private static DatasetGraph stored;
    private static DatasetGraph inMemory;

    @BeforeAll
    static void read() {
        stored = Fixture.stored();
        inMemory = Fixture.inMemory();
    }

    @AfterAll
    static void close() {
        stored.end();
    }

    static Stream<Named<NamedQuery>> questions() {
        return LIBRARY.queries().stream().map(question -> Named.of(question.name(), question));
    }

    @Test
    void areManyAndSortedIntoFolders() {
        var folders = LIBRARY.names().stream()
                .map(name -> name.substring(0, name.indexOf('/')))
                .collect(Collectors.toCollection(TreeSet::new));

        assertEquals(Set.of("author", "people", "quality", "term", "topic", "trend"), folders);
        assertTrue(LIBRARY.names().size() >= 35, "only " + LIBRARY.names().size());
    }

    @ParameterizedTest
    @MethodSource("questions")
    void haveTitleAndQuestionInBothLanguages(NamedQuery question) {
        assertEquals(Set.of("en", "ko"), question.titles().keySet());
        assertEquals(Set.of("en", "ko"), question.questions().keySet());
        assertEquals(
                question.notes().getOrDefault("en", List.of()).size(),
                question.notes().getOrDefault("ko", List.of()).size());
        assertTrue(question.questions().get("en").endsWith("?") || question.questions().get("en").contains("? "));
    }

    @ParameterizedTest
    @MethodSource("questions")
    void explainEveryParameterInBothLanguages(NamedQuery question) {
        for (Parameter parameter : question.parameters()) {
            assertEquals(Set.of("en", "ko"), parameter.words().keySet(), parameter.name());
        }
    }

    @ParameterizedTest
    @MethodSource("questions")
    void haveNothingButHeaderLinesAtTheTop(NamedQuery question) {
        var strange = question.text().lines()
                .takeWhile(line -> line.startsWith("#"))
                .filter(HEADER_LINE.asMatchPredicate().negate())
                .toList();

        assertEquals(List.of(), strange);
    }

    @ParameterizedTest
    @MethodSource("questions")
    void endAndAreOrderedAndSayHowMany(NamedQuery question) {
        assertTrue(question.query().isSelectType());
        assertTrue(question.query().hasOrderBy(), "no ORDER BY, so the answer may differ from day to day");
        assertTrue(question.parameter("limit").isPresent(), "no limit");
        assertFalse(question.query().hasLimit(), "the limit is the parameter's");
    }

    @ParameterizedTest
    @MethodSource("questions")
    void avoidTheFormsThatTdb2GetsWrong(NamedQuery question) {
        assertEquals(List.of(), GraphForms.wrongIn(question.query()));
    }

    @ParameterizedTest
    @MethodSource("questions")
    void nameNoBaseSoThatTheyServeEveryStore(NamedQuery question) {
        assertFalse(question.text().replaceAll("https://w3id.org/papergraph/ns#", "").contains("w3id.org/papergraph"));
    }

    @ParameterizedTest
    @MethodSource("questions")
    void giveRowsByDefault(NamedQuery question) {
        String csv = Fixture.answer(stored, question, AnswerFormat.CSV);

        assertTrue(csv.lines().count() > 1, csv);
    }

    @ParameterizedTest
    @MethodSource("questions")
    void answerAlikeInBothEnginesAndTwice(NamedQuery question) {
        String first = Fixture.answer(stored, question, AnswerFormat.TSV);

        assertEquals(first, Fixture.answer(stored, question, AnswerFormat.TSV));
        assertEquals(first, Fixture.answer(inMemory, question, AnswerFormat.TSV));
    }

    @ParameterizedTest
    @MethodSource("questions")
    void showNoMoreThanTheLimit(NamedQuery question) {
        String csv = Fixture.answer(stored, question, AnswerFormat.CSV, "limit", "1");

        assertEquals(2, csv.lines().count(), csv);
    }

    @ParameterizedTest
    @MethodSource("questions")
    void showTheSameFirstRowWhateverTheLimit(NamedQuery question) {
        String one = Fixture.answer(stored, question, AnswerFormat.CSV, "limit", "1");
        String all = Fixture.answer(stored, question, AnswerFormat.CSV);

        assertEquals(one.lines().toList(), all.lines().limit(2).toList());
    }

    @ParameterizedTest
    @MethodSource("questions")
    void keepToOneKindOfValuePerColumn(NamedQuery question) {
        try (var answer = (Answer.Rows) new Asking(stored, Fixture.IRIS).ask(question, Fixture.pairs())) {
            answer.rows().forEachRemaining(row -> row.forEach((variable, value) -> {
                String column = variable.getName();
                expect(column, THINGS, value, Node::isURI);
                expect(column, DAYS, value, node -> isOf(node, "date"));
                expect(column, COUNTS, value, node -> isOf(node, "integer"));
            }));
        }
    }

    private static void expect(String column, Set<String> columns, Node value, Predicate<Node> isRight) {
        boolean isFree = column.equals("value");
        assertTrue(isFree || !columns.contains(column) || isRight.test(value), () -> column + " holds " + value);
        boolean isThing = columns == THINGS && !columns.contains(column) && !isFree;
        assertFalse(isThing && value.isURI(), () -> column + " holds the address " + value);
    }

    private static boolean isOf(Node node, String type) {
        return node.isLiteral() && node.getLiteralDatatypeURI().endsWith("#" + type);
    }
}
