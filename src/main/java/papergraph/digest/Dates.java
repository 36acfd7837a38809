package papergraph.digest;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the day in a heading or a path. */
final class Dates {
    /** What is printed as a day, and the day, or null where there is no such day. */
    record Found(String printed, int start, @Nullable LocalDate date) {}

    private record Form(Pattern pattern, Function<MatchResult, LocalDate> reader) {}

    private static final String YEAR = "(?<!\\d)((?:19|20)\\d{2})";
    private static final String WORD = "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\.?";
    private static final List<Form> FORMS = List.of(
            form(YEAR + "\\s*([-/._])\\s*(\\d{1,2})\\s*\\2\\s*(\\d{1,2})(?!\\d)", m -> day(m.group(1), m.group(3), m.group(4))),
            form(YEAR + "\\s*[年년]\\s*(\\d{1,2})\\s*[月월]\\s*(\\d{1,2})\\s*[日일号號]", m -> day(m.group(1), m.group(2), m.group(3))),
            form("(?<!\\d)(\\d{1,2})(?:st|nd|rd|th)?[-\\s._/]" + WORD + ",?[-\\s._/]+(\\d{4})(?!\\d)",
                    m -> day(m.group(3), month(m.group(2)), m.group(1))),
            form("(?<![a-z])" + WORD + "[-\\s._/]+(\\d{1,2})(?:st|nd|rd|th)?(?:,\\s*|[-\\s._/]+)(\\d{4})(?!\\d)",
                    m -> day(m.group(3), month(m.group(1)), m.group(2))),
            form(YEAR + "(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])(?!\\d)", m -> day(m.group(1), m.group(2), m.group(3))));

    private Dates() {}

    /** The first day in a heading. */
    static Optional<Found> first(String text) {
        return FORMS.stream().flatMap(form -> found(form, text)).findFirst();
    }

    /** The last day in a path: the name of the file counts before the folders. */
    static Optional<Found> last(String path) {
        return FORMS.stream().flatMap(form -> found(form, path)).max((a, b) -> Integer.compare(a.start(), b.start()));
    }

    private static Stream<Found> found(Form form, String text) {
        Matcher matcher = form.pattern().matcher(text);
        return matcher.results().map(result -> new Found(result.group(), result.start(), date(form, result)));
    }

    private static @Nullable LocalDate date(Form form, MatchResult result) {
        try {
            return form.reader().apply(result);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static Form form(String pattern, Function<MatchResult, LocalDate> reader) {
        return new Form(Pattern.compile(pattern, Pattern.CASE_INSENSITIVE), reader);
    }

    private static LocalDate day(String year, String month, String day) {
        return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
    }

    private static String month(String word) {
        String start = word.substring(0, 3).toUpperCase(Locale.ROOT);
        for (Month month : Month.values()) {
            if (month.name().startsWith(start)) {
                return Integer.toString(month.getValue());
            }
        }
        throw new DateTimeException("no month: " + word);
    }
}
