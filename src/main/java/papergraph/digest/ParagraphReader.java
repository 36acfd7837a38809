package papergraph.digest;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.commonmark.node.Emphasis;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import papergraph.digest.Profile.Shape;
import papergraph.notice.NoticeCode;

/**
 * Reads a paragraph of an entry line by line: a field, a picture, or text that is kept. Several of them may share one
 * paragraph.
 */
final class ParagraphReader {
    private static final int ROW_OF_NAMES = 2;
    private static final int LONGEST_NAME = 60;

    private final Reading reading;
    private final EntryDraft draft;
    private final List<Markdown.Line> lines;
    private final MediaFinder.Found media;
    private final List<LinkFinder.Hit> links;
    private final Node block;
    private final boolean isUnderlining;
    private final BitSet inPoints = new BitSet();
    private final List<Markdown.Line> kept = new ArrayList<>();

    private ParagraphReader(Node block, Reading reading, EntryDraft draft) {
        this.block = block;
        this.reading = reading;
        this.draft = draft;
        this.lines = Markdown.lines(block);
        this.isUnderlining = block instanceof Heading && lines.size() > 1;
        this.media = MediaFinder.in(block, reading);
        this.links = new LinkFinder(reading).in(block);
    }

    static void read(Node block, Reading reading, EntryDraft draft) {
        var reader = new ParagraphReader(block, reading, draft);
        draft.media(reader.media.media());
        for (int next = 0; next < reader.lines.size(); ) {
            next = reader.readLine(next);
        }
        reader.flush();
        reader.links.stream()
                .filter(hit -> !reader.media.taken().get(hit.start()) && !reader.inPoints.get(hit.start()))
                .forEach(draft::link);
    }

    /** Reads the line at an index, and those that continue it; the index of the next one. */
    private int readLine(int index) {
        Markdown.Line line = lines.get(index);
        String rest = rest(line);
        if (rest.isBlank() || isUnderlining && index == lines.size() - 1) {
            flush();
            reading.said(line.number(), line.number());
            return index + 1;
        }
        Optional<Labels.Match> label = Labels.known().match(rest);
        int next = label.isPresent() ? readField(index, label.get()) : readUnlabelled(line, rest) ? index + 1 : index;
        if (next == index) {
            kept.add(line);
            return index + 1;
        }
        return next;
    }

    private boolean readUnlabelled(Markdown.Line line, String rest) {
        if (isItalicList(line, rest)) {
            readAuthors(lines.indexOf(line), line.start() + 1);
            return true;
        }
        if (isOwnAddress(rest)) {
            flush();
            reading.said(line.number(), line.number());
            return true;
        }
        Optional<VoteReader.Votes> votes = draft.hasVotes() ? Optional.empty() : VoteReader.ofSign(rest);
        if (votes.isEmpty() || !votes.get().isSound()) {
            return false;
        }
        flush();
        draft.votes(votes.get().count());
        reading.said(line.number(), line.number());
        return true;
    }

    /** Names in italics right below the heading, as some digests print them, without a label. */
    private boolean isItalicList(Markdown.Line line, String rest) {
        Node first = block.getFirstChild();
        return reading.profile().has(Shape.ITALIC_AUTHORS)
                && line == lines.get(0)
                && !draft.hasAuthors()
                && line.number() - draft.headingLine() <= ROW_OF_NAMES
                && first instanceof Emphasis
                && Markdown.start(first) == line.start()
                && Markdown.end(first) == line.end()
                && isListOfNames(rest.strip());
    }

    /** Words between commas, none of them a sentence. */
    private static boolean isListOfNames(String italics) {
        String list = italics.substring(1, italics.length() - 1);
        return !list.matches("(?s).*[.!?]") && Stream.of(list.split(",")).map(String::strip).allMatch(name ->
                !name.isEmpty() && name.length() <= LONGEST_NAME && Character.isLetter(name.codePointAt(0))
                        && name.indexOf(':') < 0 && name.indexOf('：') < 0);
    }

    private boolean isOwnAddress(String rest) {
        return !rest.strip().contains(" ")
                && PaperAddress.id(rest.replaceAll("[<>]", "")).filter(draft.paper().id()::equals).isPresent();
    }

    private int readField(int index, Labels.Match label) {
        Markdown.Line line = lines.get(index);
        int valueStart = line.start() + label.valueStart();
        return switch (label.field()) {
            case VOTES -> readVotes(line, valueStart) ? index + 1 : index;
            case LINKS -> readLinks(line, valueStart) ? index + 1 : index;
            case AUTHORS -> readAuthors(index, valueStart);
            case SECTIONS -> readSection(index, label.word(), valueStart);
        };
    }

