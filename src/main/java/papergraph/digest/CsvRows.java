package papergraph.digest;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import papergraph.notice.NoticeCode;

/**
 * The rows of a text in the format of RFC 4180, with their places. A line at which no row can be read, since its quotation
 * marks do not match, is left out with a notice, and reading goes on with the next.
 */
final class CsvRows {
    /**
     * A row.
     *
     * @param start the index in the source where it begins
     */
    record Row(List<String> cells, int start, int firstLine, int lastLine) {}

    private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get();

    private final Reading reading;
    private final List<Row> rows = new ArrayList<>();
    private int broken;

    private CsvRows(Reading reading) {
        this.reading = reading;
    }

    static List<Row> of(Reading reading) {
        var rows = new CsvRows(reading);
        int end = reading.source().text().length();
        for (int at = 0; at < end; ) {
            at = rows.broken > reading.limits().noticesPerCode() ? rows.giveUp(at) : rows.readFrom(at);
        }
        return rows.rows;
    }

    /** Reads as far as rows can be read; the index to go on at. */
    private int readFrom(int start) {
        int before = reading.source().lineOf(start) - 1;
        int next = start;
        try (CSVParser parser = parser(start)) {
            for (Iterator<CSVRecord> found = parser.iterator(); found.hasNext(); ) {
                CSVRecord row = found.next();
                int first = reading.source().lineOf(filled((int) row.getCharacterPosition()));
                int last = before + (int) parser.getCurrentLineNumber();
                rows.add(new Row(List.of(row.values()), reading.source().startOf(first), first, last));
                next = reading.source().startOf(last + 1);
            }
            return reading.source().text().length();
        } catch (UncheckedIOException e) {
            return leaveOut(reading.source().lineOf(filled(next)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private CSVParser parser(int start) throws IOException {
        var text = new StringReader(reading.source().text());
        text.skip(start);
        return CSVParser.builder().setReader(text).setFormat(FORMAT).setCharacterOffset(start).get();
    }

    private int leaveOut(int line) {
        broken++;
        reading.notices().say(NoticeCode.SKIPPED_ENTRY, reading.source().line(line), "no row: its quotation marks do not match");
        reading.leftOut(line, line);
        return reading.source().startOf(line + 1);
    }

    /** What has this many broken rows is no listing; going on would take too long. */
    private int giveUp(int start) {
        int first = reading.source().lineOf(filled(start));
        int last = reading.ledger().lines().size();
        reading.notices().say(NoticeCode.TOO_LARGE, reading.source().line(first),
                "more than %,d rows that cannot be read (lines %d to %d)".formatted(broken - 1, first, last));
        reading.leftOut(first, last);
        return reading.source().text().length();
    }

    /** The index of the next character that is not the end of an empty line. */
    private int filled(int start) {
        String text = reading.source().text();
        int at = start;
        while (at < text.length() - 1 && text.charAt(at) == '\n') {
            at++;
        }
        return at;
    }
}
