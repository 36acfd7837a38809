package papergraph.digest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonmark.node.Node;
import org.jspecify.annotations.Nullable;
import papergraph.notice.Notice;
import papergraph.notice.NoticeCode;
import papergraph.notice.Place;

/** A digest while it is being read. */
final class DigestDraft {
    private final Reading reading;
    private final @Nullable LocalDate date;
    private final List<Entry> entries = new ArrayList<>();
    private final Map<ArxivId, List<Entry>> byPaper = new HashMap<>();
    private final Set<List<Object>> facts = new HashSet<>();
    private final List<Passage> passages = new ArrayList<>();
    private Place place;
    private @Nullable String title;

    DigestDraft(Reading reading, @Nullable LocalDate date, Place place, @Nullable String title) {
        this.reading = reading;
        this.date = date;
        this.place = place;
        this.title = title;
    }

    boolean hasTitle() {
        return title != null;
    }

    void titled(Place place, String title) {
        this.place = place;
        this.title = title;
    }

    /** Takes an entry, once where the digest holds its like already. */
    void entry(EntryDraft draft) {
        List<Entry> same = byPaper.computeIfAbsent(draft.paper().id(), id -> new ArrayList<>());
        Entry entry = draft.finished(entries.size() + 1, same.size() + 1);
        boolean isNew = facts.add(facts(entry));
        if (!same.isEmpty()) {
            String message = "%s is listed again, first on line %d".formatted(entry.paper().id(), same.get(0).place().line());
            reading.notices().accept(new Notice(NoticeCode.DUPLICATE_ENTRY, entry.place(), message,
                    isNew ? NoticeCode.DUPLICATE_ENTRY.action() : "said once"));
        }
        if (isNew) {
            entries.add(entry);
            same.add(entry);
        }
    }

    /** Keeps blocks that belong to no entry as they stand. */
    void keep(List<Node> blocks) {
        for (Node block : blocks) {
            reading.kept(Markdown.firstLine(block), Markdown.lastLine(block));
            var passage = new Passage(reading.source().at(Markdown.start(block)), Markdown.lastLine(block),
                    Markdown.sourceOf(block, reading.source()));
            passages.add(passage);
            reading.notices().say(NoticeCode.KEPT_TEXT, passage.place(),
                    "\"" + Passages.brief(passage.text()) + "\" belongs to no entry"
                            + Passages.lines(passage.place().line(), passage.lastLine()));
        }
    }

    Digest finished() {
        return new Digest(place, date, title, entries, passages);
    }

    /** What an entry tells, wherever it stands. */
    private static List<Object> facts(Entry entry) {
        var facts = new ArrayList<Object>();
        facts.add(entry.paper());
        facts.add(entry.votes() == null ? "none" : entry.votes());
        entry.authors().names().forEach(name -> facts.add(name.printed()));
        facts.add(entry.authors().isTruncated());
        entry.media().forEach(media -> facts.add(media.kind() + media.url()));
        entry.points().forEach(point -> facts.add(point.ordinal() + "/" + point.parent() + point.section() + ":" + point.text()));
        entry.passages().forEach(passage -> facts.add(passage.text()));
        entry.links().forEach(link -> facts.add(link.url()));
        return facts;
    }
}
