package papergraph.graph;

import static papergraph.graph.Vocabulary.*;

import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.jspecify.annotations.Nullable;
import papergraph.author.NameKey;
import papergraph.digest.AuthorName;
import papergraph.digest.Digest;
import papergraph.digest.DigestFile;
import papergraph.digest.Entry;
import papergraph.digest.Link;
import papergraph.digest.Media;
import papergraph.digest.Paper;
import papergraph.digest.Passage;
import papergraph.digest.Point;

/**
 * Says what a digest says: every statement goes into the graph named by the digest, and nothing in it is computed.
 *
 * <p>The same digest gives the same statements in the same order, wherever its file lies and whenever it is read.
 */
public final class DigestStatements {
    private final Iris iris;
    private final DigestFile file;
    private final Digest digest;
    private final String key;
    private final Node graph;
    private final Consumer<Quad> out;

    private DigestStatements(Iris iris, DigestFile file, Digest digest, String key, Consumer<Quad> out) {
        this.iris = iris;
        this.file = file;
        this.digest = digest;
        this.key = key;
        this.graph = iris.digest(key);
        this.out = out;
    }

    /** @param key the last segment of the digest's address */
    public static void say(Iris iris, DigestFile file, Digest digest, String key, Consumer<Quad> out) {
        new DigestStatements(iris, file, digest, key, out).sayDigest();
    }

    private void sayDigest() {
        say(graph, TYPE, DIGEST);
        if (digest.date() != null) {
            say(graph, ISSUED, Literals.date(digest.date()));
        }
        if (digest.title() != null) {
            say(graph, TITLE, Literals.text(digest.title()));
        }
        Node source = iris.source(key);
        say(graph, SOURCE, source);
        say(graph, SUMMARY_STYLE, iris.style(SummaryStyle.of(digest)));
        say(source, TYPE, SOURCE_FILE);
        say(source, PATH, Literals.string(file.source().name()));
        say(source, SHA256, Literals.string(file.sha256()));
        int ordinal = 0;
        for (Passage passage : digest.passages()) {
            ordinal++;
            sayPassage(iris.digestPassage(key, ordinal), graph, ordinal, passage);
        }
        digest.entries().forEach(this::sayEntry);
    }

    private void sayEntry(Entry entry) {
        Node node = iris.entry(key, entry.paper().id(), entry.occurrence());
        Node paper = iris.paper(entry.paper().id());
        say(node, TYPE, ENTRY);
        say(node, IS_PART_OF, graph);
        say(node, PRIMARY_TOPIC, paper);
        if (digest.date() != null) {
            say(node, ISSUED, Literals.date(digest.date()));
        }
        say(node, TITLE, Literals.text(entry.paper().printedTitle()));
        say(node, RANK, Literals.integer(entry.rank()));
        if (entry.votes() != null) {
            say(node, VOTES, Literals.integer(entry.votes()));
        }
        say(node, LINE, Literals.integer(entry.place().line()));
        say(node, LAST_LINE, Literals.integer(entry.lastLine()));
        if (entry.authors().isTruncated()) {
            say(node, TRUNCATED_AUTHORS, Literals.yes());
        }
        say(node, WAS_QUOTED_FROM, iris.lines(key, entry.place().line(), entry.lastLine()));
        entry.media().forEach(media -> say(node, property(media.kind()), NodeFactory.createURI(media.url())));
        entry.links().forEach(link -> sayLink(node, link));
        sayPaper(paper, entry);
        entry.points().forEach(point -> sayPoint(node, point));
        int ordinal = 0;
        for (Passage passage : entry.passages()) {
            ordinal++;
            sayPassage(iris.entryPassage(node, ordinal), node, ordinal, passage);
        }
    }

    private void sayPaper(Node node, Entry entry) {
        Paper paper = entry.paper();
        String id = paper.id().value();
        say(node, TYPE, PAPER);
        say(node, HAS_ARXIV_ID, Literals.string(id));
        say(node, TITLE, Literals.text(paper.printedTitle()));
        say(node, LABEL, Literals.text(paper.title()));
        say(node, SAME_AS, NodeFactory.createURI("https://doi.org/" + paper.id().doi()));
        say(node, PAGE, NodeFactory.createURI("https://arxiv.org/abs/" + id));
        say(node, PAGE, NodeFactory.createURI("https://huggingface.co/papers/" + id));
        say(node, DATE_SUBMITTED, Literals.month(paper.id().submitted()));
        for (AuthorName name : entry.authors().names()) {
            Node author = iris.author(NameKey.of(name.printed()));
            say(node, CREATOR, author);
            say(author, TYPE, AUTHOR);
            say(author, NAME, Literals.string(name.printed()));
        }
    }

    private void sayPoint(Node entry, Point point) {
        Node node = iris.point(entry, point.ordinal());
        say(node, TYPE, POINT);
        say(node, IS_PART_OF, point.parent() == 0 ? entry : iris.point(entry, point.parent()));
        say(node, ORDINAL, Literals.integer(point.ordinal()));
        saySection(node, point.section());
        say(node, VALUE, Literals.text(point.text()));
        say(node, WAS_ATTRIBUTED_TO, iris.summariser());
        say(node, WAS_QUOTED_FROM, iris.lines(key, point.place().line(), point.lastLine()));
        point.links().forEach(link -> sayLink(entry, link));
    }

    private void saySection(Node point, @Nullable String printed) {
        if (printed == null) {
            return;
        }
        String slug = Section.slug(printed);
        Node section = iris.section(slug);
        say(point, SECTION, section);
        if (!Section.KNOWN.containsKey(slug)) {
            say(section, TYPE, CONCEPT);
            say(section, LABEL, Literals.text(printed));
        }
    }

    private void sayPassage(Node node, Node whole, int ordinal, Passage passage) {
        say(node, TYPE, PASSAGE);
        say(node, IS_PART_OF, whole);
        say(node, ORDINAL, Literals.integer(ordinal));
        say(node, VALUE, Literals.text(passage.text()));
        say(node, WAS_QUOTED_FROM, iris.lines(key, passage.place().line(), passage.lastLine()));
    }

    private void sayLink(Node entry, Link link) {
        say(entry, property(link.kind()), NodeFactory.createURI(link.url()));
    }

    static Node property(Media.Kind kind) {
        return switch (kind) {
            case IMAGE -> IMAGE;
            case VIDEO -> VIDEO;
            case AVATAR -> AVATAR;
        };
    }

    static Node property(Link.Kind kind) {
        return switch (kind) {
            case CODE -> CODE;
            case PROJECT_PAGE -> PROJECT_PAGE;
            case OTHER -> REFERENCES;
        };
    }

    private void say(Node subject, Node predicate, Node object) {
        out.accept(Quad.create(graph, subject, predicate, object));
    }
}
