package papergraph.store;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.query.TxnType;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.NodeIdFactory;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of the nodes of a new store, as TDB2 gives them: a number or a date is its own, all others are known by
 * their place. What was asked lately is remembered.
 */
final class NodeIds {
    private static final int REMEMBERED = 400_000;

    private final DatasetGraphTDB storage;
    private final NodeTable table;
    private @Nullable FreshNodes fresh; // null once it is full and written
    private Map<Node, Long> lately = new HashMap<>();
    private Map<Node, Long> before = new HashMap<>();

    /**
     * @param storage an empty store in a write transaction
     * @param fastNodes how many nodes are numbered the fast way, which keeps 40 bytes of each in memory
     */
    NodeIds(DatasetGraphTDB storage, int fastNodes) {
        this.storage = storage;
        this.table = storage.getQuadTable().getNodeTupleTable().getNodeTable().baseNodeTable();
        this.fresh = new FreshNodes(table, fastNodes);
    }

    long of(Node node) {
        Long known = lately.get(node);
        return known != null ? known : remember(node);
    }

    private long remember(Node node) {
        Long known = before.get(node);
        long id = known != null ? known : ask(node);
        if (lately.size() == REMEMBERED) {
            before = lately;
            lately = new HashMap<>();
        }
        lately.put(node, id);
        return id;
    }

    private long ask(Node node) {
        NodeId inline = NodeId.inline(node);
        if (inline != null) {
            return number(inline);
        }
        if (fresh != null && fresh.isFull()) {
            writeFresh(fresh);
            storage.commit();
            storage.end();
            storage.begin(TxnType.WRITE);
        }
        return fresh != null ? fresh.placeOf(node) : number(table.getAllocateNodeId(node));
    }

    /** The same as TDB2's own value. */
    NodeId nodeId(Node node) {
        return NodeIdFactory.get(ByteBuffer.allocate(NodeId.SIZE).putLong(0, of(node)), 0);
    }

    private static long number(NodeId id) {
        var bytes = ByteBuffer.allocate(NodeId.SIZE);
        NodeIdFactory.set(id, bytes, 0);
        return bytes.getLong(0);
    }

    private void writeFresh(FreshNodes nodes) {
        nodes.finish();
        fresh = null;
    }

    /** Writes what is left and forgets what was remembered. The transaction is still to be committed. */
    void finish() {
        if (fresh != null) {
            writeFresh(fresh);
        }
        lately = new HashMap<>();
        before = new HashMap<>();
    }
}
