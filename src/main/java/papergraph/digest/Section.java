package papergraph.digest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonmark.node.Heading;
import org.commonmark.node.ListBlock;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.jspecify.annotations.Nullable;

/**
 * A heading and the blocks up to the next one.
 *
 * @param heading null before the first heading
 * @param title what the heading says about a paper, if it leads to one
 * @param date the day in the heading, if it leads to no paper and names one
 * @param hasLink whether it leads anywhere
 */
record Section(
        @Nullable Heading heading,
        List<Node> body,
        Optional<HeadingReader.Title> title,
        Optional<Dates.Found> date,
        boolean hasLink) {

    /** Cuts a document at its headings, those within quotations and lists included where they lead to a paper. */
    static List<Section> of(Node document, HeadingReader headings) {
        var sections = new ArrayList<Section>();
        var preface = new Section(null, new ArrayList<>(), Optional.empty(), Optional.empty(), false);
        sections.add(preface);
        for (Node block : flat(document, headings)) {
            if (block instanceof Heading heading && headings.isHeading(heading)) {
                sections.add(begun(heading, headings));
            } else {
                sections.get(sections.size() - 1).body().add(block);
            }
        }
        return sections;
    }

    private static Section begun(Heading heading, HeadingReader headings) {
        var title = headings.title(heading);
        var date = title.isPresent() ? Optional.<Dates.Found>empty() : headings.date(heading);
        return new Section(heading, new ArrayList<>(), title, date, headings.hasLink(heading));
    }

    private static List<Node> flat(Node container, HeadingReader headings) {
        var blocks = new ArrayList<Node>();
        for (Node child : Markdown.children(container)) {
            if (isContainer(child) && holdsEntry(child, headings)) {
                blocks.addAll(flat(child, headings));
            } else if (Markdown.hasPlace(child)) {
                blocks.add(child);
            }
        }
        return blocks;
    }

    private static boolean isContainer(Node node) {
        return node instanceof BlockQuote || node instanceof ListBlock || node instanceof ListItem;
    }

    private static boolean holdsEntry(Node container, HeadingReader headings) {
        return Markdown.all(container).stream()
                .anyMatch(node -> node instanceof Heading heading && headings.title(heading).isPresent());
    }

    int level() {
        return heading == null ? 0 : heading.getLevel();
    }

    /** All its blocks, the heading first. */
    List<Node> blocks() {
        var blocks = new ArrayList<Node>();
        if (heading != null) {
            blocks.add(heading);
        }
        blocks.addAll(body);
        return blocks;
    }
}
