package papergraph.notice;

/** How text fills the cells of a terminal. The JDK has no table of widths, so the wide blocks are listed here. */
final class Cells {
    /** First and last code points of the blocks whose characters fill two cells. */
    private static final int[][] WIDE = {
        {0x1100, 0x115F}, {0x2E80, 0x303E}, {0x3041, 0xA4CF}, {0xA960, 0xA97F}, {0xAC00, 0xD7A3}, {0xF900, 0xFAFF},
        {0xFE30, 0xFE6F}, {0xFF00, 0xFF60}, {0xFFE0, 0xFFE6}, {0x1F300, 0x1F64F}, {0x1F680, 0x1F6FF},
        {0x1F900, 0x1F9FF}, {0x20000, 0x3FFFD},
    };

    private Cells() {
    }

    static boolean isWide(int codePoint) {
        for (int[] block : WIDE) {
            if (codePoint >= block[0] && codePoint <= block[1]) {
                return true;
            }
        }
        return false;
    }

    /** Whether the character takes no cell of its own: an accent, a joiner. */
    static boolean isZero(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> false;
        };
    }

    /**
     * The text with everything that could move the cursor, colour the screen or turn the writing round replaced by U+FFFD: it
     * comes from strangers' files.
     */
    static String tame(String text) {
        StringBuilder tame = new StringBuilder(text.length());
        text.codePoints().map(Cells::tame).forEach(tame::appendCodePoint);
        return tame.toString();
    }

    private static int tame(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL -> codePoint == '\t' ? codePoint : 0xFFFD;
            case Character.FORMAT, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> 0xFFFD;
            default -> codePoint;
        };
    }
}
