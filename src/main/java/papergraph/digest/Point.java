package papergraph.digest;

import java.util.List;
import org.jspecify.annotations.Nullable;
import papergraph.notice.Place;

/**
 * A bullet of a summary.
 *
 * @param place where its list item begins
 * @param lastLine the last line it fills, included
 * @param ordinal its place among the points of the entry, from 1, nested ones counted where they stand
 * @param parent the ordinal of the point it is nested in, or 0
 * @param section the bold words it begins with, without stars and colon, or null
 * @param text its words as they stand in the source: without list marker and section, continued lines unindented
 * @param links the addresses mentioned in it
 */
public record Point(
        Place place, int lastLine, int ordinal, int parent, @Nullable String section, String text, List<Link> links) {
    public Point {
        links = List.copyOf(links);
    }
}
