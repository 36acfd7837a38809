package papergraph.digest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Node;
import papergraph.digest.Labels.Column;
import papergraph.digest.Profile.Shape;
import papergraph.notice.NoticeCode;

/** Reads a table of papers: each row is an entry. */
final class TableReader {
    private static final Pattern LINKED = Pattern.compile("\\**\\[([^\\[\\]]*(?:\\[[^\\[\\]]*][^\\[\\]]*){0,20})]\\(([^)\\s]*)\\)\\**");
    // what leads over from a title to the links behind it: "(Read more on [arXiv](…"
    private static final Pattern POINTER = Pattern.compile(
            "(?is)[\\s(\\[*|–—-]*(?:read more|more|see|available|paper|links?)?(?:\\s+(?:on|at|in))?[\\s(:\\[*]*"
                    + "(?:!?\\[[^\\]]*]\\(|https?://|<a\\s).*$");

    private final Reading reading;
    private final PlainTitle plainTitle;

    TableReader(Reading reading) {
        this.reading = reading;
        this.plainTitle = new PlainTitle(reading.limits());
    }

    /** Whether a block is a table with a column of titles and the address of a paper. */
    boolean holdsPapers(Node block) {
        return reading.profile().has(Shape.TABLE) && Table.of(block, reading.source())
                .filter(table -> titleColumn(table) >= 0)
                .filter(table -> new LinkFinder(reading).in(block).stream().anyMatch(TableReader::isPaper))
                .isPresent();
    }

    /** The entries of such a table. */
    List<EntryDraft> read(Node block) {
        Table table = Table.of(block, reading.source()).orElseThrow();
        var hits = new TreeMap<Integer, LinkFinder.Hit>();
        new LinkFinder(reading).in(block).forEach(hit -> hits.put(hit.start(), hit));
        reading.said(Markdown.firstLine(block), Markdown.firstLine(block) + 1);
        int titleColumn = titleColumn(table);
        var drafts = new ArrayList<EntryDraft>();
        for (Table.Row row : table.rows()) {
            int end = row.cells().get(row.cells().size() - 1).end();
            read(table, row, titleColumn, List.copyOf(hits.subMap(row.start(), end + 1).values())).ifPresent(drafts::add);
        }
        return drafts;
    }

    private Optional<EntryDraft> read(Table table, Table.Row row, int titleColumn, List<LinkFinder.Hit> hits) {
        Table.Cell titleCell = row.cells().get(Math.min(titleColumn, row.cells().size() - 1));
        var id = id(hits.stream().filter(hit -> titleCell.holds(hit.start())).toList()).or(() -> id(hits));
        if (id.isEmpty() || titleCell.end() - titleCell.start() > reading.limits().titleChars()) {
            reading.notices().say(NoticeCode.SKIPPED_ENTRY, reading.source().at(row.start()),
                    (id.isEmpty() ? "no arXiv identifier in this row" : "a title that is too long")
                            + Passages.lines(row.firstLine(), row.lastLine()));
            reading.leftOut(row.firstLine(), row.lastLine());
            return Optional.empty();
        }
        String printed = title(titleCell);
        var paper = new Paper(id.get(), printed, plainTitle.of(printed));
        var draft = new EntryDraft(reading, reading.source().at(row.start()), paper);
        reading.said(row.firstLine(), row.lastLine());
        draft.reaches(row.lastLine());
        for (int i = 0; i < row.cells().size() && i < table.heads().size(); i++) {
            read(table.heads().get(i), row, row.cells().get(i), hits, draft);
        }
        return Optional.of(draft);
    }

    private static Optional<ArxivId> id(List<LinkFinder.Hit> hits) {
        return hits.stream().flatMap(hit -> PaperAddress.id(hit.url()).stream()).findFirst();
    }

    private void read(String head, Table.Row row, Table.Cell cell, List<LinkFinder.Hit> hits, EntryDraft draft) {
        var own = hits.stream().filter(hit -> cell.holds(hit.start())).toList();
        switch (Labels.known().column(head)) {
            case TITLE -> own.forEach(draft::link);
            case AUTHORS -> {
                var reader = new AuthorReader(reading);
                draft.authors(reader.read(cell.start(), cell.end()));
                reader.doubtful().forEach(draft::doubtful);
            }
            case VOTES -> readVotes(row, cell, draft);
            case SUMMARY -> readSummary(row, cell, own, draft);
            case OTHER -> {
                own.forEach(draft::link);
                keep(head, row, cell, own, draft);
            }
        }
    }

    private void readVotes(Table.Row row, Table.Cell cell, EntryDraft draft) {
        var votes = VoteReader.read(reading.source().slice(cell.start(), cell.end()));
        if (votes.isSound()) {
            draft.votes(votes.count());
        } else {
            reading.notices().say(NoticeCode.INVALID_VOTES, reading.source().at(cell.start()), "no number of votes");
            keep("Votes", row, cell, List.of(), draft);
        }
    }

    private void readSummary(Table.Row row, Table.Cell cell, List<LinkFinder.Hit> hits, EntryDraft draft) {
        if (cell.start() < cell.end()) {
            draft.point(new Point(reading.source().at(cell.start()), row.lastLine(), draft.nextOrdinal(), 0, null,
                    reading.source().slice(cell.start(), cell.end()), LinkFinder.links(hits, reading)));
        }
    }

    /** Keeps a cell that is neither empty nor a mere link. */
    private void keep(String head, Table.Row row, Table.Cell cell, List<LinkFinder.Hit> hits, EntryDraft draft) {
        String text = reading.source().slice(cell.start(), cell.end());
        boolean isLink = !hits.isEmpty() && LINKED.matcher(text).matches();
        if (text.codePoints().anyMatch(Character::isLetterOrDigit) && !isLink) {
            draft.doubtful(new Passage(reading.source().at(cell.start()), row.lastLine(), head + ": " + text));
        }
    }

    /** The words of a title without the links behind them; where the title is a link, its words. */
    private String title(Table.Cell cell) {
        String text = reading.source().slice(cell.start(), cell.end());
        Matcher linked = LINKED.matcher(text);
        boolean isTitle = linked.lookingAt() && PaperAddress.id(linked.group(2)).isPresent();
        String title = isTitle ? linked.group(1) : POINTER.matcher(text).replaceFirst("");
        return (title.isBlank() && linked.lookingAt() ? linked.group(1) : title).strip().replaceAll("\\s+", " ");
    }

    private static int titleColumn(Table table) {
        for (int i = 0; i < table.heads().size(); i++) {
            if (Labels.known().column(table.heads().get(i)) == Column.TITLE) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isPaper(LinkFinder.Hit hit) {
        return PaperAddress.id(hit.url()).isPresent();
    }
}
