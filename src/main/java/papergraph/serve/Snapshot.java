package papergraph.serve;

import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;

/**
 * One state of the graph that does not change any more.
 *
 * <p>The default graph that queries see is the union of the named graphs. The dataset sees to that itself; the
 * server takes over its context.
 *
 * @param dataset open for reading, with transactions
 * @param base what every address in it begins with; ends with a slash
 * @param generation grows with every new state
 * @param summary what is in it
 * @param release run once, after the last request that reads it has ended and a newer one has taken its place, or when
 *     the server is closed: the moment to close the dataset and, where wanted, to delete it
 */
public record Snapshot(DatasetGraph dataset, String base, long generation, Summary summary, Runnable release) {

    /** Counts what is in the dataset, too. */
    public static Snapshot of(DatasetGraph dataset, String base, long generation, Runnable release) {
        Summary summary = Txn.calculateRead(dataset, () -> Summary.of(dataset.getUnionGraph(), base));
        return new Snapshot(dataset, base, generation, summary, release);
    }
}
