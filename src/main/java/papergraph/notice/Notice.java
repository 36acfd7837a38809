package papergraph.notice;

/**
 * A remark about the material.
 *
 * @param code the kind of remark
 * @param place where it was seen
 * @param message what was seen, in one clause
 * @param action what was done about it, in one clause
 */
public record Notice(NoticeCode code, Place place, String message, String action) implements Comparable<Notice> {

    /** A notice whose kind says what was done. */
    public static Notice of(NoticeCode code, Place place, String message) {
        return new Notice(code, place, message, code.action());
    }

    public Severity severity() {
        return code.severity();
    }

    @Override
    public int compareTo(Notice other) {
        int byPlace = place.compareTo(other.place);
        if (byPlace != 0) {
            return byPlace;
        }
        int byCode = code.compareTo(other.code);
        return byCode != 0 ? byCode : message.compareTo(other.message);
    }

    /** One line, such as {@code seeds/a.md:31:1: warning: missing-authors: "Quiet" lists no authors; kept without any}. */
    @Override
    public String toString() {
        return place + ": " + severity().word() + ": " + code + ": " + message + "; " + action;
    }
}
