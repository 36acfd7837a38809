package papergraph.graph;

import static papergraph.graph.Vocabulary.*;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import papergraph.author.NameKey;
import papergraph.digest.Digest;
import papergraph.digest.Entry;
import papergraph.term.Attestation;
import papergraph.topic.Tagging;

/** Says what was computed from a digest: name keys, organisations, topics, terms. All of it goes into the derived graph. */
public final class DerivedStatements {
    private final Iris iris;
    private final Node graph;
    private final Predicate<String> isOrganisation;

    public DerivedStatements(Iris iris, Predicate<String> isOrganisation) {
        this.iris = iris;
        this.graph = iris.derivedGraph();
        this.isOrganisation = isOrganisation;
    }

    /**
     * @param taggings those of each entry, in the order of the entries
     * @param attestations those of each entry, in the order of the entries
     */
    public void say(
            Digest digest,
            String key,
            List<List<Tagging>> taggings,
            List<List<Attestation>> attestations,
            Consumer<Quad> out) {
        for (int i = 0; i < digest.entries().size(); i++) {
            Entry entry = digest.entries().get(i);
            sayNames(entry, out);
            sayTopics(entry, key, taggings.get(i), out);
            sayTerms(iris.entry(key, entry.paper().id(), entry.occurrence()), attestations.get(i), out);
        }
    }

    private void sayNames(Entry entry, Consumer<Quad> out) {
        for (var name : entry.authors().names()) {
            String nameKey = NameKey.of(name.printed());
            Node author = iris.author(nameKey);
            out.accept(Quad.create(graph, author, NAME_KEY, Literals.string(nameKey)));
            if (isOrganisation.test(name.printed())) {
                out.accept(Quad.create(graph, author, TYPE, ORGANISATION));
            }
        }
    }

    private void sayTopics(Entry entry, String key, List<Tagging> taggings, Consumer<Quad> out) {
        Node paper = iris.paper(entry.paper().id());
        Node entryNode = iris.entry(key, entry.paper().id(), entry.occurrence());
        for (Tagging tagging : taggings) {
            Node node = iris.tagging(entryNode, tagging.topicSlug());
            Node topic = iris.topic(tagging.topicSlug());
            Node evidence = tagging.pointOrdinal() == 0 ? entryNode : iris.point(entryNode, tagging.pointOrdinal());
            out.accept(Quad.create(graph, paper, SUBJECT, topic));
            out.accept(Quad.create(graph, node, TYPE, TAGGING));
            out.accept(Quad.create(graph, node, TAGGED, paper));
            out.accept(Quad.create(graph, node, TOPIC, topic));
            out.accept(Quad.create(graph, node, MATCHED_TEXT, Literals.text(tagging.matchedText())));
            out.accept(Quad.create(graph, node, RULE, Literals.string(tagging.rule().word())));
            out.accept(Quad.create(graph, node, CONFIDENCE, Literals.integer(tagging.confidence())));
            out.accept(Quad.create(graph, node, WAS_DERIVED_FROM, evidence));
        }
    }

    private void sayTerms(Node entry, List<Attestation> attestations, Consumer<Quad> out) {
        Map<Integer, Integer> ordinals = new HashMap<>();
        for (Attestation attestation : attestations) {
            Node point = iris.point(entry, attestation.point());
            Node node = iris.attestation(point, ordinals.merge(attestation.point(), 1, Integer::sum));
            out.accept(Quad.create(graph, node, TYPE, ATTESTATION));
            out.accept(Quad.create(graph, node, ATTESTED_TERM, iris.term(attestation.term().key())));
            if (attestation.korean() != null) {
                out.accept(Quad.create(graph, node, KOREAN, Literals.text(attestation.korean())));
            }
            if (attestation.english() != null) {
                out.accept(Quad.create(graph, node, ENGLISH, Literals.text(attestation.english())));
            }
            if (attestation.abbreviation() != null) {
                out.accept(Quad.create(graph, node, ABBREVIATION, Literals.string(attestation.abbreviation())));
            }
            out.accept(Quad.create(graph, node, WAS_DERIVED_FROM, point));
        }
    }
}
