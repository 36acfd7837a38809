package papergraph.digest;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds a day in a heading or a path, in the forms that digests use. */
final class DateFinder {
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final String MONTH = "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\.?";
    private static final Form YEAR_FIRST = new Form(Pattern.compile(
            "(?<!\\d)(\\d{4})(?:\\s*[-/._]\\s*|\\s*年\\s*|\\s*년\\s*)(\\d{1,2})(?:\\s*[-/._]\\s*|\\s*月\\s*|\\s*월\\s*)(\\d{1,2})(?!\\d)"), 1, 2, 3);
    private static final Form COMPACT = new Form(Pattern.compile("(?<!\\d)(20\\d{2})(\\d{2})(\\d{2})(?!\\d)"), 1, 2, 3);
    private static final Form DAY_FIRST = new Form(
            Pattern.compile("(?<!\\d)(\\d{1,2})(?:st|nd|rd|th)?[-\\s,/]{1,2}" + MONTH + "[-\\s,/]{1,2}(\\d{4})(?!\\d)"), 3, 2, 1);
    private static final Form MONTH_FIRST = new Form(
            Pattern.compile("(?<![a-z])" + MONTH + "[-\\s]{1,2}(\\d{1,2})(?:st|nd|rd|th)?,?[-\\s]{1,2}(\\d{4})(?!\\d)"), 3, 1, 2);
    private static final List<Form> FORMS = List.of(YEAR_FIRST, DAY_FIRST, MONTH_FIRST, COMPACT);

    /**
     * A day as found.
     *
     * @param printed the characters it was found in
     * @param date the day, or empty where there is no such day
     */
    record Found(String printed, Optional<LocalDate> date) {}

    private DateFinder() {}

    /** The first day in a text, or empty where nothing looks like one. */
    static Optional<Found> in(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        for (Form form : FORMS) {
            Matcher matcher = form.pattern().matcher(lower);
            if (matcher.find()) {
                return Optional.of(new Found(matcher.group(), form.date(matcher.toMatchResult())));
            }
        }
        return Optional.empty();
    }

    /** The day that a file's path names: the last one in it. */
    static Optional<LocalDate> inPath(String path) {
        String lower = path.toLowerCase(Locale.ROOT);
        Optional<LocalDate> last = Optional.empty();
        int at = -1;
        for (Form form : FORMS) {
            for (MatchResult match : form.pattern().matcher(lower).results().toList()) {
                Optional<LocalDate> date = form.date(match);
                if (date.isPresent() && match.start() > at) {
                    last = date;
                    at = match.start();
                }
            }
        }
        return last;
    }

    private static Optional<LocalDate> date(String year, String month, String day) {
        try {
            int number = MONTHS.contains(month) ? MONTHS.indexOf(month) + 1 : Integer.parseInt(month);
            return Optional.of(LocalDate.of(Integer.parseInt(year), number, Integer.parseInt(day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** A way to write a day, and which of its groups hold year, month and day. */
    private record Form(Pattern pattern, int year, int month, int day) {
        Optional<LocalDate> date(MatchResult match) {
            return DateFinder.date(match.group(year), match.group(month), match.group(day));
        }
    }
}
