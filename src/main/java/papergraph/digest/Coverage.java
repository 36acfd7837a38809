package papergraph.digest;

/**
 * What became of the non-blank lines of some source.
 *
 * @param said lines whose content became statements
 * @param kept lines kept as text
 * @param leftOut lines left out, each with a notice
 */
public record Coverage(int said, int kept, int leftOut) {
    public static final Coverage NONE = new Coverage(0, 0, 0);

    public int lines() {
        return said + kept + leftOut;
    }

    public Coverage plus(Coverage other) {
        return new Coverage(said + other.said, kept + other.kept, leftOut + other.leftOut);
    }

    /** The line that {@code check} and {@code build} end with. */
    @Override
    public String toString() {
        return "coverage: %d lines: %d said, %d kept as text, %d left out%s"
                .formatted(lines(), said, kept, leftOut, leftOut > 0 ? " (see notices)" : "");
    }
}
