package papergraph.serve;

import org.apache.jena.fuseki.servlets.GSP_R;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;

/** Gives whole graphs by the Graph Store Protocol: {@code ?default}, which is the union of all, or {@code ?graph=…}. */
final class GraphStoreService extends GSP_R {
    @Override
    public void validate(HttpAction action) {
        if (isQuads(action)) {
            ServletOps.errorBadRequest("Which graph? Add ?default for everything, or ?graph= and its address.");
        }
        super.validate(action);
    }

    @Override
    protected void executeLifecycle(HttpAction action) {
        Faults.sorted(() -> super.executeLifecycle(action));
    }

    @Override
    protected DatasetGraph decideDataset(HttpAction action) {
        return new UnionAsDefault(super.decideDataset(action));
    }

    private static final class UnionAsDefault extends DatasetGraphWrapper {
        private UnionAsDefault(DatasetGraph dataset) {
            super(dataset);
        }

        @Override
        public Graph getDefaultGraph() {
            return getUnionGraph();
        }
    }
}
