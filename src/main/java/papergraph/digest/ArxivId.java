package papergraph.digest;

import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An arXiv identifier without prefix and version, such as {@code 2404.08639} or {@code hep-th/9901001}.
 *
 * <p>Both schemes of <a href="https://info.arxiv.org/help/arxiv_identifier.html">arXiv's own description</a>: since April
 * 2007 {@code YYMM.number} with four digits, five from January 2015 on; before that {@code archive/YYMMNNN}.
 */
public record ArxivId(String value) implements Comparable<ArxivId> {
    private static final String NEW = "(\\d{2})(\\d{2})\\.(\\d{4,5})";
    private static final String OLD = "[a-z]+(?:-[a-z]+)?(?:\\.[A-Z]{2})?/(\\d{2})(\\d{2})\\d{3}";
    private static final Pattern WHOLE = Pattern.compile(NEW + "|" + OLD);
    private static final YearMonth FIVE_DIGITS = YearMonth.of(2015, 1);
    private static final YearMonth FIRST_NEW = YearMonth.of(2007, 4);
    private static final YearMonth FIRST_OLD = YearMonth.of(1991, 7);

    public ArxivId {
        if (submitted(value).isEmpty()) {
            throw new IllegalArgumentException("not an arXiv identifier: " + value);
        }
    }

    /** The identifier of these characters, or empty where they are none (an impossible month, a wrong number of digits). */
    public static Optional<ArxivId> of(String text) {
        return submitted(text).map(month -> new ArxivId(text));
    }

    /** The month of first submission, which the identifier holds; nothing finer is known from it. */
    public YearMonth submitted() {
        return submitted(value).orElseThrow();
    }

    /** The DOI that arXiv gives to every paper (https://info.arxiv.org/help/doi.html). */
    public String doi() {
        return "10.48550/arXiv." + value;
    }

    private static Optional<YearMonth> submitted(String text) {
        Matcher matcher = WHOLE.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        boolean isNew = matcher.group(1) != null;
        int year = Integer.parseInt(matcher.group(isNew ? 1 : 4));
        int month = Integer.parseInt(matcher.group(isNew ? 2 : 5));
        if (month < 1 || month > 12) {
            return Optional.empty();
        }
        var submitted = YearMonth.of(isNew || year < 91 ? 2000 + year : 1900 + year, month);
        boolean isSound = isNew
                ? !submitted.isBefore(FIRST_NEW)
                        && (matcher.group(3).length() == 5) == !submitted.isBefore(FIVE_DIGITS)
                : !submitted.isBefore(FIRST_OLD) && submitted.isBefore(FIRST_NEW);
        return isSound ? Optional.of(submitted) : Optional.empty();
    }

    @Override
    public int compareTo(ArxivId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
