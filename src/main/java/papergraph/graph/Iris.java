package papergraph.graph;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import papergraph.digest.ArxivId;

/**
 * Where everything lives: the addresses below one base. They hold no title and no rank and never change.
 *
 * <p>Relative to the base: {@code paper/2404.08639}, {@code digest/2024-04-15}, {@code digest/2024-04-15#2404.08639} (an
 * entry), {@code digest/2024-04-15#2404.08639.3} (its third point), {@code author/jean_dupont}, {@code topic/…},
 * {@code term/…}, {@code section/…}, {@code source/2024-04-15?lines=3-17}, {@code graph/…}.
 */
public final class Iris {
    /** The base of a store that is built without {@code --base}. */
    public static final String DEFAULT_BASE = "https://w3id.org/papergraph/";

    private final String base;

    /** @param base ends with a slash */
    public Iris(String base) {
        if (!base.endsWith("/")) {
            throw new IllegalArgumentException("a base ends with a slash: " + base);
        }
        this.base = base;
    }

    public String base() {
        return base;
    }

    public Node paper(ArxivId id) {
        // identifiers of before 2007 hold a slash, which an address would take for a folder
        return iri("paper/" + id.value().replace('/', '_'));
    }

    /** @param key the digest's date, or what stands for it */
    public Node digest(String key) {
        return iri("digest/" + key);
    }

    public Node source(String key) {
        return iri("source/" + key);
    }

    public Node lines(String key, int first, int last) {
        return iri("source/" + key + "?lines=" + (first == last ? Integer.toString(first) : first + "-" + last));
    }

    /** @param occurrence 1 for the first entry of the paper in the digest, 2 for the next … */
    public Node entry(String key, ArxivId id, int occurrence) {
        String suffix = occurrence == 1 ? "" : "~" + occurrence;
        return iri("digest/" + key + "#" + id.value().replace('/', '_') + suffix);
    }

    public Node point(Node entry, int ordinal) {
        return NodeFactory.createURI(entry.getURI() + "." + ordinal);
    }

    public Node entryPassage(Node entry, int ordinal) {
        return NodeFactory.createURI(entry.getURI() + ".p" + ordinal);
    }

    public Node digestPassage(String key, int ordinal) {
        return iri("digest/" + key + "#p" + ordinal);
    }

    /** @param nameKey the name in NFC, blanks collapsed, case-folded */
    public Node author(String nameKey) {
        return iri("author/" + Slug.of(nameKey));
    }

    public Node topic(String slug) {
        return iri("topic/" + slug);
    }

    /** @param key the English words of the term, in lower case, parted by hyphens */
    public Node term(String key) {
        return iri("term/" + Slug.of(key));
    }

    /** The n-th term attested by a point. */
    public Node attestation(Node point, int ordinal) {
        return NodeFactory.createURI(point.getURI() + ".g" + ordinal);
    }

    public Node section(String slug) {
        return iri("section/" + Slug.of(slug));
    }

    Node style(SummaryStyle style) {
        return iri("style/" + style.slug());
    }

    /** The program that wrote the digests' summaries; which one it was is not known. */
    Node summariser() {
        return iri("agent/summariser");
    }

    /** This program. */
    Node program() {
        return iri("agent/papergraph");
    }

    public Node dataset() {
        return iri("dataset");
    }

    Node run() {
        return iri("run/last");
    }

    /** The tagging of an entry with a topic. */
    public Node tagging(Node entry, String topicSlug) {
        return NodeFactory.createURI(entry.getURI() + ".t." + topicSlug);
    }

    public Node notice(String key, int ordinal) {
        return iri("notice/" + key + "." + ordinal);
    }

    public Node topicsGraph() {
        return iri("graph/topics");
    }

    public Node derivedGraph() {
        return iri("graph/derived");
    }

    public Node metaGraph() {
        return iri("graph/meta");
    }

    /** What the last run was and when: the one graph that differs between two builds of the same input. */
    public Node runGraph() {
        return iri("graph/run");
    }

    /** The same thing below this base: for the curated files, which are written below the default one. */
    public Node rebased(Node node) {
        boolean isOurs = node.isURI()
                && node.getURI().startsWith(DEFAULT_BASE)
                && !node.getURI().startsWith(Vocabulary.PG);
        return isOurs ? iri(node.getURI().substring(DEFAULT_BASE.length())) : node;
    }

    private Node iri(String path) {
        return NodeFactory.createURI(base + path);
    }
}
