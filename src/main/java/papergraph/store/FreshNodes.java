package papergraph.store;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Iterator;
import org.apache.jena.dboe.base.record.Record;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.thrift.TRDF;
import org.apache.jena.riot.thrift.ThriftConvert;
import org.apache.jena.tdb2.TDBException;
import org.apache.jena.tdb2.lib.NodeLib;
import org.apache.jena.tdb2.loader.base.LoaderOps;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.apache.thrift.TException;
import org.apache.thrift.protocol.TProtocol;

/**
 * The first nodes of a store, known by TDB2's hash of them. A node's number is the place of its bytes in the file; the
 * index from hash to number is written in one go at the end.
 *
 * <p>Several times as fast as asking the node table for each, which looks into the file every time.
 */
final class FreshNodes {
    private static final int FLUSHED_AT = 1 << 16;
    private static final int HIGH = 0;
    private static final int LOW = 1;
    private static final int PLACE = 2;

    private final NodeTable table;
    private final Rows known;
    private int[] slots = new int[1 << 16]; // open addressing: the row of a hash, plus one
    private final ByteArrayOutputStream unwritten = new ByteArrayOutputStream();
    private final TProtocol encoder = TRDF.protocol(unwritten);
    private long written;

    /** @param table an empty one, in a write transaction until {@link #finish()} */
    FreshNodes(NodeTable table, int capacity) {
        this.table = table;
        this.known = new Rows(3, capacity);
    }

    boolean isFull() {
        return known.isFull();
    }

    /** The place of a node, which is written where it is new. */
    long placeOf(Node node) {
        var hash = ByteBuffer.wrap(NodeLib.hash(node).getBytes());
        long high = hash.getLong();
        long low = hash.getLong();
        int slot = slotOf(high, low);
        if (slots[slot] == 0) {
            slots[slot] = append(high, low, node) + 1;
            makeRoom();
            return known.get(known.size() - 1, PLACE);
        }
        return known.get(slots[slot] - 1, PLACE);
    }

    private int slotOf(long high, long low) {
        int slot = (int) high & (slots.length - 1);
        while (slots[slot] != 0 && !isAt(slots[slot] - 1, high, low)) {
            slot = slot + 1 & (slots.length - 1);
        }
        return slot;
    }

    private boolean isAt(int row, long high, long low) {
        return known.get(row, HIGH) == high && known.get(row, LOW) == low;
    }

    private int append(long high, long low, Node node) {
        int row = known.append();
        known.set(row, HIGH, high);
        known.set(row, LOW, low);
        known.set(row, PLACE, written + unwritten.size());
        try {
            ThriftConvert.convert(node, true).write(encoder);
        } catch (TException e) {
            throw new TDBException("cannot write " + node, e);
        }
        if (unwritten.size() >= FLUSHED_AT) {
            flush();
        }
        return row;
    }

    private void flush() {
        byte[] bytes = unwritten.toByteArray();
        LoaderOps.ntDataFile(table).write(bytes, 0, bytes.length);
        written += bytes.length;
        unwritten.reset();
    }

    private void makeRoom() {
        if (known.size() * 2 < slots.length) {
            return;
        }
        slots = new int[slots.length * 2];
        for (int row = 0; row < known.size(); row++) {
            slots[slotOf(known.get(row, HIGH), known.get(row, LOW))] = row + 1;
        }
    }

    /** Writes what is left and the index; from then on the node table knows these nodes itself. */
    void finish() {
        flush();
        int[] order = known.sortedBy(HIGH, known.sortedBy(LOW, known.order()));
        Iterator<Record> records = Arrays.stream(order)
                .mapToObj(row -> new Record(known.bytes(row, HIGH, LOW), known.bytes(row, PLACE)))
                .iterator();
        Packing.pack(LoaderOps.ntBPTree(table), records);
    }
}
