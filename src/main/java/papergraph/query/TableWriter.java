package papergraph.query;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.jena.sparql.engine.binding.Binding;

/**
 * Writes rows in columns of one width each. The first thousand rows say how wide; where a later cell is wider, it pushes
 * its own row only.
 */
final class TableWriter {
    private static final int MEASURED = 1000;
    private static final int NARROWEST = 8;
    private static final String GAP = "  ";

    private final Cells cells;
    private final int width;
    private final Writer out;

    TableWriter(Cells cells, int width, Writer out) {
        this.cells = cells;
        this.width = width;
        this.out = out;
    }

    void write(Answer.Rows rows) throws IOException {
        var measured = new ArrayList<Binding>();
        while (measured.size() < MEASURED && rows.rows().hasNext()) {
            measured.add(rows.rows().next());
        }
        var columns = rows.columns();
        int[] widths = widths(columns, measured);
        boolean[] isNumeric = isNumeric(columns, measured);
        writeLine(columns, widths, isNumeric);
        writeLine(Arrays.stream(widths).mapToObj("-"::repeat).toList(), widths, isNumeric);
        for (Binding row : measured) {
            writeLine(cells.of(columns, row), widths, isNumeric);
        }
        while (rows.rows().hasNext()) {
            writeLine(cells.of(columns, rows.rows().next()), widths, isNumeric);
        }
    }

    private int[] widths(List<String> columns, List<Binding> rows) {
        int[] widths = columns.stream().mapToInt(TextWidth::of).toArray();
        for (Binding row : rows) {
            var texts = cells.of(columns, row);
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], TextWidth.of(texts.get(i)));
            }
        }
        fit(widths);
        return widths;
    }

    // the widest column gives way first
    private void fit(int[] widths) {
        long over = Arrays.stream(widths).asLongStream().sum() + (long) GAP.length() * (widths.length - 1) - width;
        while (over > 0) {
            int widest = IntStream.range(0, widths.length)
                    .reduce((a, b) -> widths[b] > widths[a] ? b : a)
                    .orElse(0);
            if (widths.length == 0 || widths[widest] <= NARROWEST) {
                return;
            }
            widths[widest]--;
            over--;
        }
    }

    private static boolean[] isNumeric(List<String> columns, List<Binding> rows) {
        boolean[] isNumeric = new boolean[columns.size()];
        for (int i = 0; i < isNumeric.length; i++) {
            String column = columns.get(i);
            var bound = rows.stream().map(row -> row.get(column)).filter(node -> node != null).toList();
            isNumeric[i] = !bound.isEmpty() && bound.stream().allMatch(Cells::isNumber);
        }
        return isNumeric;
    }

    private void writeLine(List<String> texts, int[] widths, boolean[] isNumeric) throws IOException {
        var line = new StringBuilder();
        for (int i = 0; i < texts.size(); i++) {
            boolean mayPush = width == Integer.MAX_VALUE;
            String text = mayPush ? texts.get(i) : TextWidth.cut(texts.get(i), widths[i]);
            String filling = " ".repeat(Math.max(0, widths[i] - TextWidth.of(text)));
            line.append(i == 0 ? "" : GAP).append(isNumeric[i] ? filling + text : text + filling);
        }
        out.write(line.toString().stripTrailing());
        out.write('\n');
    }
}
