package papergraph.digest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes a digest as Markdown in the regular shape: heading, entries, pictures, votes, authors, passages, points.
 *
 * <p>No character of a text is changed. Where the regular shape would be read as something else, another is tried: a text
 * that begins like a list or a heading is indented, names with commas become a Python list. Everything written is read
 * again, and what does not come back is named. That can be: a point without a section whose words begin with a bold label,
 * a second passage that begins like a field, a text that leaves a comment or code open, a name with Markdown in it.
 */
public final class DigestMarkdown {
    /**
     * A digest as it was written.
     *
     * @param differences what of it would be read as something else, such as {@code points of 2404.08639}
     */
    public record Written(String text, List<String> differences) {
        public Written {
            differences = List.copyOf(differences);
        }
    }

    private final Digest digest;
    private final Set<String> written = new HashSet<>();

    private DigestMarkdown(Digest digest) {
        this.digest = digest;
    }

    public static Written of(Digest digest) {
        var markdown = new DigestMarkdown(digest);
        String text = markdown.text();
        return new Written(text, markdown.differences(text));
    }

    private String text() {
        String heading = heading();
        String entries = digest.entries().stream().map(this::entry).collect(Collectors.joining("\n"));
        return Readback.first(
                Stream.of(passages("\n\n", false), passages("\n\n---\n\n", false), passages("\n\n", true))
                        .map(passages -> EntryMarkdown.joined(heading, passages, entries))
                        .toList(),
                this::hasPassages);
    }

    private String heading() {
        String usual = "## Daily Papers (" + digest.date() + ")";
        if (digest.title() == null) {
            return digest.date() == null ? "" : usual;
        }
        String heading = "## " + digest.title();
        return Readback.first(
                List.of(heading, heading + " ##", digest.date() == null ? heading : usual), this::isHeading);
    }

    private boolean isHeading(String text) {
        return Readback.digest(text + "\n")
                .filter(read -> Objects.equals(read.date(), digest.date()) && Objects.equals(read.title(), digest.title()))
                .isPresent();
    }

    /** @param isContained whether a text that leaves a comment or code open becomes a quotation, which ends it */
    private String passages(String separator, boolean isContained) {
        return digest.passages().stream()
                .map(passage -> passage(passage.text(), isContained))
                .collect(Collectors.joining(separator));
    }

    private static String passage(String text, boolean isContained) {
        return Readback.first(List.of(text, PointsMarkdown.deep(text), isContained ? EntryMarkdown.quoted(text) : text), shape ->
                Readback.digest(Readback.DAY + shape + "\n\n### [Title](https://arxiv.org/abs/2404.00001)\n")
                        .filter(read -> read.entries().size() == 1 && Readback.texts(read.passages()).equals(List.of(text)))
                        .isPresent());
    }

    private boolean hasPassages(String text) {
        return Readback.digest(text)
                .filter(read -> read.entries().size() == digest.entries().size())
                .filter(read -> Readback.texts(read.passages()).equals(Readback.texts(digest.passages())))
                .isPresent();
    }

    /** An entry; one that would be read as another told again goes without a name, which its paper has there already. */
    private String entry(Entry entry) {
        String text = EntryMarkdown.of(entry);
        Entry shorter = entry;
        while (!written.add(text) && !shorter.authors().names().isEmpty()) {
            List<AuthorName> names = shorter.authors().names();
            var fewer = new AuthorList(names.subList(0, names.size() - 1), shorter.authors().isTruncated());
            shorter = new Entry(entry.place(), entry.lastLine(), entry.rank(), entry.occurrence(), entry.paper(), entry.votes(),
                    fewer, entry.media(), entry.points(), entry.passages(), entry.links());
            text = EntryMarkdown.of(shorter);
        }
        return text;
    }

    private List<String> differences(String text) {
        Optional<Digest> read = Readback.digest(text);
        if (read.isEmpty() || read.get().entries().size() != digest.entries().size()) {
            return List.of("the entries of the digest");
        }
        var differences = new ArrayList<String>();
        note(Objects.equals(read.get().date(), digest.date()), "the day of the digest", differences);
        note(Readback.texts(read.get().passages()).equals(Readback.texts(digest.passages())), "the text of the digest", differences);
        for (int i = 0; i < digest.entries().size(); i++) {
            compare(digest.entries().get(i), read.get().entries().get(i), differences);
        }
        return differences;
    }

    private static void compare(Entry entry, Entry read, List<String> differences) {
        var wanted = Readback.facts(entry);
        var found = Readback.facts(read);
        String of = " of " + entry.paper().id();
        note(wanted.paper().equals(found.paper()), "the title" + of, differences);
        note(Objects.equals(wanted.votes(), found.votes()), "the votes" + of, differences);
        boolean hasNames = entry.occurrence() > 1 ? wanted.names().containsAll(found.names()) : wanted.names().equals(found.names());
        note(hasNames && wanted.isCut() == found.isCut(), "the authors" + of, differences);
        note(wanted.media().equals(found.media()), "the pictures and films" + of, differences);
        note(wanted.points().equals(found.points()), "the points" + of, differences);
        note(wanted.passages().equals(found.passages()), "the text" + of, differences);
        note(wanted.links().equals(found.links()), "the links" + of, differences);
    }

    private static void note(boolean isSame, String what, List<String> differences) {
        if (!isSame) {
            differences.add(what);
        }
    }
}
