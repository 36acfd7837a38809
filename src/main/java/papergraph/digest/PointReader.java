package papergraph.digest;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import papergraph.notice.Place;

/** Turns the items of a list into points, nested ones after the one they belong to. */
final class PointReader {
    /** Bold words are a heading only where a colon stands behind them: outside the stars, inside, or in place of them. */
    private static final Pattern SECTION = Pattern.compile(
            "(?:\\*{1,3}\\s*(?<name>[^*\\n]{1,120}?)\\s*\\*{1,3}\\s*[:：]"
                    + "|\\*{1,3}\\s*(?<inside>[^*\\n]{1,120}?)\\s*[:：]\\s*\\*{1,3}"
                    + "|\\*{1,3}\\s*(?<open>[^*\\n:：]{1,60}?)\\s*[:：]"
                    + "|_{1,3}(?<low>[^_\\n]{1,120}?)(?:_{1,3}\\s*[:：]|[:：]\\s*_{1,3}))[ \\t]*");
    private static final int DEEPEST = 64;

    private final SourceText source;
    private final LineLedger ledger;
    private final EntryBuilder entry;

    PointReader(SourceText source, LineLedger ledger, EntryBuilder entry) {
        this.source = source;
        this.ledger = ledger;
        this.entry = entry;
    }

    void read(ListBlock list) {
        read(list, 0, 0);
    }

    private void read(Node list, int parent, int depth) {
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            readItem((ListItem) item, parent, depth);
        }
    }

    private void readItem(ListItem item, int parent, int depth) {
        List<SourceSpan> own = new ArrayList<>();
        List<Node> nested = new ArrayList<>();
        for (Node child = item.getFirstChild(); child != null; child = child.getNext()) {
            if (child instanceof ListBlock && depth < DEEPEST) {
                nested.add(child);
            } else {
                own.addAll(child.getSourceSpans());
            }
        }
        if (!item.getSourceSpans().isEmpty()) {
            ledger.mark(item.getSourceSpans().get(0), LineLedger.Fate.SAID);
        }
        own.forEach(span -> ledger.mark(span, LineLedger.Fate.SAID));
        int ordinal = parent;
        if (!own.isEmpty()) {
            ordinal = entry.nextOrdinal();
            entry.add(point(source.place(item), own, ordinal, parent));
        }
        for (Node list : nested) {
            read(list, ordinal, depth + 1);
        }
    }

    private Point point(Place place, List<SourceSpan> spans, int ordinal, int parent) {
        String text = text(spans);
        int lastLine = spans.get(spans.size() - 1).getLineIndex() + 1;
        Place textPlace = source.place(spans.get(0));
        Matcher section = SECTION.matcher(text);
        String name = null;
        String rest = text;
        if (section.lookingAt() && section.end() < text.length()) {
            name = Stream.of("name", "inside", "open", "low").map(section::group).filter(Objects::nonNull).findFirst().orElseThrow();
            rest = text.substring(section.end()).stripLeading();
        }
        return new Point(place, lastLine, ordinal, parent, name, rest, LinkScanner.scan(text, textPlace));
    }

    /** The lines of an item as they stand, without indentation; a blank line between its paragraphs. */
    private String text(List<SourceSpan> spans) {
        var text = new StringBuilder();
        int line = -1;
        for (SourceSpan span : spans) {
            if (line >= 0) {
                text.append("\n".repeat(Math.min(2, span.getLineIndex() - line)));
            }
            text.append(source.of(span).strip());
            line = span.getLineIndex();
        }
        return text.toString();
    }
}
