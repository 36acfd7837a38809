package papergraph.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.sparql.core.Quad;

/** A database written in one go. */
final class FreshGeneration implements GenerationWriter {
    private final BulkLoad load;

    FreshGeneration(Path database) throws IOException {
        load = new BulkLoad(database);
    }

    @Override
    public void add(List<Quad> quads) throws IOException {
        for (Quad quad : quads) {
            load.add(quad);
        }
    }

    @Override
    public void removeDigest(String key) {
        throw new IllegalStateException("nothing to remove from a fresh database");
    }

    @Override
    public void removeNotices(String noticeKey, int count) {
        throw new IllegalStateException("nothing to remove from a fresh database");
    }

    @Override
    public Written finish() throws IOException {
        return new Written(load.finish(), 0);
    }

    @Override
    public void close() throws IOException {
        load.close();
    }
}
