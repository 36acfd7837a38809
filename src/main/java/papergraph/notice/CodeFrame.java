package papergraph.notice;

/**
 * A line of the user's own file with a caret below the spot, as compilers show it.
 *
 * <pre>
 *   31 | ### [Quiet](https://arxiv.org/abs/2404.00001)
 *      | ^
 * </pre>
 */
public final class CodeFrame {
    /** Characters shown of a line; a longer one is cut around the spot. */
    private static final int SHOWN = 96;
    private static final int BEFORE = 48;
    private static final String CUT = "…";

    private CodeFrame() {
    }

    /** The two lines of the frame, each ended by a line feed; columns count UTF-16 units, as the reader and editors do. */
    public static String of(Place place, String line) {
        int spot = Math.min(place.column() - 1, line.length());
        int from = spot <= SHOWN ? 0 : boundary(line, spot - BEFORE);
        int to = boundary(line, Math.min(line.length(), from + SHOWN));
        String head = from == 0 ? "" : CUT;
        String tail = to == line.length() ? "" : CUT;
        String shown = head + line.substring(from, to) + tail;
        String pushed = head + line.substring(from, Math.min(spot, to));
        String number = String.format("%4d", place.line());
        return number + " | " + Cells.tame(shown) + "\n" + " ".repeat(number.length()) + " | " + blank(pushed) + "^\n";
    }

    private static int boundary(String line, int at) {
        boolean splitsPair = at > 0 && at < line.length()
                && Character.isLowSurrogate(line.charAt(at)) && Character.isHighSurrogate(line.charAt(at - 1));
        return splitsPair ? at - 1 : at;
    }

    // Korean letters fill two cells of a terminal, so the caret is pushed along by the text itself
    // (tabs kept, all else turned to the blank of its own width) rather than by counting columns.
    private static String blank(String text) {
        StringBuilder blank = new StringBuilder();
        text.codePoints().forEach(point -> {
            if (point == '\t') {
                blank.append('\t');
            } else if (Cells.isWide(point)) {
                blank.append('\u3000');
            } else if (!Cells.isZero(point)) {
                blank.append(' ');
            }
        });
        return blank.toString();
    }
}
