package papergraph.query;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementMinus;
import org.apache.jena.sparql.syntax.ElementNamedGraph;
import org.apache.jena.sparql.syntax.ElementSubQuery;
import org.apache.jena.sparql.syntax.ElementVisitorBase;
import org.apache.jena.sparql.syntax.ElementWalker;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransformCopyBase;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;

/** Finds MINUS, VALUES and sub-SELECTs inside {@code GRAPH}, however deep: TDB2 answers them wrongly. */
final class GraphForms extends ElementTransformCopyBase {
    private final List<String> found = new ArrayList<>();

    static List<String> wrongIn(Query query) {
        var forms = new GraphForms();
        QueryTransformOps.transform(query, forms);
        return forms.found;
    }

    @Override
    public Element transform(ElementNamedGraph graph, Node name, Element inside) {
        look(inside);
        return super.transform(graph, name, inside);
    }

    private void look(Element inside) {
        ElementWalker.walk(inside, new ElementVisitorBase() {
            @Override
            public void visit(ElementMinus element) {
                found.add("MINUS");
            }

            @Override
            public void visit(ElementData element) {
                found.add("VALUES");
            }

            @Override
            public void visit(ElementSubQuery element) {
                found.add("SELECT");
            }
        });
    }
}
