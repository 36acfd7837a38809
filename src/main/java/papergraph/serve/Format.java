package papergraph.serve;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.atlas.web.MediaType;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.resultset.ResultSetLang;

/** What an answer can be written in, with the names a client may call it by. */
enum Format {
    TURTLE("text/turtle", Lang.TURTLE, "ttl", "turtle"),
    JSON_LD("application/ld+json", Lang.JSONLD, "jsonld", "json-ld"),
    N_TRIPLES("application/n-triples", Lang.NTRIPLES, "nt", "ntriples", "n-triples"),
    RDF_XML("application/rdf+xml", Lang.RDFXML, "rdf", "rdfxml", "rdf/xml", "xml"),
    HTML("text/html", Lang.RDFNULL, "html"),
    RESULTS_JSON("application/sparql-results+json", ResultSetLang.RS_JSON, "json", "srj"),
    RESULTS_XML("application/sparql-results+xml", ResultSetLang.RS_XML, "xml", "srx"),
    CSV("text/csv", ResultSetLang.RS_CSV, "csv"),
    TSV("text/tab-separated-values", ResultSetLang.RS_TSV, "tsv");

    static final List<Format> GRAPHS = List.of(TURTLE, JSON_LD, N_TRIPLES, RDF_XML);
    static final List<Format> RESULTS = List.of(RESULTS_JSON, RESULTS_XML, CSV, TSV);
    /** Data first: where a client takes anything it is a program. */
    static final List<Format> DOCUMENTS = List.of(TURTLE, JSON_LD, N_TRIPLES, RDF_XML, HTML);

    private final String mediaType;
    private final Lang lang;
    private final String extension;
    private final Set<String> names;

    Format(String mediaType, Lang lang, String extension, String... otherNames) {
        this.mediaType = mediaType;
        this.lang = lang;
        this.extension = extension;
        this.names = new HashSet<>(List.of(otherNames));
        names.add(extension);
        names.add(mediaType);
    }

    String mediaType() {
        return mediaType;
    }

    MediaType asMediaType() {
        return MediaType.create(mediaType);
    }

    /** As it stands in a header: text says that it is UTF-8, the others are so by definition. */
    String contentType() {
        return mediaType.startsWith("text/") ? mediaType + "; charset=utf-8" : mediaType;
    }

    Lang lang() {
        return lang;
    }

    String extension() {
        return extension;
    }

    static Optional<Format> named(String name, List<Format> offers) {
        String key = name.toLowerCase(Locale.ROOT);
        return offers.stream().filter(format -> format.names.contains(key)).findFirst();
    }
}
