package papergraph.digest;

/** Words about text that is kept. */
final class Passages {
    private static final int BRIEF = 60;

    private Passages() {}

    /** Words that name the lines, where they are several. */
    static String lines(int first, int last) {
        return first == last ? "" : " (lines %d to %d)".formatted(first, last);
    }

    /** The beginning of a text, fit for a notice. */
    static String brief(String text) {
        String line = text.strip().lines().findFirst().orElse("");
        return line.codePointCount(0, line.length()) <= BRIEF
                ? line
                : line.substring(0, line.offsetByCodePoints(0, BRIEF)) + "…";
    }
}
