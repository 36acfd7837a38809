package papergraph.digest;

import java.util.List;
import org.jspecify.annotations.Nullable;
import papergraph.notice.Place;

/**
 * A paper as one digest lists it.
 *
 * @param place where its heading stands
 * @param lastLine the last non-blank line that belongs to it, included
 * @param rank its place in the digest, from 1
 * @param occurrence 1, or 2, 3 … where the digest lists the same paper again
 * @param votes the votes printed, or null where none are
 * @param links the addresses mentioned outside its points
 */
public record Entry(
        Place place,
        int lastLine,
        int rank,
        int occurrence,
        Paper paper,
        @Nullable Integer votes,
        AuthorList authors,
        List<Media> media,
        List<Point> points,
        List<Passage> passages,
        List<Link> links) {
    public Entry {
        media = List.copyOf(media);
        points = List.copyOf(points);
        passages = List.copyOf(passages);
        links = List.copyOf(links);
    }
}
