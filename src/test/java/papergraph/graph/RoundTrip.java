package papergraph.graph;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import papergraph.digest.Digest;
import papergraph.digest.DigestFile;
import papergraph.digest.DigestMarkdown;
import papergraph.digest.DigestReader;
import papergraph.digest.SourceFile;

/** What a digest says, and what it says once it was written from that and read again, both without places. */
record RoundTrip(Set<Triple> said, Set<Triple> saidAgain, DigestMarkdown.Written written) {
    private static final Iris IRIS = new Iris(Iris.DEFAULT_BASE);
    private static final String KEY = "day";
    private static final Set<Node> PLACES = Set.of(
            Vocabulary.LINE, Vocabulary.LAST_LINE, Vocabulary.WAS_QUOTED_FROM, Vocabulary.PATH, Vocabulary.SHA256);

    /** The trip of every digest in a file. */
    static Stream<RoundTrip> of(DigestFile file) {
        return file.digests().stream().map(digest -> of(file, digest));
    }

    private static RoundTrip of(DigestFile file, Digest digest) {
        Graph graph = graph(file, digest);
        var written = DigestMarkdown.of(SaidDigest.of(graph, IRIS, KEY));
        var source = new SourceFile(Path.of("digest.md"), "digest.md", "digest.md");
        DigestFile again = new DigestReader(notice -> {}).read(source, written.text().getBytes(StandardCharsets.UTF_8));
        Set<Triple> saidAgain = again.digests().stream()
                .flatMap(other -> facts(graph(again, other), digest))
                .collect(Collectors.toSet());
        return new RoundTrip(facts(graph, digest).collect(Collectors.toSet()), saidAgain, written);
    }

    /** The statements only one of them makes. */
    List<Triple> differences() {
        return Stream.concat(
                        said.stream().filter(triple -> !saidAgain.contains(triple)),
                        saidAgain.stream().filter(triple -> !said.contains(triple)))
                .sorted(Comparator.comparing(Triple::toString))
                .toList();
    }

    static Graph graph(DigestFile file, Digest digest) {
        Graph graph = GraphFactory.createDefaultGraph();
        DigestStatements.say(IRIS, file, digest, KEY, quad -> graph.add(quad.asTriple()));
        return graph;
    }

    // a digest without a heading gets one where it has a date
    private static Stream<Triple> facts(Graph graph, Digest digest) {
        boolean hasTitle = digest.title() != null;
        return graph.find().toList().stream()
                .filter(triple -> !PLACES.contains(triple.getPredicate()))
                .filter(triple -> hasTitle || !triple.subjectMatches(IRIS.digest(KEY)) || !triple.predicateMatches(Vocabulary.TITLE));
    }
}
