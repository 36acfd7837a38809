package papergraph.graph;

import static papergraph.graph.Vocabulary.*;

import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;

/** Says what people decided: the topics of a scheme, the known sections, the styles of summary. */
public final class CuratedStatements {
    private final Iris iris;
    private final Node graph;

    public CuratedStatements(Iris iris) {
        this.iris = iris;
        this.graph = iris.topicsGraph();
    }

    /** @param scheme the statements of a topic file, written below the default base */
    public void say(Graph scheme, Consumer<Quad> out) {
        scheme.find()
                .mapWith(t -> Quad.create(
                        graph, iris.rebased(t.getSubject()), iris.rebased(t.getPredicate()), iris.rebased(t.getObject())))
                .forEachRemaining(out);
        sayConcept(iris.section("whats-new"), "What's New", "새로운 점", out);
        sayConcept(iris.section("technical-details"), "Technical Details", "기술적 세부 사항", out);
        sayConcept(iris.section("performance-highlights"), "Performance Highlights", "성능 하이라이트", out);
        sayConcept(iris.style(SummaryStyle.NONE), "no summaries", "요약 없음", out);
        sayConcept(iris.style(SummaryStyle.PLAIN), "plain bullets", "단순 항목", out);
        sayConcept(iris.style(SummaryStyle.SECTIONS), "bullets under headings", "제목이 있는 항목", out);
    }

    private void sayConcept(Node concept, String english, String korean, Consumer<Quad> out) {
        out.accept(Quad.create(graph, concept, TYPE, CONCEPT));
        out.accept(Quad.create(graph, concept, PREF_LABEL, NodeFactory.createLiteralLang(english, "en")));
        out.accept(Quad.create(graph, concept, PREF_LABEL, NodeFactory.createLiteralLang(korean, "ko")));
    }
}
