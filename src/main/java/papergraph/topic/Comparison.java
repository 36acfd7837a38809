package papergraph.topic;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import papergraph.digest.Digest;
import papergraph.digest.Entry;

/**
 * Taggings held against one half of the gold set.
 *
 * @param half which half
 * @param evidence what the tagger read
 */
public record Comparison(GoldEntry.Half half, Evidences evidence, Evaluation evaluation) {
    /** What the tagger read. */
    public enum Evidences {
        /** Nothing but titles, which the gold set holds itself. */
        TITLES("titles"),
        /** Titles and points. */
        POINTS("points");

        private final String word;

        Evidences(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    /** Both halves, every entry by its title alone. */
    public static List<Comparison> ofTitles(TopicScheme scheme, List<GoldEntry> gold) {
        var tagger = new Tagger(scheme);
        return halves(scheme, gold, Evidences.TITLES, entry -> slugs(tagger.tag(entry.title())));
    }

    /** The halves that have an entry in {@code tagged}, which holds the topics of each entry it knows. */
    public static List<Comparison> of(
            TopicScheme scheme, List<GoldEntry> gold, Map<GoldEntry.Key, Set<String>> tagged) {
        return halves(scheme, gold, Evidences.POINTS, entry -> tagged.get(entry.key()));
    }

    /** The topics of every entry of some digests. */
    public static Map<GoldEntry.Key, Set<String>> tagged(TopicScheme scheme, Collection<Digest> digests) {
        var tagger = new Tagger(scheme);
        Map<GoldEntry.Key, Set<String>> tagged = new HashMap<>();
        for (Digest digest : digests) {
            for (Entry entry : digest.date() == null ? List.<Entry>of() : digest.entries()) {
                var key = new GoldEntry.Key(digest.date(), entry.paper().id().value());
                tagged.putIfAbsent(key, slugs(tagger.tag(entry)));
            }
        }
        return tagged;
    }

    private static Set<String> slugs(List<Tagging> taggings) {
        return taggings.stream().map(Tagging::topicSlug).collect(Collectors.toSet());
    }

    private static List<Comparison> halves(
            TopicScheme scheme,
            List<GoldEntry> gold,
            Evidences evidence,
            Function<GoldEntry, @Nullable Set<String>> topics) {
        List<Comparison> halves = new ArrayList<>();
        for (GoldEntry.Half half : GoldEntry.Half.values()) {
            List<Evaluation.Pair> pairs = new ArrayList<>();
            for (GoldEntry entry : gold) {
                Set<String> tagged = entry.half() == half ? topics.apply(entry) : null;
                if (tagged != null) {
                    pairs.add(new Evaluation.Pair(entry.topics(), tagged));
                }
            }
            if (!pairs.isEmpty()) {
                halves.add(new Comparison(half, evidence, new Evaluation(scheme, pairs)));
            }
        }
        return halves;
    }
}
