package papergraph.digest;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import papergraph.notice.Place;

/**
 * One day's list of papers, as one file tells it.
 *
 * @param place where its heading stands, or the beginning of the file
 * @param date the day, or null where neither heading nor path holds one
 * @param title the words of its heading as printed, or null
 * @param passages kept text that belongs to no entry
 */
public record Digest(
        Place place, @Nullable LocalDate date, @Nullable String title, List<Entry> entries, List<Passage> passages) {
    public Digest {
        entries = List.copyOf(entries);
        passages = List.copyOf(passages);
    }
}
