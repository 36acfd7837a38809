package papergraph.store;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.ToLongFunction;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.TDBException;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;
import org.apache.jena.tdb2.store.tupletable.TupleTable;
import org.apache.jena.tdb2.sys.TDBInternal;
import papergraph.PapergraphException;

/** Whether a store is sound: each of its indexes holds the same statements in an order of its own. */
public final class StoreCheck {
    private static final String HINT = "build it again into an empty folder";

    private StoreCheck() {}

    /**
     * Counts the statements in every index.
     *
     * @param dataset a TDB2 store
     * @return how many quads it holds, those of the default graph included
     * @throws PapergraphException where two indexes hold different numbers of them
     */
    public static long count(DatasetGraph dataset) {
        return agreed(dataset, TupleIndex::size);
    }

    /**
     * Reads every statement and all its nodes, and compares what the indexes hold.
     *
     * @param dataset a TDB2 store
     * @return how many quads it holds, those of the default graph included
     * @throws PapergraphException where indexes differ or a node cannot be read
     */
    public static long read(DatasetGraph dataset) {
        long count = count(dataset);
        agreed(dataset, index -> sum(index.all()));
        try {
            Txn.executeRead(dataset, () -> Iter.count(dataset.find()));
        } catch (TDBException e) {
            throw PapergraphException.cannot("the store is damaged: a node cannot be read", HINT, e);
        }
        return count;
    }

    private static long agreed(DatasetGraph dataset, ToLongFunction<TupleIndex> measure) {
        DatasetGraphTDB storage = TDBInternal.requireStorage(dataset);
        TupleTable quads = storage.getQuadTable().getNodeTupleTable().getTupleTable();
        TupleTable triples = storage.getTripleTable().getNodeTupleTable().getTupleTable();
        return Txn.calculateRead(dataset, () -> agreed(quads, measure) + agreed(triples, measure));
    }

    private static long agreed(TupleTable table, ToLongFunction<TupleIndex> measure) {
        List<String> measures = new ArrayList<>();
        long first = measure.applyAsLong(table.getIndex(0));
        boolean agree = true;
        for (TupleIndex index : table.getIndexes()) {
            long measured = measure.applyAsLong(index);
            measures.add(index.getName() + " " + measured);
            agree &= measured == first;
        }
        if (!agree) {
            throw PapergraphException.cannot(
                    "the store is damaged: its indexes disagree (" + String.join(", ", measures) + ")", HINT);
        }
        return first;
    }

    /** A number that does not depend on the order, but on every part of every statement. */
    private static long sum(Iterator<Tuple<NodeId>> statements) {
        long sum = 0;
        while (statements.hasNext()) {
            long mixed = 0;
            for (NodeId id : statements.next()) {
                mixed = (mixed + id.hashCode()) * 0x9E3779B97F4A7C15L;
                mixed ^= mixed >>> 32;
            }
            sum += mixed;
        }
        return sum;
    }
}
