package papergraph.digest;

import java.util.Set;
import org.commonmark.node.Text;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;

/** Lets only so many brackets of one paragraph open a link; looking for links is quadratic in their number. */
final class BracketLimit implements InlineContentParserFactory {
    private final int most;

    BracketLimit(int most) {
        this.most = most;
    }

    @Override
    public Set<Character> getTriggerCharacters() {
        return Set.of('[', '!');
    }

    @Override
    public InlineContentParser create() {
        return new Counter();
    }

    private final class Counter implements InlineContentParser {
        private int count;

        @Override
        public ParsedInline tryParse(InlineParserState state) {
            if (++count <= most) {
                return ParsedInline.none();
            }
            var scanner = state.scanner();
            char here = scanner.peek();
            scanner.next();
            return ParsedInline.of(new Text(String.valueOf(here)), scanner.position());
        }
    }
}
