package papergraph.export;

import static papergraph.graph.Vocabulary.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import papergraph.digest.ArxivId;
import papergraph.graph.Iris;

/**
 * Statements in the shape of a store: digests that share papers and names, the curated and computed graphs, a run, and
 * every text that has ever broken a writer.
 */
final class Sample {
    /** Stands in every text that is a digest's own prose, and nowhere else. */
    static final String PROSE = "산문";

    static final Iris IRIS = new Iris(Iris.DEFAULT_BASE);
    static final List<String> DAYS = List.of("2024-04-15", "2024-04-16", "2024-05-17");

    private static final List<String> HOSTILE = List.of(
            "\"double\" 'single' \"\"\"three\"\"\" '''three'''", "back\\slash \\n \\u0041 \\", "line\nfeed\n",
            "carriage\rreturn\r\n", "\ttab\t", "]]>", "<script>alert(1)</script> &amp; &", "", " ", "\u0085 \u2028 \u2029",
            "\uD83D\uDE80 rocket \uD83D\uDC69\u200D\uD83D\uDCBB", "한글 \u1112\u1161\u11AB", "\u202Eالعربية\u202C",
            "\u0301 lone mark", "\u00E9 e\u0301", "\uFFFD \uFEFF \uE000", "@en ^^<x> _:b {} [] # . ; ,", "\u007F",
            "{\"json\": [1, null]}", "-- %20 ~ $", "\uFF5E \uD800\uDC00 \uDBFF\uDFFD");

    private static final List<String> STRANGE_ADDRESSES = List.of(
            "https://example.org/~name/it's(fine)?a=1&b=2#part", "https://example.org/한글/\uD83D\uDE80",
            "https://example.org/a%20b%2F", "https://example.org/a;b,c:d@e!f*g+h=i$", "urn:x-test:1.2..3",
            "https://example.org/", "https://example.org/e\u0301.", "http://example.org/\uFF5E");

    private final Set<Quad> quads = new LinkedHashSet<>();

    private Sample() {}

    static Set<Quad> quads() {
        var sample = new Sample();
        DAYS.forEach(day -> sample.digest(day, List.of("2404.00001", "2404.0000" + (2 + DAYS.indexOf(day)), "cs_0112017")));
        sample.hostile();
        sample.curated();
        sample.computed();
        return sample.quads;
    }

    /** A large one, for measuring. */
    static Set<Quad> quads(int days, int papersADay) {
        var sample = new Sample();
        for (int day = 0; day < days; day++) {
            int first = day * papersADay;
            sample.digest(LocalDate.of(2024, 1, 1).plusDays(day).toString(), IntStream.range(first, first + papersADay)
                    .mapToObj(n -> String.format("2404.%05d", n)).toList());
        }
        return sample.quads;
    }

    /** What an export without graph names holds. */
    static Set<Triple> triples() {
        return quads().stream().filter(Sample::isExported).map(Quad::asTriple).collect(Collectors.toSet());
    }

    static boolean isExported(Quad quad) {
        return !quad.getGraph().equals(IRIS.runGraph());
    }

    /** Puts them into a store in an order of its own. */
    static DatasetGraph into(DatasetGraph dataset, Set<Quad> quads, long order) {
        var shuffled = new ArrayList<>(quads);
        Collections.shuffle(shuffled, new Random(order));
        Txn.executeWrite(dataset, () -> shuffled.forEach(dataset::add));
        return dataset;
    }

    private void digest(String day, List<String> papers) {
        Node graph = IRIS.digest(day);
        say(graph, graph, TYPE, DIGEST);
        say(graph, graph, ISSUED, typed(day, XSDDatatype.XSDdate));
        say(graph, graph, TITLE, text("Daily Papers", ""));
        say(graph, graph, SOURCE, IRIS.source(day));
        say(graph, graph, SUMMARY_STYLE, iri("style/sections"));
        say(graph, IRIS.source(day), TYPE, SOURCE_FILE);
        say(graph, IRIS.source(day), PATH, text(day.replace('-', '/') + ".md", ""));
        for (int rank = 1; rank <= papers.size(); rank++) {
            entry(day, new ArxivId(papers.get(rank - 1).replace('_', '/')), rank);
        }
    }

