package papergraph.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import papergraph.graph.Iris;

/** The forms in which the glossary alone can be had, for those who do not read RDF. */
public enum GlossaryFormat {
    /** CSV, a row for each Korean rendering. */
    GLOSSARY,
    /** TBX-Basic, for tools of translators. */
    TBX;

    public static Optional<GlossaryFormat> ofWord(String word) {
        return Arrays.stream(values()).filter(format -> format.word().equals(word)).findFirst();
    }

    /** The word of the command line, such as {@code glossary}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Writes all terms of a store, the same bytes for the same statements. The stream is flushed and stays open.
     *
     * @throws UncheckedIOException when the stream cannot be written
     */
    public void write(DatasetGraph dataset, Iris iris, OutputStream out) {
        Txn.executeRead(dataset, () -> {
            try {
                var buffered = new BufferedOutputStream(out);
                GlossarySink sink = sink(buffered);
                for (Node term : GlossaryTerm.addresses(dataset, iris.derivedGraph())) {
                    sink.write(GlossaryTerm.of(dataset, iris.derivedGraph(), term));
                }
                sink.finish();
                buffered.flush();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private GlossarySink sink(OutputStream out) throws IOException {
        return switch (this) {
            case GLOSSARY -> new GlossaryCsv(out);
            case TBX -> new GlossaryTbx(out);
        };
    }
}
