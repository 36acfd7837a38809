package papergraph.digest;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what was just written, so that the writer knows whether a shape says what it should. */
final class Readback {
    static final String DAY = "## Daily Papers (2000-01-01)\n\n";
    static final String ENTRY = DAY + "### [Title](https://arxiv.org/abs/2404.00001)\n\nVote: 1\n\nAuthors: Ann Lee\n\n";

    /**
     * What an entry tells, without places and without an order where none is told.
     *
     * @param points each with its ordinal, the point it is nested in, its section and its text
     */
    record Facts(
            Paper paper,
            @Nullable Integer votes,
            Set<String> names,
            boolean isCut,
            Set<String> media,
            List<List<String>> points,
            List<String> passages,
            Set<String> links) {}

    private Readback() {}

    /** The one digest that a text holds. */
    static Optional<Digest> digest(String text) {
        List<Digest> digests = new DigestReader(notice -> {}).read("digest.md", text);
        return digests.size() == 1 ? Optional.of(digests.get(0)) : Optional.empty();
    }

    /** The one entry that a text holds, nothing beside it. */
    static Optional<Entry> entry(String text) {
        return digest(text)
                .filter(digest -> digest.entries().size() == 1 && digest.passages().isEmpty())
                .map(digest -> digest.entries().get(0));
    }

    /** The first of some texts that reads as it should; the last of all, which does the least harm, if none does. */
    static String first(List<String> texts, Predicate<String> isRight) {
        return texts.stream().filter(isRight).findFirst().orElse(texts.get(texts.size() - 1));
    }

    static Facts facts(Entry entry) {
        return new Facts(
                entry.paper(),
                entry.votes(),
                entry.authors().names().stream().map(AuthorName::printed).collect(Collectors.toSet()),
                entry.authors().isTruncated(),
                media(entry),
                entry.points().stream().map(Readback::facts).toList(),
                texts(entry.passages()),
                links(entry));
    }

    static List<String> facts(Point point) {
        return List.of(point.ordinal() + " in " + point.parent(), Objects.requireNonNullElse(point.section(), ""), point.text());
    }

    static List<String> texts(List<Passage> passages) {
        return passages.stream().map(Passage::text).toList();
    }

    static Set<String> media(Entry entry) {
        return entry.media().stream().map(media -> media.kind() + " " + media.url()).collect(Collectors.toSet());
    }

    /** The addresses an entry mentions, within its points or outside them. */
    static Set<String> links(Entry entry) {
        var links = new HashSet<String>();
        Stream.concat(entry.links().stream(), entry.points().stream().flatMap(point -> point.links().stream()))
                .forEach(link -> links.add(link.url()));
        return links;
    }
}
