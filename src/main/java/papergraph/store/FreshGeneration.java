package papergraph.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.sparql.core.Quad;
import papergraph.graph.Iris;
import papergraph.graph.TermStatements;

/** A database written in one go. */
final class FreshGeneration implements GenerationWriter {
    private final BulkLoad load;
    private final TermStatements terms;

    FreshGeneration(Path database, Iris iris) throws IOException {
        terms = new TermStatements(iris);
        load = new BulkLoad(database);
    }

    @Override
    public void add(List<Quad> quads) throws IOException {
        terms.count(quads);
        load(quads);
    }

    private void load(List<Quad> quads) throws IOException {
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
        List<Quad> said = new ArrayList<>();
        terms.say(said::add);
        load(said);
        return new Written(load.finish(), 0);
    }

    @Override
    public void close() throws IOException {
        load.close();
    }
}
