package papergraph.digest;

import java.util.Locale;

/** What became of a line of a source, in rising order: a line of which some is said and some kept counts as said. */
public enum LineFate {
    /** Nothing stands on it. */
    BLANK,
    /** Not dealt with yet; none is left when a file has been read. */
    OPEN,
    LEFT_OUT,
    KEPT,
    SAID;

    /** The word used in JSON: {@code blank}, {@code left-out}, {@code kept}, {@code said}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
