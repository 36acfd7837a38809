package papergraph.digest;

import org.commonmark.internal.InlineParserImpl;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.InlineParser;
import org.commonmark.parser.InlineParserContext;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.SourceLines;

/**
 * Reads the words of a block in bounded time.
 *
 * <p>The parser takes time that grows with the square of the brackets in a block: 20 seconds for 300 KB of
 * {@code ![[[]()}. So a block of very many is read line by line, and a line of very many is text. This stands on the
 * parser's own class, since it offers no other way in before its brackets are matched.
 */
final class BoundedInlines implements InlineParser {
    private final InlineParser parser;
    private final int brackets;

    BoundedInlines(InlineParserContext context, int brackets) {
        this.parser = new InlineParserImpl(context);
        this.brackets = brackets;
    }

    @Override
    public void parse(SourceLines lines, Node block) {
        if (isSmall(lines.getContent())) {
            parser.parse(lines, block);
            return;
        }
        for (SourceLine line : lines.getLines()) {
            if (block.getFirstChild() != null) {
                block.appendChild(new SoftLineBreak());
            }
            parseLine(line, block);
        }
    }

    private void parseLine(SourceLine line, Node block) {
        if (isSmall(line.getContent())) {
            // by way of a block of its own, for the parser goes over all a block has each time
            var own = new Paragraph();
            parser.parse(SourceLines.of(line), own);
            Markdown.children(own).forEach(block::appendChild);
            return;
        }
        var text = new Text(line.getContent().toString());
        if (line.getSourceSpan() != null) {
            text.addSourceSpan(line.getSourceSpan());
        }
        block.appendChild(text);
    }

    private boolean isSmall(CharSequence text) {
        return text.chars().filter(c -> c == '[').count() <= brackets;
    }
}
