package papergraph.digest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;
import papergraph.digest.LineLedger.Fate;
import papergraph.notice.Notice;
import papergraph.notice.NoticeCode;
import papergraph.notice.Notices;
import papergraph.notice.Place;

/**
 * Goes through the blocks of a file in order and gives each to the entry it belongs to. The door to commonmark.
 *
 * <p>Longer than most, because the few rules of what begins and ends an entry are best seen side by side.
 */
final class BlockReader {
    private static final Parser PARSER = Parser.builder()
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .build();

    private final SourceText source;
    private final Limits limits;
    private final Notices notices;
    private final LineLedger ledger;
    private final HeadingReader headings;
    private final Optional<LocalDate> pathDate;
    private final Map<String, DigestBuilder> digests = new LinkedHashMap<>();
    private final List<Passage> homeless = new ArrayList<>();
    private @Nullable DigestBuilder digest;
    private @Nullable EntryBuilder entry;

    /** @param name the file's path below the folder given, which may hold the day */
    BlockReader(SourceText source, String name, Limits limits, Notices notices) {
        this.source = source;
        this.limits = limits;
        this.notices = notices;
        this.ledger = new LineLedger(source.lines());
        this.headings = new HeadingReader(source, PARSER);
        this.pathDate = DateFinder.inPath(name);
    }

    List<Digest> read() {
        Node document = PARSER.parse(source.text());
        for (Node block = document.getFirstChild(); block != null; block = block.getNext()) {
            readBlock(block);
        }
        closeEntry();
        keepTheRest();
        compareWithPath();
        return digests.values().stream().map(DigestBuilder::build).toList();
    }

    Coverage coverage() {
        return ledger.coverage();
    }

    private void readBlock(Node block) {
        if (block instanceof Heading heading) {
            readHeading(heading);
        } else if (block instanceof ThematicBreak) {
            ledger.mark(block, Fate.SAID);
        } else if (entry == null) {
            keep(block);
        } else if (block instanceof Paragraph paragraph) {
            readLines(paragraph);
        } else if (block instanceof HtmlBlock html) {
            readLines(html);
        } else if (block instanceof ListBlock list) {
            lookForPaper(list);
            new PointReader(source, ledger, entry).read(list);
            entry.reaches(lastLine(list));
        } else {
            lookForPaper(block);
            keep(block);
        }
    }

    private void readHeading(Heading heading) {
        HeadingReader.Parts parts = headings.read(heading);
        boolean isBelowEntry = entry != null && heading.getLevel() > entry.level;
        if (parts.paper().isPresent() || parts.address() != null && !isBelowEntry) {
            openEntry(heading, parts);
            return;
        }
        Optional<DateFinder.Found> date = DateFinder.in(parts.title());
        if (date.isPresent() && parts.address() == null && !isBelowEntry && (entry == null || heading.getLevel() < entry.level)) {
            closeEntry();
            openDigest(heading, parts.printed(), date.get());
            return;
        }
        boolean isUnderlined = heading.getSourceSpans().size() > 1;
        if (entry != null && (isUnderlined || Label.fieldOf(parts.printed()).isPresent())) {
            readLines(heading); // words over a line of dashes, which were not meant as a heading
        } else {
            if (!isBelowEntry) {
                closeEntry();
            }
            keep(heading);
        }
    }

    private void openDigest(Heading heading, String title, DateFinder.Found found) {
        Place place = source.place(heading);
        ledger.mark(heading, Fate.SAID);
        if (found.date().isEmpty()) {
            notices.say(NoticeCode.INVALID_DATE, place, "there is no day \"" + found.printed() + "\"");
        }
        LocalDate date = found.date().or(() -> pathDate).orElse(null);
        openDigest(place, date, title);
    }

    private void openDigest(Place place, @Nullable LocalDate date, @Nullable String title) {
        if (date == null) {
            notices.say(NoticeCode.MISSING_DATE, place, "neither heading nor path holds a day");
        }
        String key = String.valueOf(date);
        DigestBuilder known = digests.get(key);
        if (known != null) {
            notices.say(NoticeCode.REPEATED_HEADING, place, "the heading of " + date + " stands here again");
            digest = known;
            return;
        }
        digest = new DigestBuilder(place, date, title);
        digests.put(key, digest);
    }

    private void openEntry(Heading heading, HeadingReader.Parts parts) {
        closeEntry();
        if (digest == null) {
            openDigest(Place.file(source.shown()), pathDate.orElse(null), null);
        }
        Place place = source.place(heading);
        ledger.mark(heading, Fate.SAID);
        entry = new EntryBuilder(place, lastLine(heading), heading.getLevel(), parts);
        if (parts.printed().length() > limits.titleLength()) {
            notices.accept(new Notice(
                    NoticeCode.TOO_LARGE, place, "a title of " + parts.printed().length() + " characters", "entry left out"));
            entry = null;
            ledger.leaveOut(place.line(), lastLine(heading));
        }
    }

