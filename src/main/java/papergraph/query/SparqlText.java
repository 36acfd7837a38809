package papergraph.query;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import papergraph.PapergraphException;
import papergraph.graph.Vocabulary;

/** The text of a query file, and how a mistake in it is shown. */
final class SparqlText {
    private static final Pattern UNEXPECTED = Pattern.compile("(?s)Encountered:? \"(.*?)\"\\s+at line.*");
    private static final Pattern PREFIX = Pattern.compile("Unresolved prefixed name: (\\w+):");

    private final String source;
    private final String text;

    /** @param source the file, as messages name it */
    SparqlText(String source, String text) {
        this.source = source;
        // an editor's byte order mark is no part of the query
        this.text = text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** Standard SPARQL 1.1, so that the files work at other stores as well. */
    Query parse() {
        try {
            var query = QueryFactory.create(text, null, Syntax.syntaxSPARQL_11);
            QueryGuard.check(query, source);
            return query;
        } catch (QueryParseException e) {
            throw misspelt(e);
        } catch (QueryException e) {
            throw PapergraphException.misuse(source + ": " + firstLine(e), "");
        }
    }

    private PapergraphException misspelt(QueryParseException e) {
        int line = Math.max(1, e.getLine());
        int column = Math.max(1, e.getColumn());
        return PapergraphException.misuse(
                source + ":" + line + ":" + column + ": " + sentence(e) + "\n" + frame(line, column), hint(e));
    }

    private String frame(int line, int column) {
        String shown = text.lines().skip(line - 1L).findFirst().orElse("");
        String number = Integer.toString(line);
        String before = shown.substring(0, Math.min(column - 1, shown.length()));
        return "  " + number + " | " + TextWidth.printable(shown) + "\n  " + " ".repeat(number.length()) + " | "
                + TextWidth.blanks(TextWidth.printable(before)) + "^";
    }

    // JavaCC says: Encountered " "}" "} "" at line 3, column 1. Was expecting one of: … (forty lines)
    private static String sentence(QueryException e) {
        String said = e.getMessage() == null ? "" : e.getMessage();
        Matcher unexpected = UNEXPECTED.matcher(said);
        if (unexpected.matches()) {
            String token = unexpected.group(1).replaceAll("^\\s*(?:<\\w+>|\"[^\"]*\")\\s*\"?|\"?\\s*$", "").strip();
            return token.isEmpty() || token.startsWith("<EOF>")
                    ? "the query ends too early"
                    : "did not expect \"" + TextWidth.printable(token) + "\" here";
        }
        return firstLine(e);
    }

    private static String firstLine(QueryException e) {
        String said = e.getMessage() == null ? "not a query" : e.getMessage();
        return said.lines().findFirst().orElse(said)
                .replaceFirst("^\\[?[Ll]ine:? \\d+, [Cc]ol(?:umn)?:? \\d+\\s*]?[:,]?\\s*", "")
                .replaceFirst("\\s+at line \\d+, column \\d+\\.?", "");
    }

    private static String hint(QueryException e) {
        Matcher prefix = PREFIX.matcher(e.getMessage() == null ? "" : e.getMessage());
        String known = prefix.find() ? Vocabulary.prefixes().getMapping().get(prefix.group(1)) : null;
        return known == null ? "" : "Add this line at the top: PREFIX " + prefix.group(1) + ": <" + known + ">";
    }
}
