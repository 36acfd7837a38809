package papergraph.digest;

import java.util.List;

/**
 * The names an entry lists.
 *
 * @param names each name once, in the order printed, which means nothing: the digests shuffle it
 * @param isTruncated whether the digest says itself that the list is cut short
 */
public record AuthorList(List<AuthorName> names, boolean isTruncated) {
    /** No authors line at all. */
    public static final AuthorList NONE = new AuthorList(List.of(), false);

    public AuthorList {
        names = List.copyOf(names);
    }
}
