package papergraph.graph;

import static papergraph.graph.Vocabulary.*;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import papergraph.notice.Notice;

/** Says what is to be said about the graph itself: the dataset, the programs behind it, the notices, the last run. */
public final class MetaStatements {
    private final Iris iris;
    private final Node graph;

    public MetaStatements(Iris iris) {
        this.iris = iris;
        this.graph = iris.metaGraph();
    }

    /** What is true of every graph of this version of the program. */
    public void sayDataset(String version, Consumer<Quad> out) {
        say(iris.dataset(), TYPE, DATASET, out);
        say(iris.dataset(), TITLE, NodeFactory.createLiteralLang("Papers listed in daily digests", "en"), out);
        say(iris.dataset(), TITLE, NodeFactory.createLiteralLang("매일의 다이제스트에 실린 논문", "ko"), out);
        say(iris.dataset(), WAS_ATTRIBUTED_TO, iris.program(), out);
        say(iris.program(), TYPE, SOFTWARE_AGENT, out);
        say(iris.program(), LABEL, NodeFactory.createLiteralLang("Papergraph", "en"), out);
        say(iris.program(), SOFTWARE_VERSION, Literals.string(version), out);
        say(iris.summariser(), TYPE, SOFTWARE_AGENT, out);
        say(iris.summariser(), LABEL, NodeFactory.createLiteralLang("the program that wrote the digests' summaries", "en"), out);
        say(iris.summariser(), LABEL, NodeFactory.createLiteralLang("다이제스트의 요약을 쓴 프로그램", "ko"), out);
    }

    /**
     * The notices about one file.
     *
     * @param key what they are kept under: the key of the file's first digest, or of the file where it holds none
     * @param hasDigest whether that key is a digest's
     * @param path the file's path below the folder that was given
     */
    public void sayNotices(String key, boolean hasDigest, String path, List<Notice> notices, Consumer<Quad> out) {
        int ordinal = 0;
        for (Notice notice : notices) {
            ordinal++;
            Node node = iris.notice(key, ordinal);
            say(node, TYPE, NOTICE, out);
            say(node, NOTICE_CODE, Literals.string(notice.code().word()), out);
            say(node, SEVERITY, Literals.string(notice.severity().word()), out);
            say(node, DESCRIPTION, NodeFactory.createLiteralLang(notice.message() + "; " + notice.action(), "en"), out);
            say(node, PATH, Literals.string(path), out);
            say(node, LINE, Literals.integer(notice.place().line()), out);
            if (hasDigest) {
                say(node, WAS_DERIVED_FROM, iris.digest(key), out);
            }
        }
    }

    /** The last run, in a graph of its own because it differs from day to day. */
    public void sayRun(ZonedDateTime started, ZonedDateTime ended, Consumer<Quad> out) {
        Node run = iris.run();
        Node runGraph = iris.runGraph();
        out.accept(Quad.create(runGraph, run, TYPE, ACTIVITY));
        out.accept(Quad.create(runGraph, run, WAS_ASSOCIATED_WITH, iris.program()));
        out.accept(Quad.create(runGraph, run, STARTED_AT_TIME, Literals.time(started)));
        out.accept(Quad.create(runGraph, run, ENDED_AT_TIME, Literals.time(ended)));
    }

    private void say(Node subject, Node predicate, Node object, Consumer<Quad> out) {
        out.accept(Quad.create(graph, subject, predicate, object));
    }
}
