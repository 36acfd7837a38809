package papergraph.export;

import java.io.OutputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import org.apache.jena.riot.RDFFormat;
import papergraph.graph.Iris;

/**
 * The forms of RDF an export can have. {@link #TRIG} and {@link #NQUADS} say which graph a statement stands in; the
 * others hold the distinct statements of all graphs.
 */
public enum Format {
    TURTLE("text/turtle", "ttl", false, (out, iris) -> new JenaSink(RDFFormat.TURTLE_BLOCKS, out, iris)),
    TRIG("application/trig", "trig", true, (out, iris) -> new JenaSink(RDFFormat.TRIG_BLOCKS, out, iris)),
    NTRIPLES("application/n-triples", "nt", false, (out, iris) -> new JenaSink(RDFFormat.NTRIPLES_UTF8, out, iris)),
    NQUADS("application/n-quads", "nq", true, (out, iris) -> new JenaSink(RDFFormat.NQUADS_UTF8, out, iris)),
    JSONLD("application/ld+json", "jsonld", false, (out, iris) -> new JsonLdSink(out)),
    RDFXML("application/rdf+xml", "rdf", false, (out, iris) -> new RdfXmlSink(out));

    private final String mediaType;
    private final String extension;
    private final boolean namesGraphs;
    private final BiFunction<OutputStream, Iris, DescriptionSink> sinks;

    Format(
            String mediaType,
            String extension,
            boolean namesGraphs,
            BiFunction<OutputStream, Iris, DescriptionSink> sinks) {
        this.mediaType = mediaType;
        this.extension = extension;
        this.namesGraphs = namesGraphs;
        this.sinks = sinks;
    }

    public static Optional<Format> ofWord(String word) {
        return Arrays.stream(values()).filter(format -> format.word().equals(word)).findFirst();
    }

    /** The word of the command line, such as {@code turtle}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String mediaType() {
        return mediaType;
    }

    /** The usual ending of a file's name, without the dot. */
    public String extension() {
        return extension;
    }

    /** Whether a statement is written with the graph it stands in. */
    public boolean namesGraphs() {
        return namesGraphs;
    }

    DescriptionSink sink(OutputStream out, Iris iris) {
        return sinks.apply(out, iris);
    }

    @Override
    public String toString() {
        return word();
    }
}
