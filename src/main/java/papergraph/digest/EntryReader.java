package papergraph.digest;

import java.util.List;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.ThematicBreak;
import papergraph.notice.NoticeCode;

/** Reads an entry: its heading and the blocks below it. */
final class EntryReader {
    private final Reading reading;
    private final PlainTitle plainTitle;

    EntryReader(Reading reading) {
        this.reading = reading;
        this.plainTitle = new PlainTitle(reading.limits());
    }

    EntryDraft read(Heading heading, HeadingReader.Title title, List<Node> blocks) {
        String printed = reading.source().slice(title.start(), title.end());
        var paper = new Paper(title.id(), printed, plainTitle.of(printed));
        var place = reading.source().at(Markdown.start(heading));
        var draft = new EntryDraft(reading, place, paper);
        reading.said(Markdown.firstLine(heading), Markdown.lastLine(heading));
        draft.reaches(Markdown.lastLine(heading));
        if (title.isOdd() || printed.isBlank()) {
            reading.notices().say(NoticeCode.MALFORMED_LINK, place,
                    printed.isBlank() ? "the title is empty" : "the brackets of the title do not match");
        }
        takeRest(heading, title, draft);
        blocks.forEach(block -> read(block, draft));
        return draft;
    }

    private void takeRest(Heading heading, HeadingReader.Title title, EntryDraft draft) {
        new LinkFinder(reading).in(heading).forEach(draft::link);
        var votes = VoteReader.ofSign(title.rest());
        if (votes.isPresent() && votes.get().isSound()) {
            draft.votes(votes.get().count());
        } else if (!title.rest().isEmpty()) {
            draft.passage(new Passage(
                    reading.source().at(Markdown.start(heading)), Markdown.lastLine(heading), title.rest()));
        }
    }

    private void read(Node block, EntryDraft draft) {
        draft.reaches(Markdown.lastLine(block));
        if (block instanceof Paragraph || block instanceof Heading) {
            ParagraphReader.read(block, reading, draft);
        } else if (block instanceof ListBlock list) {
            new PointReader(reading, draft).read(list);
        } else if (block instanceof ListItem item) {
            new PointReader(reading, draft).readLone(item);
        } else if (block instanceof BlockQuote) {
            Markdown.children(block).stream().filter(Markdown::hasPlace).forEach(inner -> read(inner, draft));
            reading.said(Markdown.firstLine(block), Markdown.lastLine(block));
        } else if (block instanceof ThematicBreak) {
            reading.said(Markdown.firstLine(block), Markdown.lastLine(block));
        } else {
            keep(block, draft);
        }
    }

    private void keep(Node block, EntryDraft draft) {
        reading.kept(Markdown.firstLine(block), Markdown.lastLine(block));
        if (!(block instanceof HtmlBlock)) {
            new LinkFinder(reading).in(block).forEach(draft::link);
        }
        draft.passage(new Passage(reading.source().at(Markdown.start(block)), Markdown.lastLine(block),
                Markdown.sourceOf(block, reading.source())));
    }
}
