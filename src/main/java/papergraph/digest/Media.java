package papergraph.digest;

import papergraph.notice.Place;

/** A picture or film in an entry, with its absolute address. */
public record Media(Kind kind, String url, Place place) {

    /** What it shows. */
    public enum Kind {
        IMAGE,
        VIDEO,
        /** The submitter's picture, standing in for an illustration. */
        AVATAR
    }
}
