package papergraph.query;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import papergraph.graph.Iris;
import papergraph.graph.Vocabulary;
import papergraph.topic.GoldEntry;

/** The topics a store gives to marked entries. */
public final class StoredTopics {
    private static final String QUERY = """
            PREFIX dcterms: <http://purl.org/dc/terms/>
            PREFIX fabio: <http://purl.org/spar/fabio/>
            PREFIX foaf: <http://xmlns.com/foaf/0.1/>
            PREFIX pg: <%s>
            PREFIX prov: <http://www.w3.org/ns/prov#>
            SELECT DISTINCT ?date ?id ?topic {
              VALUES ?id { %s }
              ?paper fabio:hasArXivId ?id .
              ?entry foaf:primaryTopic ?paper ; dcterms:issued ?date ; a pg:Entry .
              OPTIONAL {
                ?tagging pg:tagged ?paper ; pg:topic ?topic ; prov:wasDerivedFrom ?evidence .
                ?evidence dcterms:isPartOf* ?entry .
              }
            }
            """;

    private StoredTopics() {}

    /** Within the transaction of the caller. An entry that is not in the store is not in the answer. */
    public static Map<GoldEntry.Key, Set<String>> of(DatasetGraph dataset, Iris iris, Collection<GoldEntry> gold) {
        String ids = gold.stream().map(entry -> "\"" + entry.id().value() + "\"").distinct().collect(Collectors.joining(" "));
        Map<GoldEntry.Key, Set<String>> topics = new HashMap<>();
        try (QueryExec exec = QueryExec.dataset(dataset).query(QueryFactory.create(QUERY.formatted(Vocabulary.PG, ids))).build()) {
            for (var rows = exec.select(); rows.hasNext(); ) {
                Binding row = rows.next();
                var key = new GoldEntry.Key(
                        LocalDate.parse(row.get("date").getLiteralLexicalForm()),
                        row.get("id").getLiteralLexicalForm());
                Set<String> slugs = topics.computeIfAbsent(key, unseen -> new TreeSet<>());
                if (row.contains("topic")) {
                    slugs.add(row.get("topic").getURI().substring(iris.topic("").getURI().length()));
                }
            }
        }
        return topics;
    }
}
