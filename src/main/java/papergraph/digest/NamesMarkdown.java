package papergraph.digest;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes a list of names in the order of their letters, for their order in a digest means nothing.
 *
 * <p>Between commas where that reads as the same names, else as a Python list, at need with entities.
 */
final class NamesMarkdown {
    private static final Pattern SUFFIX = Pattern.compile("(?:Jr|Sr|JR|SR)\\.?|I{2,3}|IV|Ph\\.?\\s?D\\.?|M\\.D\\.?");
    private static final Pattern CONJUNCTION = Pattern.compile("(?i)(?:and|&)\\s.*");
    private static final Pattern TRIMMED = Pattern.compile("[*_`].*|.*[*_`]");
    private static final Pattern MARK = Pattern.compile("[\\p{Punct}&&[^.-]]");

    private NamesMarkdown() {}

    /** The line of authors; empty where there is nothing to say. */
    static String of(AuthorList list) {
        // what might be taken for a suffix of the name before it stands first
        List<String> names = list.names().stream()
                .map(AuthorName::printed)
                .sorted(Comparator.<String, Boolean>comparing(name -> !SUFFIX.matcher(name).matches())
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        if (names.isEmpty()) {
            return list.isTruncated() ? "Authors: +" : "";
        }
        List<String> end = list.isTruncated() ? List.of("+") : List.of();
        return "Authors: " + Readback.first(
                List.of(
                        Stream.concat(names.stream(), end.stream()).collect(Collectors.joining(", ")),
                        python(names.stream(), end),
                        python(names.stream().map(NamesMarkdown::guarded), end)),
                text -> isRead(text, Set.copyOf(names), list.isTruncated()));
    }

    private static boolean isRead(String text, Set<String> names, boolean isTruncated) {
        return Readback.entry(Readback.ENTRY.replaceFirst("Authors: .*\n", "") + "Authors: " + text + "\n")
                .filter(entry -> entry.authors().isTruncated() == isTruncated && entry.passages().isEmpty())
                .filter(entry -> Readback.facts(entry).names().equals(names))
                .isPresent();
    }

    private static String python(Stream<String> names, List<String> end) {
        return Stream.concat(names, end.stream()).map(NamesMarkdown::quoted).collect(Collectors.joining(", ", "[", "]"));
    }

    private static String quoted(String name) {
        String escaped = name.replace("\\", "\\\\");
        return name.contains("'") && !name.contains("\"") ? '"' + escaped + '"' : "'" + escaped.replace("'", "\\'") + "'";
    }

    /** A name with all around it that the reader takes away from a name, and its marks as entities. */
    private static String guarded(String name) {
        String marks = MARK.matcher(name).replaceAll(match -> "&#" + (int) match.group().charAt(0) + ";");
        String trimmed = TRIMMED.matcher(name).matches() ? "* " + marks + " *" : marks;
        return CONJUNCTION.matcher(name).matches() ? "and " + trimmed : trimmed;
    }
}
