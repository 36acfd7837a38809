package papergraph.serve;

import static papergraph.graph.Vocabulary.TYPE;

import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;

/** What the SPARQL endpoint can do, in the words of SPARQL 1.1 Service Description. */
final class ServiceDescription {
    private static final String SD = "http://www.w3.org/ns/sparql-service-description#";
    private static final String FORMATS = "http://www.w3.org/ns/formats/";

    private volatile String endpoint = "";

    /** @param address of the endpoint, known once the server is bound */
    void isAt(String address) {
        endpoint = address;
    }

    Graph graph() {
        Graph graph = GraphFactory.createDefaultGraph();
        graph.getPrefixMapping().setNsPrefix("sd", SD).setNsPrefix("formats", FORMATS);
        Node service = NodeFactory.createURI(endpoint + "#service");
        graph.add(service, TYPE, sd("Service"));
        graph.add(service, sd("endpoint"), NodeFactory.createURI(endpoint));
        graph.add(service, sd("supportedLanguage"), sd("SPARQL11Query"));
        graph.add(service, sd("feature"), sd("UnionDefaultGraph"));
        Stream.of("SPARQL_Results_JSON", "SPARQL_Results_XML", "SPARQL_Results_CSV", "SPARQL_Results_TSV",
                        "Turtle", "JSON-LD", "N-Triples", "RDF_XML")
                .map(format -> NodeFactory.createURI(FORMATS + format))
                .forEach(format -> graph.add(service, sd("resultFormat"), format));
        describeDataset(graph, service);
        return graph;
    }

    private void describeDataset(Graph graph, Node service) {
        Node dataset = NodeFactory.createURI(endpoint + "#dataset");
        Node union = NodeFactory.createURI(endpoint + "#default-graph");
        graph.add(service, sd("defaultDataset"), dataset);
        graph.add(dataset, TYPE, sd("Dataset"));
        graph.add(dataset, sd("defaultGraph"), union);
        graph.add(union, TYPE, sd("Graph"));
    }

    private static Node sd(String name) {
        return NodeFactory.createURI(SD + name);
    }
}
