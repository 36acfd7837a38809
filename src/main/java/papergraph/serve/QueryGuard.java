package papergraph.serve;

import static org.apache.jena.fuseki.servlets.ServletOps.error;
import static org.apache.jena.fuseki.servlets.ServletOps.errorBadRequest;
import static org.apache.jena.fuseki.servlets.ServletOps.errorForbidden;

import java.io.StringReader;
import java.util.Locale;
import org.apache.jena.atlas.lib.EscapeStr;
import org.apache.jena.fuseki.servlets.SPARQLProtocol;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.lang.sparql_11.JavaCharStream;
import org.apache.jena.sparql.lang.sparql_11.SPARQLParser11Constants;
import org.apache.jena.sparql.lang.sparql_11.SPARQLParser11TokenManager;
import org.apache.jena.sparql.lang.sparql_11.Token;
import org.apache.jena.sparql.lang.sparql_11.TokenMgrError;
import org.eclipse.jetty.http.HttpStatus;
import org.jspecify.annotations.Nullable;

/**
 * Refuses queries before anything of them is run.
 *
 * <p>It looks at the tokens of the text, not at the parsed query: a keyword is a token wherever it stands, in an
 * EXISTS, an aggregate or a sub-select, and a text that would exhaust the parser is never given to it.
 */
final class QueryGuard {
    /** So deep may brackets of all kinds be nested. */
    static final int DEEPEST = 100;

    private final int longest;

    QueryGuard(int longest) {
        this.longest = longest;
    }

    /** Ends in an error of Fuseki's own kind where the query is not to be run. */
    void check(String query) {
        if (query.length() > longest) {
            tooLong();
        }
        try {
            checkTokens(query);
            QueryFactory.create(query, "urn:papergraph:relative:/", Syntax.syntaxSPARQL_11);
        } catch (TokenMgrError e) {
            errorBadRequest("The query has a character where none like it may stand: " + firstLine(e.getMessage()));
        } catch (QueryParseException e) {
            errorBadRequest(SPARQLProtocol.messageForParseException(e));
        } catch (QueryException e) {
            errorBadRequest(firstLine(SPARQLProtocol.messageForException(e)));
        } catch (StackOverflowError e) {
            errorBadRequest("The query is nested too deeply.");
        }
    }

    void tooLong() {
        error(HttpStatus.PAYLOAD_TOO_LARGE_413, "A query may be " + longest + " characters long, and no longer.");
    }

    private static void checkTokens(String query) {
        var tokens = new SPARQLParser11TokenManager(new JavaCharStream(new StringReader(query)));
        int depth = 0;
        for (Token token = tokens.getNextToken();
                token.kind != SPARQLParser11Constants.EOF;
                token = tokens.getNextToken()) {
            switch (token.kind) {
                case SPARQLParser11Constants.SERVICE ->
                    errorForbidden("This server does not ask other servers: SERVICE is not allowed.");
                case SPARQLParser11Constants.IRIref -> checkAddress(token.image);
                case SPARQLParser11Constants.LBRACE,
                        SPARQLParser11Constants.LPAREN,
                        SPARQLParser11Constants.LBRACKET -> depth++;
                case SPARQLParser11Constants.RBRACE,
                        SPARQLParser11Constants.RPAREN,
                        SPARQLParser11Constants.RBRACKET -> depth--;
                default -> {}
            }
            if (depth > DEEPEST) {
                errorBadRequest("The query is nested more than " + DEEPEST + " brackets deep.");
            }
        }
    }

    /** A function with such an address would be loaded as a class by its name. */
    private static void checkAddress(String image) {
        String address = EscapeStr.unescapeUnicode(image).toLowerCase(Locale.ROOT);
        if (address.startsWith("<java:")) {
            errorBadRequest("Functions of the kind java: are not allowed.");
        }
    }

    private static String firstLine(@Nullable String message) {
        return String.valueOf(message).lines().findFirst().orElse("");
    }
}
