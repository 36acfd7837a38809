package papergraph.notice;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The kinds of notice. The word of a kind is used by {@code --on}, in JSON and in RDF, and names its page under
 * {@code papergraph/notices}; it never changes once released.
 */
public enum NoticeCode {
    // files
    UNREADABLE_FILE(Severity.ERROR, "file left out"),
    TOO_LARGE(Severity.ERROR, "left out"),
    INVALID_UTF8(Severity.WARNING, "replaced by U+FFFD"),
    CONTROL_CHARACTER(Severity.WARNING, "removed"),
    NO_DIGEST(Severity.INFO, "nothing taken from it"),
    DUPLICATE_DIGEST(Severity.INFO, "said once"),
    KNOWN_PAPER(Severity.INFO, "nothing said again"),
    IGNORED_COLUMN(Severity.INFO, "not read"),
    CONFLICTING_DIGEST(Severity.WARNING, "kept at an address of its own"),
    // dates
    MISSING_DATE(Severity.WARNING, "kept without a date"),
    INVALID_DATE(Severity.WARNING, "not taken as a date"),
    CONFLICTING_DATE(Severity.WARNING, "the heading's date taken"),
    REPEATED_HEADING(Severity.INFO, "taken as one digest"),
    // entries
    SKIPPED_ENTRY(Severity.ERROR, "entry left out"),
    DUPLICATE_ENTRY(Severity.WARNING, "kept as an entry of its own"),
    MISSING_AUTHORS(Severity.INFO, "kept without any"),
    MISSING_VOTES(Severity.INFO, "kept without any"),
    MISSING_MEDIA(Severity.INFO, "kept without any"),
    MISSING_SUMMARY(Severity.INFO, "kept without any"),
    INVALID_VOTES(Severity.WARNING, "kept as text"),
    // names
    TRUNCATED_AUTHORS(Severity.INFO, "said with the entry"),
    REPEATED_AUTHOR(Severity.INFO, "said once"),
    DOUBTFUL_AUTHOR(Severity.WARNING, "kept as printed"),
    SUSPICIOUS_CHARACTER(Severity.WARNING, "kept as printed"),
    // text
    MALFORMED_LINK(Severity.INFO, "read all the same"),
    UNSAFE_LINK(Severity.WARNING, "kept as text"),
    KEPT_TEXT(Severity.INFO, "kept as text"),
    LEFT_OUT(Severity.ERROR, "left out"),

    // what was said
    SHAPE_VIOLATION(Severity.WARNING, "kept");

    private final Severity severity;
    private final String action;

    NoticeCode(Severity severity, String action) {
        this.severity = severity;
        this.action = action;
    }

    public Severity severity() {
        return severity;
    }

    /** What is done about such a thing, in one clause. */
    public String action() {
        return action;
    }

    /** The stable word, such as {@code missing-authors}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<NoticeCode> ofWord(String word) {
        return Arrays.stream(values()).filter(code -> code.word().equals(word)).findFirst();
    }

    @Override
    public String toString() {
        return word();
    }
}
