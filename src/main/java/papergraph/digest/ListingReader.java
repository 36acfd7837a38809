package papergraph.digest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import papergraph.digest.CsvRows.Row;
import papergraph.notice.Notice;
import papergraph.notice.NoticeCode;
import papergraph.notice.Place;

/**
 * Reads a listing: a CSV file with the columns {@code date}, {@code title} and {@code url}, in any order and among others.
 * Each row is an entry of its day that tells nothing but the title.
 */
final class ListingReader {
    private static final List<String> WANTED = List.of("date", "title", "url");

    private final Reading reading;
    private final Map<LocalDate, List<Entry>> days = new LinkedHashMap<>();
    private final Map<List<Object>, List<Integer>> listed = new HashMap<>();
    private final Set<List<Object>> said = new HashSet<>();
    private int[] columns = {};
    private int width;

    ListingReader(Reading reading) {
        this.reading = reading;
    }

    /** Why a row is left out. */
    private static final class Unfit extends Exception {
        private static final long serialVersionUID = 1;
        private final int cell;

        /** @param cell the number of the cell to blame, or -1 */
        Unfit(int cell, String why) {
            super(why, null, false, false);
            this.cell = cell;
        }
    }

    /** The digests of a listing, day by day; none where the first row does not name the columns. */
    List<Digest> digests(List<Row> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        Row head = rows.get(0);
        List<String> names = names(head);
        if (!names.containsAll(WANTED)) {
            skipHeadless(head, rows.get(rows.size() - 1).lastLine());
            return List.of();
        }
        columns = WANTED.stream().mapToInt(names::indexOf).toArray();
        width = names.size();
        reading.said(head.firstLine(), head.lastLine());
        remarkOthers(head, names);
        rows.subList(1, rows.size()).forEach(this::take);
        var digests = new ArrayList<Digest>();
        days.forEach((day, entries) -> digests.add(new Digest(entries.get(0).place(), day, null, entries, List.of())));
        return digests;
    }

    private static List<String> names(Row head) {
        return head.cells().stream().map(name -> name.strip().toLowerCase(Locale.ROOT)).toList();
    }

    /** Leaves out rows that look like those of a listing; others are left to the caller, being something else. */
    private void skipHeadless(Row first, int lastLine) {
        if (first.cells().stream().anyMatch(cell -> PaperAddress.id(cell).isPresent())) {
            reading.notices().say(NoticeCode.SKIPPED_ENTRY, reading.source().at(first.start()),
                    "the first row does not name the columns date, title and url" + Passages.lines(first.firstLine(), lastLine));
            reading.leftOut(first.firstLine(), lastLine);
        }
    }

    private void remarkOthers(Row head, List<String> names) {
        var others = new ArrayList<String>();
        for (int i = 0; i < names.size(); i++) {
            if (i != columns[0] && i != columns[1] && i != columns[2] && !names.get(i).isEmpty()) {
                others.add(Passages.brief(head.cells().get(i)));
            }
        }
        if (!others.isEmpty()) {
            reading.notices().say(NoticeCode.IGNORED_COLUMN, reading.source().at(head.start()),
                    "columns beside date, title and url: " + String.join(", ", others));
        }
    }

    private void take(Row row) {
        try {
            checkWidth(row);
            add(row, day(row), paper(row));
            reading.said(row.firstLine(), row.lastLine());
        } catch (Unfit e) {
            reading.notices().say(NoticeCode.SKIPPED_ENTRY, place(row, e.cell),
                    e.getMessage() + Passages.lines(row.firstLine(), row.lastLine()));
            reading.leftOut(row.firstLine(), row.lastLine());
        }
    }

    // a title with a comma and without quotation marks would be cut, or taken for an address
    private void checkWidth(Row row) throws Unfit {
        List<String> cells = row.cells();
        boolean isTooLong = cells.size() > width && !cells.subList(width, cells.size()).stream().allMatch(String::isBlank);
        boolean isTooShort = cells.size() <= Math.max(columns[0], Math.max(columns[1], columns[2]));
        if (isTooLong || isTooShort) {
            throw new Unfit(-1, "a row of %d cells below %d columns".formatted(cells.size(), width));
        }
    }

    private LocalDate day(Row row) throws Unfit {
        String printed = row.cells().get(columns[0]).strip();
        Optional<LocalDate> day = Dates.first(printed)
                .filter(found -> found.printed().equals(printed))
                .map(Dates.Found::date);
        return day.orElseThrow(() -> new Unfit(columns[0], "there is no day \"" + Passages.brief(printed) + "\""));
    }

    private Paper paper(Row row) throws Unfit {
        String title = row.cells().get(columns[1]).strip();
        String url = row.cells().get(columns[2]).strip();
        if (title.isEmpty() || title.length() > reading.limits().titleChars()) {
            throw new Unfit(columns[1], title.isEmpty() ? "no title" : "a title that is too long");
        }
        ArxivId id = PaperAddress.id(url).orElseThrow(() -> new Unfit(columns[2], why(url)));
        return new Paper(id, title, title.replaceAll("[\\s\\p{Z}]+", " "));
    }

    private static String why(String url) {
        return WebAddress.unsafeScheme(url)
                .map(scheme -> scheme + ": is no address of the web")
                .orElse("no arXiv identifier in \"" + Passages.brief(url) + "\"");
    }

    private void add(Row row, LocalDate day, Paper paper) {
        List<Integer> lines = listed.computeIfAbsent(List.of(day, paper.id()), key -> new ArrayList<>());
        boolean isNew = said.add(List.of(day, paper));
        Place place = reading.source().at(row.start());
        if (!lines.isEmpty()) {
            String message = "%s is listed again, first on line %d".formatted(paper.id(), lines.get(0));
            reading.notices().accept(new Notice(NoticeCode.DUPLICATE_ENTRY, place, message,
                    isNew ? NoticeCode.DUPLICATE_ENTRY.action() : "said once"));
        }
        if (isNew) {
            lines.add(row.firstLine());
            List<Entry> entries = days.computeIfAbsent(day, key -> new ArrayList<>());
            entries.add(new Entry(place, row.lastLine(), entries.size() + 1, lines.size(), paper, null, AuthorList.NONE,
                    List.of(), List.of(), List.of(), List.of()));
        }
    }

    /** Where a cell stands, as far as its text can be found in the row; where not, the row. */
    private Place place(Row row, int cell) {
        String text = cell < 0 ? "" : row.cells().get(cell);
        int end = reading.source().startOf(row.lastLine() + 1);
        int at = text.isBlank() ? -1 : reading.source().slice(row.start(), end).indexOf(text.strip());
        return reading.source().at(at < 0 ? row.start() : row.start() + at);
    }
}
