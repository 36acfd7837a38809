package papergraph.query;

import static papergraph.graph.Vocabulary.*;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/** Finds the lines of the digests behind anything that has an address. */
public final class Sightings {
    private static final Pattern LINES = Pattern.compile(".*source/([^?]+)\\?lines=(\\d+)(?:-(\\d+))?");
    private static final Comparator<Sighting> ORDER =
            Comparator.comparing(Sighting::digest).thenComparingInt(Sighting::first).thenComparing(Sighting::why);

    private final DatasetGraph dataset;
    private final List<Sighting> found = new ArrayList<>();

    /**
     * Lines of a digest.
     *
     * @param digest the last segment of the digest's address
     * @param first the first line, from 1
     * @param last the last line, included
     * @param why how they bear on what was asked, in a few words
     */
    public record Sighting(String digest, int first, int last, String why) {}

    private Sightings(DatasetGraph dataset) {
        this.dataset = dataset;
    }

    /** Where a thing was seen, in order; empty where the graph says nothing of it. */
    public static List<Sighting> of(DatasetGraph dataset, Node thing) {
        var sightings = new Sightings(dataset);
        sightings.lookAt(thing);
        return sightings.found.stream().distinct().sorted(ORDER).toList();
    }

    private void lookAt(Node thing) {
        add(thing, "says it");
        for (Quad entry : find(Quad.unionGraph, Node.ANY, PRIMARY_TOPIC, thing)) {
            add(entry.getSubject(), "lists the paper");
        }
        for (Quad paper : find(Node.ANY, Node.ANY, CREATOR, thing)) {
            for (Quad entry : find(paper.getGraph(), Node.ANY, PRIMARY_TOPIC, paper.getSubject())) {
                add(entry.getSubject(), "lists the name");
            }
        }
        for (Quad tagging : find(Quad.unionGraph, Node.ANY, TOPIC, thing)) {
            addTagging(tagging.getSubject());
        }
        if (!find(Quad.unionGraph, thing, TYPE, TAGGING).isEmpty()) {
            addTagging(thing);
        }
        for (Quad part : find(thing, Node.ANY, IS_PART_OF, thing)) {
            add(part.getSubject(), "is part of it");
        }
    }

    private void addTagging(Node tagging) {
        String why = find(Quad.unionGraph, tagging, MATCHED_TEXT, Node.ANY).stream()
                .map(quad -> "holds \"" + quad.getObject().getLiteralLexicalForm() + "\"")
                .findFirst()
                .orElse("gave the topic away");
        find(Quad.unionGraph, tagging, WAS_DERIVED_FROM, Node.ANY).forEach(quad -> add(quad.getObject(), why));
    }

    private void add(Node node, String why) {
        for (Quad quad : find(Quad.unionGraph, node, WAS_QUOTED_FROM, Node.ANY)) {
            Matcher lines = LINES.matcher(quad.getObject().getURI());
            if (lines.matches()) {
                int first = Integer.parseInt(lines.group(2));
                int last = lines.group(3) == null ? first : Integer.parseInt(lines.group(3));
                found.add(new Sighting(lines.group(1), first, last, why));
            }
        }
    }

    private List<Quad> find(Node graph, Node subject, Node predicate, Node object) {
        return Iter.toList(dataset.find(graph, subject, predicate, object));
    }
}
