package papergraph.topic;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import papergraph.digest.Entry;
import papergraph.digest.Point;

/**
 * Finds the topics of an entry in its title and points, each with the words that gave it away and with how far to trust
 * them; says none that is likelier wrong than right.
 *
 * <p>Safe to share between threads. Adds no broader topics. Takes time in proportion to the text.
 */
public final class Tagger {
    private static final Comparator<Mention> LONGEST_FIRST =
            Comparator.comparingInt(Mention::length).reversed().thenComparingInt(Mention::begin);
    private static final Comparator<Mention> BEST_FIRST = Comparator.<Mention, Boolean>comparing(
                    mention -> mention.is(Label.Kind.AMBIGUOUS))
            .thenComparingInt(Mention::begin);

    private static final Pattern ENGLISH = Pattern.compile("[A-Za-z][A-Za-z0-9]{2,}");

    private final Labels labels;
    private final Passing passing = new Passing();

    /** A title (point 0) or a point, and all labels in it. */
    private record Sentence(int point, SearchText text, List<Mention> mentions) {}

    public Tagger(TopicScheme scheme) {
        this(scheme.topics());
    }

    public Tagger(Collection<Topic> topics) {
        labels = new Labels(topics.stream().flatMap(Tagger::labels).toList());
    }

    /** The labels of a topic, made ready for searching. */
    static Stream<Label> labels(Topic topic) {
        return Stream.of(
                        labels(topic, Label.Kind.NAME, topic.labels()),
                        labels(topic, Label.Kind.NOTATION, topic.notations()),
                        labels(topic, Label.Kind.AMBIGUOUS, topic.ambiguousLabels()),
                        labels(topic, Label.Kind.CUE, topic.cues()))
                .flatMap(all -> all);
    }

    private static Stream<Label> labels(Topic topic, Label.Kind kind, List<String> printed) {
        return printed.stream().map(label -> Label.of(topic.slug(), kind, label));
    }

    /** One tagging a topic, by slug, from the title or else from the earliest point that names it. */
    public List<Tagging> tag(Entry entry) {
        return tag(entry.paper().printedTitle(), entry.points());
    }

    /** The same from a title alone. */
    public List<Tagging> tag(String title) {
        return tag(title, List.of());
    }

    private List<Tagging> tag(String title, List<Point> points) {
        List<Sentence> sentences = new ArrayList<>();
        sentences.add(sentence(0, title));
        for (Point point : points) {
            sentences.add(sentence(point.ordinal(), point.text()));
        }
        Set<String> vouched = new HashSet<>();
        sentences.forEach(sentence -> vouched.addAll(vouched(sentence.mentions())));
        var topics = new TreeMap<String, Evidence>();
        for (Sentence sentence : sentences) {
            for (Mention mention : counting(sentence, vouched)) {
                topics.computeIfAbsent(mention.label().topic(), Evidence::new)
                        .add(sentence.point(), sentence.text(), mention);
            }
        }
        boolean isOfAnother = isOfAnotherPaper(title, points, topics.values());
        return topics.values().stream()
                .filter(evidence -> !isOfAnother || evidence.isInTitle())
                .map(Evidence::tagging)
                .filter(Tagging::isLikely)
                .toList();
    }

    /**
     * Some digests print the summary of another paper, or of none, below a title. A summary with sections repeats its terms
     * in English; one that shares neither a word nor a topic with the title is not believed, so long as the title has topics.
     */
    private static boolean isOfAnotherPaper(String title, List<Point> points, Collection<Evidence> topics) {
        if (points.stream().noneMatch(point -> point.section() != null)
                || topics.stream().noneMatch(Evidence::isInTitle)
                || topics.stream().anyMatch(Evidence::isConfirmed)) {
            return false;
        }
        Set<String> words = words(title);
        return points.stream().map(Point::text).map(Tagger::words).allMatch(others -> Collections.disjoint(words, others));
    }

    private static Set<String> words(String text) {
        return ENGLISH.matcher(text).results().map(found -> found.group().toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
    }

    private Sentence sentence(int point, String printed) {
        var text = new SearchText(printed);
        return new Sentence(point, text, labels.in(text));
    }

    /** The topics that something speaks for which is no part of an ambiguous label itself. */
    private static Set<String> vouched(List<Mention> mentions) {
        Map<String, BitSet> doubtful = new HashMap<>();
        for (Mention mention : mentions) {
            if (mention.is(Label.Kind.AMBIGUOUS)) {
                doubtful.computeIfAbsent(mention.label().topic(), topic -> new BitSet())
                        .set(mention.begin(), mention.end());
            }
        }
        Set<String> vouched = new HashSet<>();
        for (Mention mention : mentions) {
            String topic = mention.label().topic();
            BitSet shaded = doubtful.getOrDefault(topic, new BitSet());
            if (!mention.is(Label.Kind.AMBIGUOUS) && shaded.nextClearBit(mention.begin()) < mention.end()) {
                vouched.add(topic);
            }
        }
        return vouched;
    }

    private List<Mention> counting(Sentence sentence, Set<String> vouched) {
        List<Mention> candidates = sentence.mentions().stream()
                .filter(mention -> !mention.is(Label.Kind.CUE))
                .filter(mention -> !mention.is(Label.Kind.AMBIGUOUS) || vouched.contains(mention.label().topic()))
                .sorted(LONGEST_FIRST)
                .toList();
        return longest(candidates).stream()
                .filter(mention -> !passing.covers(sentence.text(), mention))
                .sorted(BEST_FIRST)
                .toList();
    }

    /**
     * Drops what overlaps a longer mention. Labels that two topics share stay side by side, and so does what opens a longer
     * one: LLM agents have to do with LLMs, but vector quantization not with quantization.
     */
    private static List<Mention> longest(List<Mention> longestFirst) {
        var taken = new BitSet();
        var openings = new BitSet();
        List<Mention> longest = new ArrayList<>();
        for (Mention mention : longestFirst) {
            int next = taken.nextSetBit(mention.begin());
            boolean isFree = next < 0 || next >= mention.end();
            if (isFree || openings.get(mention.begin())) {
                taken.set(mention.begin(), mention.end());
                openings.set(mention.begin());
                longest.add(mention);
            }
        }
        return longest;
    }
}
