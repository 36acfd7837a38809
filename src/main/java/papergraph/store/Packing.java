package papergraph.store;

import java.util.Iterator;
import org.apache.jena.dboe.base.record.Record;
import org.apache.jena.dboe.trans.bplustree.BPlusTree;
import org.apache.jena.dboe.trans.bplustree.rewriter.BPlusTreeRewriter;

/** Fills an empty index of TDB2 from front to back: every block is written once, and full. */
final class Packing {
    private Packing() {}

    /**
     * @param tree an empty one, in a write transaction
     * @param records in the order of their keys, each once
     */
    static void pack(BPlusTree tree, Iterator<Record> records) {
        BPlusTreeRewriter.packIntoBPlusTree(
                records,
                tree.getParams(),
                tree.getRecordFactory(),
                tree.getStateManager().getBufferChannel(),
                tree.getNodeManager().getBlockMgr(),
                tree.getRecordsMgr().getBlockMgr());
    }
}
