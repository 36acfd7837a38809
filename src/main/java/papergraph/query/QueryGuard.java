package papergraph.query;

import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementService;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransformCopyBase;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import papergraph.PapergraphException;

/** Refuses what would leave the graph: other endpoints and other documents. */
final class QueryGuard extends ElementTransformCopyBase {
    private static final String HINT = "Papergraph asks its own graph only and never the network.";

    private final String source;

    private QueryGuard(String source) {
        this.source = source;
    }

    // the transformation is thrown away: it is Jena's own way to every corner, EXISTS and sub-queries included
    static void check(Query query, String source) {
        if (query.hasDatasetDescription()) {
            throw PapergraphException.misuse(source + ": FROM is not allowed", HINT);
        }
        QueryTransformOps.transform(query, new QueryGuard(source));
    }

    @Override
    public Element transform(ElementService service, Node endpoint, Element inside) {
        throw PapergraphException.misuse(source + ": SERVICE is not allowed", HINT);
    }
}
