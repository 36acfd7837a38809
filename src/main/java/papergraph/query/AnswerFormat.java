package papergraph.query;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import papergraph.PapergraphException;

/** How the rows of an answer can be written. Statements are always written as Turtle. */
public enum AnswerFormat {
    /** Columns for people, at a terminal. */
    TABLE,
    /** <a href="https://www.w3.org/TR/sparql11-results-csv-tsv/">SPARQL 1.1 results in CSV</a>. */
    CSV,
    /** SPARQL 1.1 results in TSV, which keep the kinds of values apart. */
    TSV,
    /** <a href="https://www.w3.org/TR/sparql11-results-json/">SPARQL 1.1 results in JSON</a>. */
    JSON,
    /** <a href="https://www.w3.org/TR/rdf-sparql-XMLres/">SPARQL results in XML</a>. */
    XML,
    /** A table for a README. */
    MARKDOWN;

    /** As written after {@code --format}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static AnswerFormat ofWord(String word) {
        return Arrays.stream(values())
                .filter(format -> format.word().equals(word))
                .findFirst()
                .orElseThrow(() -> PapergraphException.misuse(
                        "no format \"" + word + "\"",
                        "Formats: " + Arrays.stream(values()).map(AnswerFormat::word).collect(Collectors.joining(", "))));
    }

    @Override
    public String toString() {
        return word();
    }
}
