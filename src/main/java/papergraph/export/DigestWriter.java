package papergraph.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import papergraph.PapergraphException;
import papergraph.digest.Digest;
import papergraph.digest.DigestMarkdown;
import papergraph.digest.Entry;
import papergraph.graph.Iris;
import papergraph.graph.SaidDigest;

/** Writes a digest back from the graph: the same facts, in the regular shape of a digest. */
public final class DigestWriter {
    /** The word of the command line. */
    public static final String WORD = "digest";

    private final DatasetGraph dataset;
    private final Iris iris;

    public DigestWriter(DatasetGraph dataset, Iris iris) {
        this.dataset = dataset;
        this.iris = iris;
    }

    /**
     * Writes a digest, within the transaction that is active or one of its own. The stream is flushed and stays open.
     *
     * @param key of the digest, such as {@code 2024-04-15}
     * @param factsOnly whether points and passages are left out
     * @return what of it would be read as something else than the graph says, such as {@code the points of 2404.08639}
     * @throws UncheckedIOException when the stream cannot be written
     * @throws PapergraphException when there is no such digest
     */
    public List<String> write(String key, boolean factsOnly, OutputStream out) {
        var written = DigestMarkdown.of(Txn.calculateRead(dataset, () -> digest(key, factsOnly)));
        try {
            out.write(written.text().getBytes(StandardCharsets.UTF_8));
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return written.differences();
    }

    private Digest digest(String key, boolean factsOnly) {
        Node graph = iris.digest(key);
        if (!dataset.containsGraph(graph)) {
            throw PapergraphException.cannot("there is no digest " + key, "digests are named by date, as in 2024-04-15");
        }
        Digest digest = SaidDigest.of(dataset.getGraph(graph), iris, key);
        return factsOnly ? withoutProse(digest) : digest;
    }

    private static Digest withoutProse(Digest digest) {
        List<Entry> entries = digest.entries().stream()
                .map(entry -> new Entry(entry.place(), entry.lastLine(), entry.rank(), entry.occurrence(), entry.paper(),
                        entry.votes(), entry.authors(), entry.media(), List.of(), List.of(), entry.links()))
                .toList();
        return new Digest(digest.place(), digest.date(), digest.title(), entries, List.of());
    }
}
