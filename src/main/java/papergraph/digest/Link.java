package papergraph.digest;

import papergraph.notice.Place;

/** An address mentioned in an entry: always http or https, always absolute. */
public record Link(Kind kind, String url, Place place) {

    /** What stands behind it, judged by its host alone. */
    public enum Kind {
        CODE,
        PROJECT_PAGE,
        OTHER
    }
}
