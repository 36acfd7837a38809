package papergraph.serve;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.atlas.io.IO;
import org.apache.jena.atlas.lib.Pair;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQLProtocol;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.sparql.core.DatasetDescription;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Prologue;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExecResult;
import org.apache.jena.sparql.resultset.ResultsWriter;
import org.eclipse.jetty.http.HttpStatus;

/** Answers SPARQL 1.1 queries, and describes itself where there is no query. */
final class SparqlService extends SPARQL_QueryDataset {
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,6}");

    private final QueryGuard guard;
    private final int longestBody;
    private final ServiceDescription description;

    SparqlService(Options options, ServiceDescription description) {
        this.guard = new QueryGuard(options.queryLength());
        // no letter has more than four bytes in UTF-8
        this.longestBody = 4 * options.queryLength();
        this.description = description;
    }

    @Override
    public void execGet(HttpAction action) {
        if (action.getRequestParameter("query") == null && action.getRequestParameter("update") == null) {
            sendGraph(action, description.graph());
        } else {
            super.execGet(action);
        }
    }

    /** As for GET: Jetty sends the head alone. */
    @Override
    public void execHead(HttpAction action) {
        if (action.getRequestParameter("query") == null) {
            sendGraph(action, description.graph());
        } else {
            executeLifecycle(action);
        }
    }

    /** Fuseki's own refuses HEAD, and passes over a timeout it does not understand. */
    @Override
    public void validate(HttpAction action) {
        String timeout = action.getRequestParameter("timeout");
        if (timeout != null && !SECONDS.matcher(timeout).matches()) {
            ServletOps.errorBadRequest("A timeout is a whole number of seconds.");
        }
        if (!"HEAD".equals(action.getRequestMethod())) {
            super.validate(action);
        }
    }

    @Override
    protected void executeLifecycle(HttpAction action) {
        Faults.sorted(() -> super.executeLifecycle(action));
    }

    @Override
    protected void executeBody(HttpAction action) {
        try (InputStream body = action.getRequestInputStream()) {
            byte[] bytes = body.readNBytes(longestBody + 1);
            if (bytes.length > longestBody) {
                guard.tooLong();
            }
            execute(new String(bytes, StandardCharsets.UTF_8), action);
        } catch (IOException e) {
            IO.exception(e);
        }
    }

    @Override
    protected void execute(String query, HttpAction action) {
        guard.check(query);
        super.execute(query, action);
    }

    /** The snapshot itself, not what switches it, so that the store's own query engine is chosen. */
    @Override
    protected DatasetGraph getDataset(HttpAction action) {
        return ((SwitchableDataset) action.getActiveDSG()).mine().dataset();
    }

    @Override
    protected Pair<DatasetGraph, Query> decideDataset(HttpAction action, Query query, String queryForLog) {
        DatasetDescription wanted = SPARQLProtocol.getDatasetDescription(action, query);
        if (wanted != null) {
            var graphs = new ArrayList<String>(wanted.getDefaultGraphURIs());
            graphs.addAll(wanted.getNamedGraphURIs());
            refuseUnknown(graphs, getDataset(action));
        }
        return super.decideDataset(action, query, queryForLog);
    }

    private static void refuseUnknown(List<String> graphs, DatasetGraph dataset) {
        graphs.stream()
                .map(NodeFactory::createURI)
                .filter(graph -> !Quad.isUnionGraph(graph) && !Quad.isDefaultGraph(graph))
                .filter(graph -> !dataset.containsGraph(graph))
                .findFirst()
                .ifPresent(graph -> ServletOps.errorBadRequest("There is no graph <" + graph.getURI()
                        + "> here, and no data is read from elsewhere."));
    }

    @Override
    protected void sendResults(HttpAction action, QueryExecResult result, Prologue prologue) {
        if (result.isGraph()) {
            sendGraph(action, result.graph());
        } else if (result.isDataset()) {
            Graph graph = result.dataset().getDefaultGraph();
            graph.getPrefixMapping().setNsPrefixes(prologue.getPrefixMapping());
            sendGraph(action, graph);
        } else {
            Format format = chosen(action, Format.RESULTS, Format.RESULTS_JSON);
            ResultsWriter writer = ResultsWriter.create().lang(format.lang()).build();
            OutputStream out = answer(action, format);
            if (result.isRowSet()) {
                writer.write(out, result.rowSet());
            } else {
                writer.write(out, result.booleanResult());
            }
        }
    }

    private static void sendGraph(HttpAction action, Graph graph) {
        Format format = chosen(action, Format.GRAPHS, Format.TURTLE);
        RDFWriter.source(graph).lang(format.lang()).output(answer(action, format));
    }

    private static Format chosen(HttpAction action, List<Format> offers, Format silent) {
        Optional<Format> format = Negotiation.chooseNamed(action.getRequest(), offers, silent);
        if (format.isEmpty()) {
            ServletOps.error(
                    HttpStatus.NOT_ACCEPTABLE_406,
                    "This answer cannot be had in what was asked for. " + Negotiation.alternatives(offers));
        }
        return format.orElseThrow();
    }

    private static OutputStream answer(HttpAction action, Format format) {
        action.setResponseStatus(HttpStatus.OK_200);
        action.setResponseHeader("Vary", "Accept");
        action.setResponseContentType(format.contentType());
        try {
            return action.getResponseOutputStream();
        } catch (IOException e) {
            IO.exception(e);
            throw new AssertionError(e);
        }
    }
}
