package papergraph.topic;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a scheme says about one topic, before anything is checked. */
record Concept(
        String address,
        Set<Text> preferred,
        Set<Text> alternative,
        Set<Text> hidden,
        Set<Text> notations,
        Set<Text> ambiguous,
        Set<Text> cues,
        Set<String> schemes,
        Set<String> broader) {

    /** Text with its language, or with the empty string where none is said. */
    record Text(String value, String language) implements Comparable<Text> {
        private static final Comparator<Text> ORDER =
                Comparator.comparing(Text::value).thenComparing(Text::language);

        @Override
        public int compareTo(Text other) {
            return ORDER.compare(this, other);
        }

        @Override
        public String toString() {
            return "\"" + value + "\"" + (language.isEmpty() ? "" : "@" + language);
        }
    }

    String slug() {
        return slug(address);
    }

    Set<String> broaderSlugs() {
        return broader.stream().map(Concept::slug).collect(Collectors.toUnmodifiableSet());
    }

    private static String slug(String address) {
        return address.substring(address.lastIndexOf('/') + 1);
    }

    Stream<Text> names() {
        return Stream.of(preferred, alternative, hidden).flatMap(Set::stream);
    }

    Topic topic() {
        return new Topic(
                slug(), values(names().toList()), values(notations), values(ambiguous), values(cues));
    }

    private static List<String> values(Collection<Text> texts) {
        return texts.stream().map(Text::value).distinct().sorted().toList();
    }
}
