package papergraph.topic;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * How well taggings agree with topics marked by hand.
 *
 * <p>A reader who asks for a topic gets the papers on its narrower ones too. So a tagging is right where its topic or a
 * narrower one is marked, and a marked topic is found where it or a narrower one is tagged.
 */
public final class Evaluation {
    private static final int RESAMPLES = 2000;
    private static final long SEED = 20_241_121;

    private final TopicScheme scheme;
    private final List<Pair> pairs;

    /** The topics of one entry, as marked and as tagged. */
    public record Pair(Set<String> marked, Set<String> tagged) {
        public Pair {
            marked = Set.copyOf(marked);
            tagged = Set.copyOf(tagged);
        }
    }

    /** All topics together, with intervals by resampling the entries. */
    public record Overall(Counts counts, Share precision, Share recall, Share f1, Share coverage) {}

    /** One topic, with Wilson's intervals. */
    public record OfTopic(String slug, Counts counts, Share precision, Share recall) {}

    public Evaluation(TopicScheme scheme, List<Pair> pairs) {
        this.scheme = scheme;
        this.pairs = List.copyOf(pairs);
    }

    public Overall overall() {
        List<Counts> counts = pairs.stream().map(pair -> counts(pair, slug -> true)).toList();
        Counts[] resamples = resamples(counts);
        Counts all = counts.stream().reduce(Counts.NONE, Counts::plus);
        return new Overall(
                all,
                share(all, resamples, Counts::precision),
                share(all, resamples, Counts::recall),
                share(all, resamples, Counts::f1),
                Share.of(all.covered(), all.entries()));
    }

    /** Each topic that is marked or tagged, the most marked first. */
    public List<OfTopic> topics() {
        Set<String> slugs = new TreeSet<>();
        pairs.forEach(pair -> Stream.of(pair.marked(), pair.tagged()).forEach(slugs::addAll));
        return slugs.stream()
                .map(this::topic)
                .sorted(Comparator.comparingInt((OfTopic topic) -> topic.counts().marked()).reversed())
                .toList();
    }

    private OfTopic topic(String slug) {
        Counts counts = pairs.stream()
                .map(pair -> counts(pair, slug::equals))
                .reduce(Counts.NONE, Counts::plus);
        return new OfTopic(
                slug,
                counts,
                Share.of(counts.right(), counts.tagged()),
                Share.of(counts.found(), counts.marked()));
    }

    private Counts counts(Pair pair, Predicate<String> isCounted) {
        Set<String> marked = withBroader(pair.marked());
        Set<String> tagged = withBroader(pair.tagged());
        return new Counts(
                1,
                pair.tagged().stream().anyMatch(isCounted) ? 1 : 0,
                (int) pair.tagged().stream().filter(isCounted).count(),
                (int) pair.tagged().stream().filter(isCounted).filter(marked::contains).count(),
                (int) pair.marked().stream().filter(isCounted).count(),
                (int) pair.marked().stream().filter(isCounted).filter(tagged::contains).count());
    }

    private Set<String> withBroader(Set<String> slugs) {
        Set<String> all = new HashSet<>();
        slugs.forEach(slug -> all.addAll(scheme.withBroader(slug)));
        return all;
    }

    /** As many entries again and again, each drawn anew from all of them. */
    private static Counts[] resamples(List<Counts> counts) {
        var random = new Random(SEED);
        var resamples = new Counts[counts.isEmpty() ? 0 : RESAMPLES];
        for (int i = 0; i < resamples.length; i++) {
            resamples[i] = random.ints(counts.size(), 0, counts.size())
                    .mapToObj(counts::get)
                    .reduce(Counts.NONE, Counts::plus);
        }
        return resamples;
    }

    private static Share share(Counts all, Counts[] resamples, ToDoubleFunction<Counts> figure) {
        double[] sorted = Arrays.stream(resamples).mapToDouble(figure).filter(value -> !Double.isNaN(value)).sorted().toArray();
        return sorted.length == 0
                ? Share.of(0, 0)
                : new Share(
                        figure.applyAsDouble(all),
                        sorted[(int) (0.025 * sorted.length)],
                        sorted[(int) (0.975 * sorted.length)]);
    }
}
