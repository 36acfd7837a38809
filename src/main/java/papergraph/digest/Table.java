package papergraph.digest;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;

/**
 * A table between pipes: for CommonMark a paragraph.
 *
 * <p>The parser's own tables would not do: in the digests that are tables a title may be broken over two lines, which
 * ends a table there.
 *
 * @param heads the words at the head of each column
 */
record Table(List<String> heads, List<Row> rows) {
    /** A row, with one cell for each column as far as it has them. */
    record Row(int start, int firstLine, int lastLine, List<Cell> cells) {}

    /** The characters of the source from one index to another, without the blanks around them. */
    record Cell(int start, int end) {
        boolean holds(int index) {
            return start <= index && index < end;
        }
    }

    private static final Pattern RULE = Pattern.compile("\\s*\\|?\\s*:?-+:?\\s*(?:\\|\\s*:?-+:?\\s*)*+\\|?\\s*");
    private static final Pattern FORMULA = Pattern.compile("`[^`]*`|\\$[^$\\n]*\\$");
    private static final int HEAD_LINES = 2;
    private static final int MOST_COLUMNS = 100;

    /** The table that a block is. */
    static Optional<Table> of(Node block, SourceText source) {
        if (!(block instanceof Paragraph)) {
            return Optional.empty();
        }
        List<Markdown.Line> lines = Markdown.lines(block);
        boolean isTable = lines.size() > HEAD_LINES
                && text(lines.get(0), source).contains("|")
                && text(lines.get(1), source).contains("|");
        if (!isTable) {
            return Optional.empty();
        }
        List<Cell> head = cells(source, lines.get(0).start(), lines.get(0).end(), Integer.MAX_VALUE, new BitSet());
        long rules = text(lines.get(1), source).chars().filter(c -> c == '|').count();
        if (Math.max(head.size(), rules) > MOST_COLUMNS || !RULE.matcher(text(lines.get(1), source)).matches()) {
            return Optional.empty();
        }
        var heads = head.stream().map(cell -> source.slice(cell.start(), cell.end())).toList();
        boolean isFramed = text(lines.get(0), source).strip().startsWith("|");
        return Optional.of(new Table(heads, rows(lines.subList(HEAD_LINES, lines.size()), source, heads.size(), isFramed)));
    }

    // where rows begin with a pipe, a line that does not goes on with the row before it
    private static List<Row> rows(List<Markdown.Line> lines, SourceText source, int columns, boolean isFramed) {
        var rows = new ArrayList<Row>();
        for (int first = 0; first < lines.size(); ) {
            int last = first;
            while (isFramed && last + 1 < lines.size() && !text(lines.get(last + 1), source).stripLeading().startsWith("|")) {
                last++;
            }
            int start = lines.get(first).start();
            int end = lines.get(last).end();
            boolean isEven = cells(source, start, end, Integer.MAX_VALUE, new BitSet()).size() <= columns;
            BitSet whole = isEven ? new BitSet() : formulas(source, start, end);
            rows.add(new Row(start, lines.get(first).number(), lines.get(last).number(),
                    cells(source, start, end, columns, whole)));
            first = last + 1;
        }
        return rows;
    }

    // a pipe within TeX or code divides nothing, at least where there are more pipes than columns
    private static BitSet formulas(SourceText source, int from, int to) {
        var indexes = new BitSet();
        FORMULA.matcher(source.slice(from, to)).results().forEach(found ->
                indexes.set(found.start(), found.end()));
        return indexes;
    }

    /** @param whole indexes, from the beginning of the row, where a pipe divides nothing */
    private static List<Cell> cells(SourceText source, int from, int to, int most, BitSet whole) {
        var cells = new ArrayList<Cell>();
        Cell row = trimmed(source, from, to);
        int start = row.start();
        int end = row.end();
        start += start < end && source.text().charAt(start) == '|' ? 1 : 0;
        end -= end > start && source.text().charAt(end - 1) == '|' ? 1 : 0;
        for (int at = start; at < end && cells.size() + 1 < most; at++) {
            if (source.text().charAt(at) == '|' && source.text().charAt(at - 1) != '\\' && !whole.get(at - from)) {
                cells.add(trimmed(source, start, at));
                start = at + 1;
            }
        }
        cells.add(trimmed(source, start, end));
        return cells;
    }

    private static Cell trimmed(SourceText source, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && Character.isWhitespace(source.text().charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(source.text().charAt(end - 1))) {
            end--;
        }
        return new Cell(start, end);
    }

    private static String text(Markdown.Line line, SourceText source) {
        return source.slice(line.start(), line.end());
    }
}
