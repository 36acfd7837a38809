package papergraph.store;

import java.io.IOException;
import java.util.List;
import org.apache.jena.sparql.core.Quad;

/** Writes the database of a new generation: anew, or as a revision of the one before. */
interface GenerationWriter extends AutoCloseable {

    /**
     * @param quads how many statements the database holds now
     * @param churn how many were written into unused space or left such behind
     */
    record Written(long quads, long churn) {}

    void add(List<Quad> quads) throws IOException;

    /** Takes away what an earlier generation says of a digest, and what was computed from it. */
    void removeDigest(String key);

    void removeNotices(String noticeKey, int count);

    Written finish() throws IOException;

    @Override
    void close() throws IOException;
}
