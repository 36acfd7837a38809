package papergraph.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.apache.jena.graph.Graph;
import papergraph.author.Organisations;
import papergraph.digest.Checksum;
import papergraph.topic.Tagger;
import papergraph.topic.TopicScheme;

/** What statements depend on besides the digests: the topic scheme and the lists of words the program brings. */
record Rules(Graph topics, Tagger tagger, Organisations organisations) {
    private static final List<String> FILES =
            List.of(
                    "ontology/topics.ttl",
                    "organisations.txt",
                    "passing-mentions.txt",
                    "translations.txt",
                    "abbreviations.txt",
                    "profiles/labels.properties");

    static Rules bundled() {
        TopicScheme scheme = TopicScheme.bundled();
        return new Rules(scheme.statements(), new Tagger(scheme), Organisations.bundled());
    }

    /** The checksum of all of it and of how files are to be read, had without reading it in. */
    static String checksum(BuildOptions options) {
        MessageDigest sha256 = Checksum.sha256();
        sha256.update((options.limits() + " " + options.profile()).getBytes(StandardCharsets.UTF_8));
        for (String file : FILES) {
            try (InputStream stream = Rules.class.getResourceAsStream("/papergraph/" + file)) {
                sha256.update(stream.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return HexFormat.of().formatHex(sha256.digest());
    }
}
