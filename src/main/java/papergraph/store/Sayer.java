package papergraph.store;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import papergraph.author.Organisations;
import papergraph.digest.Digest;
import papergraph.digest.DigestFile;
import papergraph.digest.DigestReader;
import papergraph.digest.Entry;
import papergraph.digest.Limits;
import papergraph.digest.Profile;
import papergraph.digest.SourceFile;
import papergraph.graph.DerivedStatements;
import papergraph.graph.DigestStatements;
import papergraph.graph.Iris;
import papergraph.graph.Shapes;
import papergraph.notice.Notice;
import papergraph.notice.NoticeCode;
import papergraph.notice.Place;
import papergraph.term.Attestation;
import papergraph.term.TermFinder;
import papergraph.topic.Tagger;
import papergraph.topic.Tagging;

/** Takes one file from its bytes to its statements. Knows nothing of other files, so that many work side by side. */
final class Sayer {
    private final Iris iris;
    private final Limits limits;
    private final Profile profile;
    private final Tagger tagger;
    private final DerivedStatements derived;
    private final Shapes shapes;
    private final TermFinder terms = new TermFinder();

    Sayer(Iris iris, Limits limits, Profile profile, Tagger tagger, Organisations organisations, Shapes shapes) {
        this.iris = iris;
        this.limits = limits;
        this.profile = profile;
        this.tagger = tagger;
        this.derived = new DerivedStatements(iris, organisations::isOrganisation);
        this.shapes = shapes;
    }

    /** A file as read, with the fingerprint of each of its digests. */
    record Read(DigestFile file, List<String> fingerprints, List<Notice> notices) {}

    /** A digest as said. */
    record Said(List<Quad> quads, List<Notice> notices) {}

    Read read(SourceFile source) {
        List<Notice> notices = new ArrayList<>();
        DigestFile file = new DigestReader(notices::add, limits, profile).read(source);
        return new Read(file, file.digests().stream().map(Fingerprint::of).toList(), notices);
    }

    Said say(DigestFile file, Digest digest, String key) {
        List<Quad> quads = new ArrayList<>();
        DigestStatements.say(iris, file, digest, key, quads::add);
        List<List<Tagging>> taggings = digest.entries().stream().map(tagger::tag).toList();
        List<List<Attestation>> attestations = digest.entries().stream().map(terms::find).toList();
        derived.say(digest, key, taggings, attestations, quads::add);
        return new Said(quads, violations(digest, key, quads));
    }

    private List<Notice> violations(Digest digest, String key, List<Quad> quads) {
        Graph graph = GraphFactory.createGraphMem();
        quads.forEach(quad -> graph.add(quad.asTriple()));
        return shapes.violations(graph).stream()
                .map(violation -> Notice.of(
                        NoticeCode.SHAPE_VIOLATION,
                        placeOf(digest, key, violation.focus()),
                        violation.message() + ": " + violation.focus()))
                .toList();
    }

    private Place placeOf(Digest digest, String key, Node focus) {
        for (Entry entry : digest.entries()) {
            Node node = iris.entry(key, entry.paper().id(), entry.occurrence());
            Node paper = iris.paper(entry.paper().id());
            if (focus.isURI() && focus.getURI().startsWith(node.getURI()) || focus.equals(paper)) {
                return entry.place();
            }
        }
        return digest.place();
    }
}
