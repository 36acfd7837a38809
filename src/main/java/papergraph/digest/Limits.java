package papergraph.digest;

/**
 * How much a file may ask of the reader. What goes beyond is left out or kept as text, with a notice.
 *
 * @param fileBytes the largest file that is read
 * @param lineChars the longest line that is read; a longer one is left out
 * @param titleChars the longest title of an entry
 * @param nameChars the longest name of an author
 * @param names the most names in one list of authors
 * @param nesting how deep lists and quotations may stand in one another; what is deeper is text
 * @param brackets how many brackets one paragraph may open; links in one of more are looked for line by line, and none
 *     in a line of more, since the time to match them grows with the square of their number
 * @param noticesPerCode how many notices of one kind a file may give before they are summed up
 */
public record Limits(
        int fileBytes,
        int lineChars,
        int titleChars,
        int nameChars,
        int names,
        int nesting,
        int brackets,
        int noticesPerCode) {
    /** Far above any digest seen: the largest had 90 KB, lines of 5 KB and 1,300 names. */
    public static final Limits DEFAULT = new Limits(8 << 20, 64 << 10, 5_000, 300, 5_000, 60, 2_000, 1_000);

    public Limits {
        if (Math.min(Math.min(fileBytes, lineChars), Math.min(titleChars, nameChars)) < 1
                || Math.min(Math.min(names, nesting), Math.min(brackets, noticesPerCode)) < 1) {
            throw new IllegalArgumentException("a limit is at least 1");
        }
    }

    public Limits withFileBytes(int other) {
        return new Limits(other, lineChars, titleChars, nameChars, names, nesting, brackets, noticesPerCode);
    }
}
