package papergraph.notice;

import java.util.Locale;

/** How much a notice matters. */
public enum Severity {
    /** Nothing is missing; worth knowing. */
    INFO,
    /** Something is doubtful or absent; everything printed is kept. */
    WARNING,
    /** Some input was left out. */
    ERROR;

    /** The word used in JSON, in RDF and on screen. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
