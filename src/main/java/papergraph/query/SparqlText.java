package papergraph.query;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.text.StringEscapeUtils;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import papergraph.PapergraphException;
import papergraph.graph.Iris;
import papergraph.graph.Vocabulary;

/** The text of a query file, and how a mistake in it is shown. */
final class SparqlText {
    private static final Pattern UNEXPECTED = Pattern.compile("(?s)Encountered:? \"(.*?)\"\\s+at line.*");
    private static final Pattern UNREADABLE =
            Pattern.compile("(?s)Lexical error at line \\d+, column \\d+\\.\\s+Encountered:.* after prefix \"(.*)\".*");
    private static final Pattern PLACE = Pattern.compile("at line (\\d+), column (\\d+)");
    private static final Pattern PREFIX = Pattern.compile("Unresolved prefixed name: (\\w+):");

    private final String source;
    private final String text;

    /** @param source the file, as messages name it */
    SparqlText(String source, String text) {
        this.source = source;
        // an editor's byte order mark is no part of the query
        this.text = text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /**
     * Standard SPARQL 1.1, so that the files work at other stores as well. Relative addresses are read below the default
     * base, which gives way to the graph's own when the query is asked.
     */
    Query parse() {
        try {
            var query = QueryFactory.create(text, Iris.DEFAULT_BASE, Syntax.syntaxSPARQL_11);
            QueryGuard.check(query, source);
            return query;
        } catch (QueryParseException e) {
            throw misspelt(e);
        } catch (QueryException e) {
            throw PapergraphException.misuse(source + ": " + firstLine(e), "");
        }
    }

    private PapergraphException misspelt(QueryParseException e) {
        var mistake = mistake(e);
        return PapergraphException.misuse(
                source + ":" + mistake.line() + ":" + mistake.column() + ": " + mistake.sentence() + "\n"
                        + frame(mistake.line(), mistake.column()),
                hint(e));
    }

    private String frame(int line, int column) {
        String shown = text.lines().skip(line - 1L).findFirst().orElse("");
        String number = Integer.toString(line);
        String before = shown.substring(0, Math.min(column - 1, shown.length()));
        return "  " + number + " | " + TextWidth.printable(shown) + "\n  " + " ".repeat(number.length()) + " | "
                + TextWidth.blanks(TextWidth.printable(before)) + "^";
    }

    private record Mistake(int line, int column, String sentence) {}

    // JavaCC says: Encountered " "}" "} "" at line 3, column 1. Was expecting one of: … (forty lines)
    // or, for letters that begin no word of the language: Lexical error at line 1, column 6. Encountered: … after prefix "ab"
    private static Mistake mistake(QueryParseException e) {
        String said = e.getMessage() == null ? "" : e.getMessage();
        Matcher place = PLACE.matcher(said);
        boolean isPlaced = place.find();
        int line = Math.max(1, isPlaced ? Integer.parseInt(place.group(1)) : e.getLine());
        int column = isPlaced ? Integer.parseInt(place.group(2)) : e.getColumn();
        Matcher unexpected = UNEXPECTED.matcher(said);
        Matcher unreadable = UNREADABLE.matcher(said);
        if (unexpected.matches()) {
            return new Mistake(line, Math.max(1, column), unexpected(unexpected.group(1)));
        }
        if (unreadable.matches()) {
            String letters = StringEscapeUtils.unescapeJava(unreadable.group(1));
            return new Mistake(line, Math.max(1, column - letters.length()), "cannot read " + quoted(letters));
        }
        return new Mistake(line, Math.max(1, column), firstLine(e));
    }

    private static String unexpected(String tokens) {
        String token = tokens.replaceAll("^\\s*(?:<\\w+>|\"[^\"]*\")\\s*\"?|\"?\\s*$", "").strip();
        boolean isEnd = token.isEmpty() || tokens.startsWith("<EOF>");
        return isEnd ? "the query ends too early" : "did not expect " + quoted(token) + " here";
    }

    private static String quoted(String letters) {
        return "\"" + TextWidth.cut(TextWidth.printable(letters), 60) + "\"";
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