    private boolean readVotes(Markdown.Line line, int valueStart) {
        var votes = VoteReader.read(reading.source().slice(valueStart, line.end()));
        if (!votes.isSound() || draft.hasVotes()) {
            reading.notices().say(NoticeCode.INVALID_VOTES, reading.source().at(Math.min(valueStart, line.end() - 1)),
                    votes.isSound() ? "votes are given twice" : "\"%s\" is no number of votes".formatted(
                            Passages.brief(reading.source().slice(valueStart, line.end()))));
            return false;
        }
        flush();
        draft.votes(votes.count());
        reading.said(line.number(), line.number());
        return true;
    }

    /** A line that holds a label and links and no words beside them. */
    private boolean readLinks(Markdown.Line line, int valueStart) {
        var words = new BitSet();
        words.set(valueStart, Math.max(valueStart, line.end()));
        boolean hasLink = false;
        for (LinkFinder.Hit hit : links) {
            if (line.start() <= hit.start() && hit.start() < line.end()) {
                words.clear(hit.start(), hit.end());
                hasLink = true;
            }
        }
        if (!hasLink || words.stream().anyMatch(at -> Character.isLetterOrDigit(reading.source().text().charAt(at)))) {
            return false;
        }
        flush();
        reading.said(line.number(), line.number());
        return true;
    }

    private int readAuthors(int index, int valueStart) {
        if (draft.hasAuthors()) {
            return index;
        }
        int last = lastOfList(index, valueStart);
        flush();
        var reader = new AuthorReader(reading);
        draft.authors(reader.read(Math.min(valueStart, lines.get(last).end()), lines.get(last).end()));
        reader.doubtful().forEach(draft::doubtful);
        reading.said(lines.get(index).number(), lines.get(last).number());
        return last + 1;
    }

    /** A labelled part of a summary, up to the next label, tag or picture. */
    private int readSection(int index, String section, int valueStart) {
        Markdown.Line first = lines.get(index);
        int last = index;
        var text = new ArrayList<String>(List.of(reading.source().slice(Math.min(valueStart, first.end()), first.end()).strip()));
        while (last + 1 < lines.size() && isPlain(lines.get(last + 1))) {
            last++;
            text.add(rest(lines.get(last)).strip());
        }
        int end = lines.get(last).end();
        var own = links.stream().filter(hit -> first.start() <= hit.start() && hit.start() < end).toList();
        flush();
        draft.point(new Point(reading.source().at(first.start()), lines.get(last).number(), draft.nextOrdinal(), 0, section,
                String.join("\n", text).strip(), LinkFinder.links(own, reading)));
        own.forEach(hit -> inPoints.set(hit.start()));
        reading.said(first.number(), lines.get(last).number());
        return last + 1;
    }

    private boolean isPlain(Markdown.Line line) {
        String rest = rest(line).strip();
        return !rest.isEmpty() && !rest.startsWith("<") && Labels.known().match(rest).isEmpty();
    }

    // a list goes on over the end of its line where that line ends in a comma, within a bracket or right behind the label
    private int lastOfList(int index, int valueStart) {
        Markdown.Line first = lines.get(index);
        String text = reading.source().slice(Math.min(valueStart, first.end()), first.end()).strip();
        boolean isBracketed = text.startsWith("[");
        int last = index;
        while (last + 1 < lines.size()) {
            boolean isOpen = text.isEmpty() || ",，、".indexOf(text.charAt(text.length() - 1)) >= 0
                    || isBracketed && !text.contains("]");
            text = rest(lines.get(last + 1)).strip();
            if (!isOpen || text.isEmpty() || Labels.known().match(text).isPresent()) {
                break;
            }
            last++;
        }
        return last;
    }

    /** The line as far as it prints no picture or film; a line that prints one may have tags around it. */
    private String rest(Markdown.Line line) {
        boolean hasMedia = !media.taken().get(line.start(), line.end()).isEmpty();
        var rest = new StringBuilder(reading.source().slice(line.start(), line.end()));
        for (int at = line.start(); at < line.end(); at++) {
            if (media.taken().get(at) || hasMedia && media.tags().get(at)) {
                rest.setCharAt(at - line.start(), ' ');
            }
        }
        return rest.toString();
    }

    private void flush() {
        if (kept.isEmpty()) {
            return;
        }
        Markdown.Line first = kept.get(0);
        Markdown.Line last = kept.get(kept.size() - 1);
        var text = new ArrayList<String>();
        kept.forEach(line -> text.add(rest(line).strip()));
        int start = first.start() + rest(first).length() - rest(first).stripLeading().length();
        draft.passage(new Passage(reading.source().at(start), last.number(), String.join("\n", text)));
        reading.kept(first.number(), last.number());
        kept.clear();
    }
}
