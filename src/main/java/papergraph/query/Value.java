package papergraph.query;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.irix.IRIException;
import org.apache.jena.irix.IRIx;
import papergraph.digest.ArxivId;

/** What the words given for a parameter mean, as far as they can be judged without a graph. */
final class Value {
    private static final Pattern AROUND_ID = Pattern.compile(
            "(?i)^(?:https?://)?(?:www\\.)?(?:arxiv\\.org/(?:abs|pdf|html)/|huggingface\\.co/papers/"
                    + "|(?:dx\\.)?doi\\.org/10\\.48550/arxiv\\.|10\\.48550/arxiv\\.|arxiv:)?(.+?)(?:v\\d+)?(?:\\.pdf)?/?$");
    private static final Pattern WHOLE_NUMBER = Pattern.compile("[+-]?\\d{1,9}");

    private Value() {}

    /** What is wrong with a value, in one clause; empty where nothing is. */
    static Optional<String> check(Parameter parameter, String value) {
        if (value.isBlank()) {
            return Optional.of("it is empty");
        }
        return switch (parameter.type()) {
            case NAME, TOPIC, TEXT -> Optional.empty();
            case PAPER -> paper(value).isPresent()
                    ? Optional.empty()
                    : Optional.of("\"" + value + "\" is not an arXiv identifier such as 2404.08639");
            case DIGEST, DATE -> isDate(value)
                    ? Optional.empty()
                    : Optional.of("\"" + value + "\" is not a day such as 2024-04-15");
            case MONTH -> isMonth(value)
                    ? Optional.empty()
                    : Optional.of("\"" + value + "\" is not a month such as 2024-04");
            case IRI -> iri("https://example.org/", value).isPresent()
                    ? Optional.empty()
                    : Optional.of("\"" + value + "\" is not an address");
            case INTEGER, LIMIT -> checkNumber(parameter, value);
        };
    }

    /** The identifier in what people paste: with version, as an address, as a DOI. */
    static Optional<ArxivId> paper(String value) {
        var matcher = AROUND_ID.matcher(value.strip());
        return matcher.matches() ? ArxivId.of(matcher.group(1)) : Optional.empty();
    }

    /** The address meant, resolved against the base; angle brackets around it are taken off. */
    static Optional<String> iri(String base, String value) {
        String bare = value.startsWith("<") && value.endsWith(">") ? value.substring(1, value.length() - 1) : value;
        try {
            return Optional.of(IRIx.create(base).resolve(bare).str());
        } catch (IRIException e) {
            return Optional.empty();
        }
    }

    static long number(String value) {
        return Long.parseLong(value.strip());
    }

    private static Optional<String> checkNumber(Parameter parameter, String value) {
        if (!WHOLE_NUMBER.matcher(value.strip()).matches()) {
            return Optional.of("\"" + value + "\" is not a whole number");
        }
        var range = parameter.range();
        return range == null || range.holds(number(value))
                ? Optional.empty()
                : Optional.of(value.strip() + " is not from " + range);
    }

    private static boolean isDate(String value) {
        try {
            LocalDate.parse(value.strip());
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static boolean isMonth(String value) {
        try {
            YearMonth.parse(value.strip());
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
