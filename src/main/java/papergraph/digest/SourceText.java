package papergraph.digest;

import java.util.Arrays;
import java.util.Map;
import papergraph.notice.Place;

/** The characters of a file as they are parsed, and where each of them stands in the file itself. */
final class SourceText {
    private final String shown;
    private final String text;
    private final int[] starts;
    private final Map<Integer, int[]> removed;

    /**
     * @param shown how the user named the file
     * @param text its characters, each line ended by a line feed alone
     * @param removed by line: the columns in the file, rising, of characters that are not in {@code text}
     */
    SourceText(String shown, String text, Map<Integer, int[]> removed) {
        this.shown = shown;
        this.text = text;
        this.removed = removed;
        this.starts = text.isEmpty() ? new int[] {0} : starts(text);
    }

    private static int[] starts(String text) {
        var starts = new int[(int) text.chars().filter(c -> c == '\n').count() + 1];
        int line = 1;
        for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
            starts[line++] = at + 1;
        }
        return starts;
    }

    String text() {
        return text;
    }

    String slice(int from, int to) {
        return text.substring(from, to);
    }

    int lineOf(int index) {
        int found = Arrays.binarySearch(starts, index);
        return found >= 0 ? found + 1 : -found - 1;
    }

    /** The index of the first character of a line; of a line behind the last, the end. */
    int startOf(int line) {
        return line <= starts.length ? starts[line - 1] : text.length();
    }

    /** The place of a character, its column counted in code points. */
    Place at(int index) {
        int line = lineOf(index);
        int column = text.codePointCount(starts[line - 1], index) + 1;
        for (int gone : removed.getOrDefault(line, new int[0])) {
            if (gone <= column) {
                column++;
            }
        }
        return new Place(shown, line, column);
    }

    Place file() {
        return Place.file(shown);
    }

    Place line(int line) {
        return Place.line(shown, line);
    }
}
