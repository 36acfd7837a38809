package papergraph.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.atlas.lib.tuple.TupleFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.tupletable.TupleTable;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.junit.jupiter.api.Test;
import papergraph.PapergraphException;

class StoreCheckTest {
    private final DatasetGraph dataset = DatabaseMgr.createDatasetGraph();

    @Test
    void countsWhatAllIndexesHold() {
        Quad quad = new Quad(RandomQuads.graph(1), RandomQuads.uri(1), RandomQuads.uri(2), RandomQuads.uri(3));
        Quad triple = new Quad(Quad.defaultGraphIRI, quad.asTriple());
        Txn.executeWrite(dataset, () -> dataset.add(quad));
        Txn.executeWrite(dataset, () -> dataset.add(triple));

        assertEquals(2, StoreCheck.count(dataset));
    }

    @Test
    void readsASoundStoreToTheEnd() {
        Txn.executeWrite(dataset, () -> RandomQuads.of(5, 500, 50).forEach(dataset::add));

        assertEquals(StoreCheck.count(dataset), StoreCheck.read(dataset));
    }

    @Test
    void noticesAnIndexThatHoldsSomethingElse() {
        Txn.executeWrite(dataset, () -> RandomQuads.of(5, 100, 50).forEach(dataset::add));
        TupleTable table = TDBInternal.requireStorage(dataset).getQuadTable().getNodeTupleTable().getTupleTable();
        Txn.executeWrite(dataset, () -> {
            Tuple<NodeId> quad = table.getIndex(0).all().next();
            table.getIndex(3).delete(quad);
            table.getIndex(3).add(TupleFactory.create4(quad.get(0), quad.get(2), quad.get(1), quad.get(3)));
        });

        assertEquals(100, StoreCheck.count(dataset), "the counts agree");
        assertThrows(PapergraphException.class, () -> StoreCheck.read(dataset));
    }

    @Test
    void noticesAnIndexThatHoldsLess() {
        Txn.executeWrite(dataset, () -> RandomQuads.of(5, 100, 50).forEach(dataset::add));
        TupleTable table = TDBInternal.requireStorage(dataset).getQuadTable().getNodeTupleTable().getTupleTable();
        Txn.executeWrite(dataset, () -> table.getIndex(2).delete(table.getIndex(0).all().next()));

        var thrown = assertThrows(PapergraphException.class, () -> StoreCheck.count(dataset));

        assertEquals(PapergraphException.CANNOT, thrown.exitCode());
        assertTrue(thrown.getMessage().contains(table.getIndex(2).getName()), thrown.getMessage());
    }
}
