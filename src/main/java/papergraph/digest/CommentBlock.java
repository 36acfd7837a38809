package papergraph.digest;

import org.commonmark.node.Block;
import org.commonmark.node.HtmlBlock;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.AbstractBlockParserFactory;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;
import org.commonmark.parser.SourceLine;

/** An HTML comment on lines of its own, as CommonMark has it: what is commented out is no entry. */
final class CommentBlock extends AbstractBlockParser {
    private final HtmlBlock block = new HtmlBlock();
    private boolean isClosed;

    @Override
    public Block getBlock() {
        return block;
    }

    @Override
    public BlockContinue tryContinue(ParserState state) {
        return isClosed ? BlockContinue.none() : BlockContinue.atIndex(state.getIndex());
    }

    @Override
    public void addLine(SourceLine line) {
        isClosed = line.getContent().toString().contains("-->");
    }

    /** Begins one at a line that begins with {@code <!--}. */
    static final class Factory extends AbstractBlockParserFactory {
        @Override
        public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
            CharSequence line = state.getLine().getContent();
            int at = state.getNextNonSpaceIndex();
            boolean isComment = state.getIndent() < 4 && line.toString().startsWith("<!--", at);
            return isComment ? BlockStart.of(new CommentBlock()).atIndex(state.getIndex()) : BlockStart.none();
        }
    }
}
