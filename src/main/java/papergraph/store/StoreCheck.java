package papergraph.store;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;
import org.apache.jena.tdb2.sys.TDBInternal;
import papergraph.PapergraphException;

/** Whether the indexes of a store agree: each holds the same statements in an order of its own. */
public final class StoreCheck {
    private StoreCheck() {}

    /**
     * Counts the statements in every index.
     *
     * @param dataset a TDB2 store
     * @return how many quads and triples each holds
     * @throws PapergraphException where the indexes disagree
     */
    public static long count(DatasetGraph dataset) {
        DatasetGraphTDB storage = TDBInternal.requireStorage(dataset);
        return Txn.calculateRead(storage, () ->
                agreed(storage.getQuadTable().getNodeTupleTable().getTupleTable().getIndexes())
                + agreed(storage.getTripleTable().getNodeTupleTable().getTupleTable().getIndexes()));
    }

    private static long agreed(TupleIndex[] indexes) {
        List<String> counts = new ArrayList<>();
        boolean agree = true;
        long first = indexes[0].size();
        for (TupleIndex index : indexes) {
            long count = index.size();
            counts.add(index.getName() + " " + count);
            agree &= count == first;
        }
        if (!agree) {
            throw PapergraphException.cannot(
                    "the store is damaged: its indexes disagree (" + String.join(", ", counts) + ")",
                    "build it again into an empty folder");
        }
        return first;
    }
}
