package papergraph.query;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.sparql.resultset.ResultsWriter;
import papergraph.graph.Iris;
import papergraph.graph.Vocabulary;

/** Writes an answer in UTF-8, whatever the host prefers. The stream is flushed and left open. */
public final class AnswerWriter {
    private final AnswerFormat format;
    private final Iris iris;
    private final int width;

    private AnswerWriter(AnswerFormat format, Iris iris, int width) {
        this.format = format;
        this.iris = iris;
        this.width = width;
    }

    /** A writer that never cuts anything off. */
    public static AnswerWriter of(AnswerFormat format, Iris iris) {
        return new AnswerWriter(format, iris, Integer.MAX_VALUE);
    }

    /** The same, but a table is cut to so many cells of a terminal. */
    public AnswerWriter fitting(int width) {
        return new AnswerWriter(format, iris, width);
    }

    /** Writes and reads the rows to their end; closing the answer is left to the one who asked. */
    public void write(Answer answer, OutputStream out) {
        try {
            if (answer instanceof Answer.Rows rows) {
                writeRows(rows, out);
            } else if (answer instanceof Answer.Truth truth) {
                writeTruth(truth.isTrue(), out);
            } else if (answer instanceof Answer.Statements statements) {
                writeStatements(statements, out);
            }
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void writeRows(Answer.Rows rows, OutputStream out) throws IOException {
        if (isForPeople()) {
            var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            var cells = new Cells(iris.base());
            if (format == AnswerFormat.TABLE) {
                new TableWriter(cells, width, writer).write(rows);
            } else {
                new MarkdownWriter(cells, writer).write(rows);
            }
            writer.flush();
        } else {
            ResultsWriter.create().lang(lang()).write(out, rows.rows());
        }
    }

    private void writeTruth(boolean isTrue, OutputStream out) throws IOException {
        if (isForPeople()) {
            out.write((isTrue + "\n").getBytes(StandardCharsets.UTF_8));
        } else {
            ResultsWriter.create().lang(lang()).write(out, isTrue);
        }
    }

    private static void writeStatements(Answer.Statements statements, OutputStream out) {
        var graph = statements.graph();
        Vocabulary.prefixes().getMapping().forEach(graph.getPrefixMapping()::setNsPrefix);
        RDFWriter.source(graph).format(RDFFormat.TURTLE_PRETTY).output(out);
    }

    private boolean isForPeople() {
        return format == AnswerFormat.TABLE || format == AnswerFormat.MARKDOWN;
    }

    private Lang lang() {
        return switch (format) {
            case CSV -> ResultSetLang.RS_CSV;
            case TSV -> ResultSetLang.RS_TSV;
            case JSON -> ResultSetLang.RS_JSON;
            case XML -> ResultSetLang.RS_XML;
            case TABLE, MARKDOWN -> throw new IllegalStateException(format + " is ours");
        };
    }
}