    private void entry(String day, ArxivId id, int rank) {
        Node graph = IRIS.digest(day);
        Node entry = IRIS.entry(day, id, 1);
        Node paper = IRIS.paper(id);
        say(graph, entry, TYPE, ENTRY);
        say(graph, entry, IS_PART_OF, graph);
        say(graph, entry, PRIMARY_TOPIC, paper);
        say(graph, entry, TITLE, text("Paper \"" + id.value() + "\": 한 번에", "en"));
        say(graph, entry, RANK, number(rank));
        say(graph, entry, VOTES, number(day.hashCode() & 63));
        say(graph, entry, TRUNCATED_AUTHORS, typed("true", XSDDatatype.XSDboolean));
        say(graph, entry, IMAGE, NodeFactory.createURI("https://cdn.example.org/" + id.value() + ".png?w=1"));
        say(graph, entry, WAS_QUOTED_FROM, IRIS.lines(day, 3 * rank, 3 * rank + 2));
        say(graph, paper, TYPE, PAPER);
        say(graph, paper, HAS_ARXIV_ID, text(id.value(), ""));
        say(graph, paper, TITLE, text("Paper \"" + id.value() + "\"", "en"));
        say(graph, paper, DATE_SUBMITTED, typed("2024-04", XSDDatatype.XSDgYearMonth));
        say(graph, paper, SAME_AS, NodeFactory.createURI("https://doi.org/10.48550/arXiv." + id.value()));
        say(graph, paper, PAGE, NodeFactory.createURI("https://arxiv.org/abs/" + id.value()));
        say(graph, paper, PAGE, NodeFactory.createURI("https://huggingface.co/papers/" + id.value()));
        for (String name : List.of("o'neil (lab)", "장 하늘", "jean-baptiste " + id.value(), "team " + rank)) {
            Node author = IRIS.author(name);
            say(graph, paper, CREATOR, author);
            say(graph, author, TYPE, AUTHOR);
            say(graph, author, NAME, text(name.toUpperCase(Locale.ROOT), ""));
        }
        for (int ordinal = 1; ordinal <= 4; ordinal++) {
            Node point = IRIS.point(entry, ordinal);
            say(graph, point, TYPE, POINT);
            say(graph, point, IS_PART_OF, entry);
            say(graph, point, ORDINAL, number(ordinal));
            say(graph, point, SECTION, IRIS.section("whats-new"));
            say(graph, point, VALUE, text(PROSE + " 강화 학습 " + id.value() + "/" + ordinal, "ko"));
            say(graph, point, WAS_ATTRIBUTED_TO, iri("agent/summariser"));
        }
    }

    private void hostile() {
        Node graph = IRIS.digest(DAYS.get(0));
        for (int i = 0; i < HOSTILE.size(); i++) {
            Node passage = IRIS.digestPassage(DAYS.get(0), i + 1);
            say(graph, passage, TYPE, PASSAGE);
            say(graph, passage, VALUE, text(PROSE + HOSTILE.get(i), "ko"));
            say(graph, passage, TITLE, text(HOSTILE.get(i), "en"));
            say(graph, passage, TITLE, text(HOSTILE.get(i), "zh-Hans"));
            say(graph, passage, TITLE, text(HOSTILE.get(i), ""));
            say(graph, passage, PATH, text(HOSTILE.get(i), ""));
        }
        Node paper = IRIS.paper(new ArxivId("2404.00001"));
        for (String address : STRANGE_ADDRESSES) {
            say(graph, paper, REFERENCES, NodeFactory.createURI(address));
            say(graph, NodeFactory.createURI(address), LABEL, text(address, "en"));
        }
        unexpected(graph, NodeFactory.createURI("https://example.org/unexpected"));
    }

