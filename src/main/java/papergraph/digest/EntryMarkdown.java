package papergraph.digest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes an entry in the regular shape, or as near to it as reads the same. */
final class EntryMarkdown {
    /**
     * A way to write what may be written in several.
     *
     * @param isFull whether what goes without saying is said: {@code Vote: -}, pictures that a point shows already
     * @param isApart whether points stand in lists of their own
     * @param isDeep whether the words of points are so far indented that nothing in them begins a block
     * @param hasRest whether the first passage stands beside the title
     */
    private record Shape(boolean isFull, boolean isApart, boolean isDeep, boolean hasRest) {}

    private static final Pattern ENTITY = Pattern.compile("&(?=#?\\w+;)");
    private static final String BLANK_LINE = "\n\n";

    private final Entry entry;
    private final String heading;
    private final String authors;
    private final List<String> passages;

    private EntryMarkdown(Entry entry) {
        this.entry = entry;
        this.heading = heading(entry.paper());
        this.authors = NamesMarkdown.of(entry.authors());
        this.passages = entry.passages().stream().map(passage -> passage(passage.text())).toList();
    }

    static String of(Entry entry) {
        var markdown = new EntryMarkdown(entry);
        Shape regular = new Shape(false, false, false, false);
        return markdown.shapes().stream()
                .filter(markdown::isRead)
                .findFirst()
                .map(markdown::text)
                .orElseGet(() -> markdown.text(regular));
    }

    private List<Shape> shapes() {
        List<Boolean> either = List.of(false, true);
        var shapes = new ArrayList<Shape>();
        for (boolean hasRest : entry.passages().isEmpty() ? List.of(false) : either) {
            for (boolean isDeep : either) {
                for (boolean isApart : either) {
                    either.forEach(isFull -> shapes.add(new Shape(isFull, isApart, isDeep, hasRest)));
                }
            }
        }
        return shapes;
    }

    private boolean isRead(Shape shape) {
        return Readback.entry(Readback.DAY + text(shape))
                .filter(read -> Readback.facts(read).equals(Readback.facts(entry)))
                .isPresent();
    }

    /** What the other lines do not show already is shown in lines of its own: pictures, films, links. */
    private String text(Shape shape) {
        String title = shape.hasRest() ? heading + " " + entry.passages().get(0).text() : heading;
        String body = body(shape);
        Set<String> shown = shape.isFull() ? Set.of() : read(title, body).map(Readback::media).orElse(Set.of());
        String media = entry.media().stream()
                .filter(one -> !shown.contains(one.kind() + " " + one.url()))
                .sorted((a, b) -> (a.kind() + a.url()).compareTo(b.kind() + b.url()))
                .map(EntryMarkdown::medium)
                .collect(Collectors.joining(BLANK_LINE));
        Set<String> mentioned = read(title, media, body).map(Readback::links).orElse(Set.of());
        String links = entry.links().stream()
                .map(Link::url)
                .filter(url -> !mentioned.contains(url))
                .sorted()
                .map(EntryMarkdown::link)
                .collect(Collectors.joining(BLANK_LINE));
        return joined(title, links, media, body);
    }

    private static Optional<Entry> read(String... parts) {
        return Readback.entry(Readback.DAY + joined(parts));
    }

    private String body(Shape shape) {
        String votes = entry.votes() != null ? "Vote: " + entry.votes() : shape.isFull() ? "Vote: -" : "";
        String names = authors.isEmpty() && shape.isFull() ? "Authors: -" : authors;
        String text = passages.stream().skip(shape.hasRest() ? 1 : 0).collect(Collectors.joining(BLANK_LINE));
        String points = PointsMarkdown.of(entry.points(), shape.isApart() ? "\n\n---\n\n" : "\n", shape.isDeep());
        return joined(votes, names, text, points);
    }

    /** What is not empty, with a blank line between. */
    static String joined(String... parts) {
        return Stream.of(parts)
                .map(part -> part.replaceFirst("\n+$", ""))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(BLANK_LINE, "", "\n"));
    }

    private static String heading(Paper paper) {
        String url = "https://arxiv.org/abs/" + paper.id();
        String title = paper.printedTitle();
        String regular = "### [" + title + "](" + url + ")";
        return Readback.first(
                List.of(regular, "### " + title + " [arXiv](" + url + ")", "### [arXiv](" + url + ") " + title, regular),
                text -> Readback.entry(Readback.DAY + text + "\n")
                        .filter(entry -> entry.paper().equals(paper) && entry.passages().isEmpty())
                        .isPresent());
    }

    private static String passage(String text) {
        String deep = PointsMarkdown.deep(text);
        return Readback.first(List.of(text, deep, quoted(deep), quoted(text)), shape ->
                Readback.entry(Readback.ENTRY + shape + "\n\n- x\n")
                        .filter(entry -> Readback.texts(entry.passages()).equals(List.of(text)) && entry.points().size() == 1)
                        .isPresent());
    }

    /** A text as a quotation, which ends what is left open in it, such as a comment. */
    static String quoted(String text) {
        return text.lines().map(line -> "> " + line).collect(Collectors.joining("\n"));
    }

    private static String medium(Media media) {
        String target = target(media.url());
        List<String> shapes = switch (media.kind()) {
            case IMAGE, AVATAR -> List.of("![](" + target + ")", "<video poster=\"" + media.url() + "\"></video>");
            case VIDEO -> List.of("[Watch Video](" + target + ")", "<video src=\"" + media.url() + "\"></video>");
        };
        return Readback.first(shapes, shape -> Readback.entry(Readback.ENTRY + shape + "\n")
                .filter(entry -> Readback.media(entry).equals(Set.of(media.kind() + " " + media.url())))
                .filter(entry -> entry.passages().isEmpty() && entry.links().isEmpty())
                .isPresent());
    }

    private static String link(String url) {
        return Readback.first(List.of("Link: <" + url + ">", "Link: [link](" + target(url) + ")", "Link: " + url), shape ->
                Readback.entry(Readback.ENTRY + shape + "\n")
                        .filter(entry -> Readback.links(entry).equals(Set.of(url)))
                        .filter(entry -> entry.passages().isEmpty() && entry.media().isEmpty())
                        .isPresent());
    }

    private static String target(String url) {
        String plain = ENTITY.matcher(url).replaceAll("&amp;");
        return plain.contains("(") || plain.contains(")") ? "<" + plain + ">" : plain;
    }
}
