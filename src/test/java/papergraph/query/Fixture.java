package papergraph.query;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.query.TxnType;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import papergraph.graph.Iris;

/** The small graph of {@code fixture.trig}, in the store the program uses and in plain memory. */
final class Fixture {
    static final Iris IRIS = new Iris(Iris.DEFAULT_BASE);

    private Fixture() {}

    /** In TDB2, inside a reading transaction that lasts. */
    static DatasetGraph stored() {
        var dataset = DatabaseMgr.createDatasetGraph();
        dataset.getContext().set(TDB2.symUnionDefaultGraph, true);
        Txn.executeWrite(dataset, () -> RDFDataMgr.read(dataset, source()));
        dataset.begin(TxnType.READ);
        return dataset;
    }

    /** In memory: another engine, which must give the same answers. */
    static DatasetGraph inMemory() {
        var dataset = DatasetGraphFactory.create();
        RDFDataMgr.read(dataset, source());
        var quads = Iter.toList(dataset.find());
        quads.forEach(quad -> dataset.getDefaultGraph().add(quad.asTriple()));
        return dataset;
    }

    static String answer(DatasetGraph dataset, NamedQuery query, AnswerFormat format, String... values) {
        return answer(dataset, query, AnswerWriter.of(format, IRIS), values);
    }

    static String answer(DatasetGraph dataset, NamedQuery query, AnswerWriter writer, String... values) {
        var out = new ByteArrayOutputStream();
        try (var answer = new Asking(dataset, IRIS).ask(query, pairs(values))) {
            writer.write(answer, out);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    static Map<String, String> pairs(String... values) {
        var pairs = new HashMap<String, String>();
        for (int i = 0; i < values.length; i += 2) {
            pairs.put(values[i], values[i + 1]);
        }
        return pairs;
    }

    private static String source() {
        return Fixture.class.getResource("/papergraph/query/fixture.trig").toString();
    }
}