    private void closeEntry() {
        EntryBuilder done = entry;
        entry = null;
        if (done == null || digest == null) {
            return;
        }
        if (!done.hasPaper()) {
            notices.say(NoticeCode.SKIPPED_ENTRY, done.place, "no arXiv identifier in lines " + done.place.line() + " to " + done.lastLine());
            ledger.leaveOut(done.place.line(), done.lastLine());
            return;
        }
        Entry built = done.build(digest.nextRank(), 1, notice -> {});
        List<Entry> before = digest.of(built.paper().id());
        if (before.stream().anyMatch(other -> isSame(other, built))) {
            notices.accept(new Notice(
                    NoticeCode.DUPLICATE_ENTRY, done.place, built.paper().id() + " is listed again in the same words", "said once"));
            return;
        }
        if (!before.isEmpty()) {
            notices.say(NoticeCode.DUPLICATE_ENTRY, done.place, built.paper().id() + " is listed again in other words");
        }
        digest.add(done.build(digest.nextRank(), before.size() + 1, notices));
    }

    private static boolean isSame(Entry one, Entry other) {
        return one.paper().equals(other.paper())
                && Objects.equals(one.votes(), other.votes())
                && one.authors().isTruncated() == other.authors().isTruncated()
                && one.authors().names().stream().map(AuthorName::printed).toList()
                        .equals(other.authors().names().stream().map(AuthorName::printed).toList())
                && one.media().stream().map(Media::url).toList().equals(other.media().stream().map(Media::url).toList())
                && one.points().stream().map(Point::text).toList().equals(other.points().stream().map(Point::text).toList())
                && one.passages().stream().map(Passage::text).toList()
                        .equals(other.passages().stream().map(Passage::text).toList());
    }

    /** Lines of an entry that hold fields, media, or neither. */
    private void readLines(Node block) {
        lookForPaper(block);
        new LinesReader(source, ledger, limits, notices, entry).read(block);
        entry.reaches(lastLine(block));
    }

    private void lookForPaper(Node block) {
        if (!entry.hasPaper()) {
            entry.lookForPaper(source.of(block));
        }
    }

    /** Keeps a block as text, with the entry or with the digest. */
    private void keep(Node block) {
        if (block.getSourceSpans().isEmpty()) {
            return;
        }
        int first = block.getSourceSpans().get(0).getLineIndex() + 1;
        keep(first, lastLine(block));
    }

    private void keep(int first, int last) {
        String text = String.join("\n", source.lines().subList(first - 1, last)).strip();
        if (text.isEmpty()) {
            return;
        }
        var passage = new Passage(Place.line(source.shown(), first), last, text);
        ledger.mark(first, last, Fate.KEPT);
        if (entry != null) {
            entry.add(passage);
            entry.reaches(last);
        } else if (digest != null) {
            digest.add(passage);
        } else {
            homeless.add(passage);
        }
    }

    /** Lines the parser said nothing about, and what stood before the first digest. */
    private void keepTheRest() {
        for (int line = ledger.firstUnaccounted(1); line > 0; line = ledger.firstUnaccounted(line + 1)) {
            keep(line, line);
        }
        if (digests.isEmpty()) {
            leaveOutAll();
            return;
        }
        DigestBuilder first = digests.values().iterator().next();
        homeless.forEach(first::add);
    }

    private void leaveOutAll() {
        if (!homeless.isEmpty()) {
            int first = homeless.get(0).place().line();
            int last = homeless.get(homeless.size() - 1).lastLine();
            ledger.leaveOut(1, source.lines().size());
            notices.say(
                    NoticeCode.NO_DIGEST, Place.line(source.shown(), first), "no digest in lines " + first + " to " + last);
        }
    }

    private void compareWithPath() {
        boolean isElsewhere = pathDate.isPresent()
                && !digests.isEmpty()
                && digests.values().stream().noneMatch(builder -> pathDate.get().equals(builder.date));
        if (isElsewhere) {
            DigestBuilder first = digests.values().iterator().next();
            notices.say(NoticeCode.CONFLICTING_DATE, first.place, "the path says " + pathDate.get() + ", the heading " + first.date);
        }
    }

    private static int lastLine(Node block) {
        List<SourceSpan> spans = block.getSourceSpans();
        return spans.get(spans.size() - 1).getLineIndex() + 1;
    }
}
