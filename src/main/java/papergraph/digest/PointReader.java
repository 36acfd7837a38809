package papergraph.digest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.jspecify.annotations.Nullable;

/** Reads the items of a list as points; items of lists within them are points of their own. */
final class PointReader {
    // a number of four digits is a year that happens to begin the line, not the number of an item
    private static final Pattern YEAR = Pattern.compile("\\d{4,}[.)]");
    private static final int FIELDS_OF_A_FIELD_LIST = 2;

    private final Reading reading;
    private final EntryDraft draft;

    PointReader(Reading reading, EntryDraft draft) {
        this.reading = reading;
        this.draft = draft;
    }

    void read(ListBlock list) {
        boolean isFieldList = Markdown.children(list).stream().filter(this::isField).count() >= FIELDS_OF_A_FIELD_LIST;
        Markdown.children(list).forEach(item -> read(item, isFieldList));
    }

    /** Reads an item whose list has an entry in another of its items. */
    void readLone(ListItem item) {
        read(item, false);
    }

    private void read(Node item, boolean isInFieldList) {
        reading.said(Markdown.firstLine(item), Markdown.lastLine(item));
        if (isField(item) && (isInFieldList || SectionLabel.of(item.getFirstChild(), reading.source()).isPresent())) {
            ParagraphReader.read(item.getFirstChild(), reading, draft);
            readNested(item, null, 0);
        } else {
            readItem(item, 0);
        }
    }

    /** Whether an item is a line such as {@code - **Authors**: A, B}. */
    private boolean isField(Node item) {
        Node first = item.getFirstChild();
        return first instanceof Paragraph
                && Labels.known().match(reading.source().slice(Markdown.start(first), Markdown.end(first)))
                        .filter(label -> label.field() != Field.SECTIONS).isPresent();
    }

    private void readItem(Node item, int parent) {
        List<Node> own = own(item);
        if (own.isEmpty()) {
            readNested(item, null, parent);
            return;
        }
        int ordinal = draft.nextOrdinal();
        Node first = own.get(0);
        Optional<SectionLabel> section = first instanceof Paragraph
                ? SectionLabel.of(first, reading.source())
                : Optional.empty();
        int start = section.map(SectionLabel::end).orElse(isYear(item) ? Markdown.start(item) : Markdown.start(first));
        draft.point(new Point(
                reading.source().at(Markdown.start(item)), Markdown.lastLine(own.get(own.size() - 1)), ordinal, parent,
                section.map(SectionLabel::name).orElse(null), text(own, start), links(own)));
        own.forEach(block -> draft.media(MediaFinder.in(block, reading).media()));
        readNested(item, first, ordinal);
    }

    private void readNested(Node item, @Nullable Node own, int parent) {
        for (Node child : Markdown.children(item)) {
            if (child instanceof ListBlock && child != own) {
                Markdown.children(child).forEach(nested -> readItem(nested, parent));
            }
        }
    }

    /** What an item says itself. A list that begins on the item's own line is words that look like a list: {@code - 1. a}. */
    private static List<Node> own(Node item) {
        var own = new ArrayList<Node>();
        for (Node child : Markdown.children(item)) {
            boolean isOnSameLine = own.isEmpty() && Markdown.firstLine(child) == Markdown.firstLine(item);
            if (!(child instanceof ListBlock) || isOnSameLine) {
                own.add(child);
            }
        }
        return own;
    }

    private boolean isYear(Node item) {
        return YEAR.matcher(reading.source().slice(Markdown.start(item), Markdown.end(item))).lookingAt();
    }

    private String text(List<Node> own, int start) {
        var text = new StringBuilder();
        int before = 0;
        for (Node block : own) {
            // blocks with a blank line between them keep one
            text.append(before == 0 ? "" : Markdown.firstLine(block) - before > 1 ? "\n\n" : "\n");
            text.append(block == own.get(0) ? firstText(block, start) : text(block));
            before = Markdown.lastLine(block);
        }
        return text.toString().strip();
    }

    private String firstText(Node block, int start) {
        if (!(block instanceof Paragraph)) {
            return Markdown.sourceOf(block, reading.source());
        }
        return lines(Markdown.lines(block), start);
    }

    private String text(Node block) {
        return block instanceof Paragraph
                ? lines(Markdown.lines(block), 0)
                : Markdown.sourceOf(block, reading.source());
    }

    private String lines(List<Markdown.Line> lines, int start) {
        var texts = new ArrayList<String>();
        for (Markdown.Line line : lines) {
            if (start < line.end()) {
                int from = start != 0 && line == lines.get(0) ? start : Math.max(start, line.start());
                texts.add(reading.source().slice(from, line.end()).stripLeading());
            }
        }
        return String.join("\n", texts);
    }

    private List<Link> links(List<Node> own) {
        var finder = new LinkFinder(reading);
        return LinkFinder.links(own.stream().flatMap(block -> finder.in(block).stream()).toList(), reading);
    }
}
