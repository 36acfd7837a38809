package papergraph.query;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Collectors;

/** Writes rows as a Markdown table in which nothing a paper's title holds is taken for Markdown or HTML. */
final class MarkdownWriter {
    private final Cells cells;
    private final Writer out;

    MarkdownWriter(Cells cells, Writer out) {
        this.cells = cells;
        this.out = out;
    }

    void write(Answer.Rows rows) throws IOException {
        writeLine(rows.columns());
        out.write("|" + " --- |".repeat(rows.columns().size()) + "\n");
        while (rows.rows().hasNext()) {
            writeLine(cells.of(rows.columns(), rows.rows().next()));
        }
    }

    private void writeLine(List<String> texts) throws IOException {
        out.write(texts.stream().map(MarkdownWriter::escaped).collect(Collectors.joining(" | ", "| ", " |\n")));
    }

    private static String escaped(String text) {
        return text.replaceAll("[\\\\|`*_\\[\\]<>~$]", "\\\\$0").replace("&", "&amp;");
    }
}
