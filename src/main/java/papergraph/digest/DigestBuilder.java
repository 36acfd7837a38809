package papergraph.digest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import papergraph.notice.Place;

/** Gathers the entries of one day, which may stand under several headings of one file. */
final class DigestBuilder {
    final Place place;
    final @Nullable LocalDate date;
    private final @Nullable String title;
    private final List<Entry> entries = new ArrayList<>();
    private final List<Passage> passages = new ArrayList<>();
    private final Map<ArxivId, List<Entry>> byPaper = new HashMap<>();

    DigestBuilder(Place place, @Nullable LocalDate date, @Nullable String title) {
        this.place = place;
        this.date = date;
        this.title = title;
    }

    void add(Passage passage) {
        passages.add(passage);
    }

    int nextRank() {
        return entries.size() + 1;
    }

    /** The entries that list the same paper already. */
    List<Entry> of(ArxivId id) {
        return byPaper.getOrDefault(id, List.of());
    }

    void add(Entry entry) {
        entries.add(entry);
        byPaper.computeIfAbsent(entry.paper().id(), id -> new ArrayList<>()).add(entry);
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    Digest build() {
        return new Digest(place, date, title, entries, passages);
    }
}
