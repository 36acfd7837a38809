package papergraph.digest;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * The door to the Markdown parser.
 *
 * <p>Of CommonMark's blocks two are not looked for. HTML blocks: they would swallow the lines up to the next blank one, a
 * heading among them; without them tags are read within the text. Comments are kept as blocks by {@link CommentBlock}.
 * And indented code: a digest has none, but has lines that were indented too far.
 */
final class Markdown {
    private static final Set<Class<? extends Block>> BLOCKS = new LinkedHashSet<>(List.of(
            BlockQuote.class, Heading.class, FencedCodeBlock.class, ThematicBreak.class, ListBlock.class));

    private final Parser parser;

    Markdown(Limits limits) {
        this(limits, BLOCKS);
    }

    private Markdown(Limits limits, Set<Class<? extends Block>> blocks) {
        this.parser = Parser.builder()
                .enabledBlockTypes(blocks)
                .customBlockParserFactory(new CommentBlock.Factory())
                .inlineParserFactory(context -> new BoundedInlines(context, limits.brackets()))
                .maxOpenBlockParsers(limits.nesting())
                .maxInlineNesting(limits.nesting())
                .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
                .build();
    }

    /** One that knows paragraphs alone: for a title, which may begin like a list or a heading. */
    static Markdown ofText(Limits limits) {
        return new Markdown(limits, Set.of());
    }

    Node parse(String text) {
        return parser.parse(text);
    }

    static List<Node> children(Node node) {
        var children = new ArrayList<Node>();
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            children.add(child);
        }
        return children;
    }

    /** The node and all below it, in the order of the text. */
    static List<Node> all(Node node) {
        var all = new ArrayList<Node>();
        all.add(node);
        children(node).forEach(child -> all.addAll(all(child)));
        return all;
    }

    static int start(Node node) {
        return node.getSourceSpans().get(0).getInputIndex();
    }

    static int end(Node node) {
        SourceSpan last = node.getSourceSpans().get(node.getSourceSpans().size() - 1);
        return last.getInputIndex() + last.getLength();
    }

    static boolean hasPlace(Node node) {
        return !node.getSourceSpans().isEmpty();
    }

    static int firstLine(Node node) {
        return node.getSourceSpans().get(0).getLineIndex() + 1;
    }

    static int lastLine(Node node) {
        return node.getSourceSpans().get(node.getSourceSpans().size() - 1).getLineIndex() + 1;
    }

    /** A line of a block, without what the blocks around it put before it. */
    record Line(int number, int start, int end) {}

    static List<Line> lines(Node block) {
        return block.getSourceSpans().stream()
                .map(span -> new Line(
                        span.getLineIndex() + 1, span.getInputIndex(), span.getInputIndex() + span.getLength()))
                .toList();
    }

    /** The source of a block, line by line, without what the blocks around it put before each line. */
    static String sourceOf(Node block, SourceText source) {
        var text = new StringBuilder();
        int line = block.getSourceSpans().get(0).getLineIndex();
        for (SourceSpan span : block.getSourceSpans()) {
            text.append("\n".repeat(span.getLineIndex() - line));
            line = span.getLineIndex();
            text.append(source.slice(span.getInputIndex(), span.getInputIndex() + span.getLength()));
        }
        return text.toString();
    }
}
