package papergraph.store;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import papergraph.author.Organisations;
import papergraph.digest.Checksum;
import papergraph.graph.Bundled;
import papergraph.topic.Tagger;
import papergraph.topic.TopicScheme;

/** What computed statements depend on besides the digests: the topic scheme and the list of organisations. */
record Rules(TopicScheme scheme, Tagger tagger, Organisations organisations, String checksum) {

    static Rules bundled() {
        try (InputStream stream = Bundled.open("topics.ttl")) {
            byte[] topics = stream.readAllBytes();
            var scheme = TopicScheme.read(new ByteArrayInputStream(topics), "topics.ttl");
            var organisations = Organisations.bundled();
            return new Rules(scheme, new Tagger(scheme), organisations, Checksum.of(topics));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
