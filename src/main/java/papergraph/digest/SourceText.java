package papergraph.digest;

import java.util.List;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import papergraph.notice.Place;

/**
 * The characters of a file, line by line, and where each stands.
 *
 * @param shown how the user named the file
 * @param lines its lines without line ends
 * @param text the lines joined by line feeds, as the parser sees them
 */
record SourceText(String shown, List<String> lines, String text) {
    static SourceText of(String shown, List<String> lines) {
        return new SourceText(shown, List.copyOf(lines), String.join("\n", lines));
    }

    /** The characters of a span. */
    String of(SourceSpan span) {
        return text.substring(span.getInputIndex(), span.getInputIndex() + span.getLength());
    }

    /** The characters of a node's first span to its last; the empty string where it has none. */
    String of(Node node) {
        List<SourceSpan> spans = node.getSourceSpans();
        if (spans.isEmpty()) {
            return "";
        }
        SourceSpan last = spans.get(spans.size() - 1);
        return text.substring(spans.get(0).getInputIndex(), last.getInputIndex() + last.getLength());
    }

    Place place(SourceSpan span) {
        return new Place(shown, span.getLineIndex() + 1, span.getColumnIndex() + 1);
    }

    Place place(Node node) {
        return place(node.getSourceSpans().get(0));
    }
}
