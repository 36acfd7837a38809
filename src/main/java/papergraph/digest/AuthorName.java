package papergraph.digest;

import papergraph.notice.Place;

/** A name in a list of authors, its letters as printed. */
public record AuthorName(String printed, Place place) {
    public AuthorName {
        if (printed.isBlank()) {
            throw new IllegalArgumentException("a name has letters");
        }
    }
}