    // Nothing the program itself would say; a later version, or a curated file, might.
    private void unexpected(Node graph, Node subject) {
        say(graph, subject, NodeFactory.createURI("https://example.org/terms/한글#속성"), number(1));
        say(graph, subject, NodeFactory.createURI("https://example.org/terms/a-b.c1"), text("x", "en"));
        say(graph, subject, NodeFactory.createURI("https://example.org/terms/한글#관계"), subject);
        say(graph, subject, ISSUED, typed("2024-04", XSDDatatype.XSDgYearMonth));
        say(graph, subject, ISSUED, text("soon", ""));
        say(graph, subject, ISSUED, text("곧", "ko"));
        say(graph, subject, CREATOR, text("a name", ""));
        say(graph, subject, TITLE, subject);
        say(graph, subject, TITLE, text("beside an address", "en"));
        say(graph, subject, VOTES, typed("-5", XSDDatatype.XSDinteger));
        say(graph, subject, VOTES, typed("123456789012345678901234567890", XSDDatatype.XSDinteger));
        say(graph, subject, VOTES, NodeFactory.createLiteralDT("many", NodeFactory.getType("https://example.org/kind")));
        say(graph, subject, RANK, typed("1", XSDDatatype.XSDnonNegativeInteger));
        say(graph, subject, TRUNCATED_AUTHORS, typed("false", XSDDatatype.XSDboolean));
        say(graph, subject, PATH, subject);
        say(graph, subject, TYPE, NodeFactory.createURI("https://example.org/Unexpected"));
        say(graph, subject, TYPE, PASSAGE);
    }

    private void curated() {
        Node graph = IRIS.topicsGraph();
        Node topic = IRIS.topic("reinforcement-learning");
        say(graph, topic, TYPE, CONCEPT);
        say(graph, topic, PREF_LABEL, text("reinforcement learning", "en"));
        say(graph, topic, PREF_LABEL, text("강화 학습", "ko"));
        say(graph, topic, ALT_LABEL, text("RL", "en"));
        say(graph, topic, ALT_LABEL, text("policy learning", "en"));
        say(graph, topic, BROADER, IRIS.topic("learning"));
    }

    private void computed() {
        Node entry = IRIS.entry(DAYS.get(0), new ArxivId("2404.00001"), 1);
        tagging(entry, "reinforcement-learning", "title words", entry);
        tagging(entry, "learning", PROSE + " words", IRIS.point(entry, 1));
        Node notice = IRIS.notice(DAYS.get(0), 1);
        say(IRIS.metaGraph(), notice, TYPE, NOTICE);
        say(IRIS.metaGraph(), notice, NOTICE_CODE, text("kept-text", ""));
        say(IRIS.metaGraph(), notice, DESCRIPTION, text(PROSE + " kept as text", "en"));
        Node dataset = iri("dataset");
        say(IRIS.metaGraph(), dataset, TYPE, DATASET);
        say(IRIS.metaGraph(), dataset, DESCRIPTION, text("What the digests list", "en"));
        say(IRIS.runGraph(), iri("run"), ENDED_AT_TIME, typed("2024-06-01T10:00:00Z", XSDDatatype.XSDdateTime));
    }

    private void tagging(Node entry, String topic, String words, Node origin) {
        Node tagging = IRIS.tagging(entry, topic);
        say(IRIS.derivedGraph(), tagging, TYPE, TAGGING);
        say(IRIS.derivedGraph(), tagging, MATCHED_TEXT, text(words, "en"));
        say(IRIS.derivedGraph(), tagging, WAS_DERIVED_FROM, origin);
        say(IRIS.derivedGraph(), tagging, TOPIC, IRIS.topic(topic));
    }

    private void say(Node graph, Node subject, Node property, Node object) {
        quads.add(Quad.create(graph, subject, property, object));
    }

    private static Node iri(String path) {
        return NodeFactory.createURI(IRIS.base() + path);
    }

    private static Node text(String text, String language) {
        return language.isEmpty() ? NodeFactory.createLiteralString(text) : NodeFactory.createLiteralLang(text, language);
    }

    private static Node number(int number) {
        return typed(Integer.toString(number), XSDDatatype.XSDinteger);
    }

    private static Node typed(String form, XSDDatatype type) {
        return NodeFactory.createLiteralDT(form, type);
    }
}
