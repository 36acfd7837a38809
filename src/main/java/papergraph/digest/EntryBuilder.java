package papergraph.digest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import papergraph.notice.NoticeCode;
import papergraph.notice.Notices;
import papergraph.notice.Place;

/** Gathers what belongs to one entry while its blocks go by. */
final class EntryBuilder {
    final Place place;
    final int level;
    private final HeadingReader.Parts heading;
    private @Nullable ArxivId id;
    private @Nullable Integer votes;
    private boolean hasVotes;
    private AuthorList authors = AuthorList.NONE;
    private boolean hasAuthors;
    private int lastLine;
    private final Map<String, Media> media = new LinkedHashMap<>();
    private final List<Point> points = new ArrayList<>();
    private final List<Passage> passages = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();

    /** @param level how deep its heading stands */
    EntryBuilder(Place place, int lastLine, int level, HeadingReader.Parts heading) {
        this.place = place;
        this.lastLine = lastLine;
        this.level = level;
        this.heading = heading;
        this.id = heading.paper().orElse(null);
        if (!heading.beside().isEmpty()) {
            passages.add(new Passage(place, place.line(), heading.beside()));
        }
    }

    boolean hasPaper() {
        return id != null;
    }

    /** Looks for an identifier in a piece of the entry whose heading held none. */
    void lookForPaper(String text) {
        if (id == null) {
            id = PaperAddress.in(text).orElse(null);
        }
    }

    void reaches(int line) {
        lastLine = Math.max(lastLine, line);
    }

    int lastLine() {
        return lastLine;
    }

    boolean hasAuthors() {
        return hasAuthors;
    }

    void authors(AuthorList list) {
        authors = list;
        hasAuthors = true;
    }

    boolean hasVotes() {
        return hasVotes;
    }

    void votes(@Nullable Integer printed) {
        votes = printed;
        hasVotes = true;
    }

    void add(Media medium) {
        media.putIfAbsent(medium.url(), medium);
    }

    int nextOrdinal() {
        return points.size() + 1;
    }

    void add(Point point) {
        points.add(point);
    }

    void add(Passage passage) {
        passages.add(passage);
        links.addAll(LinkScanner.scan(passage.text(), passage.place()));
    }

    void addQuietly(Passage passage) {
        passages.add(passage);
    }

    void add(Link link) {
        links.add(link);
    }

    /** The entry, or null where no paper is known by it. */
    @Nullable
    Entry build(int rank, int occurrence, Notices notices) {
        if (id == null) {
            return null;
        }
        String title = heading.printed().isEmpty() ? id.value() : heading.printed();
        String label = heading.title().isEmpty() ? title : heading.title();
        String shown = "\"" + (label.length() <= 60 ? label : label.substring(0, 57) + "…") + "\"";
        say(authors.names().isEmpty(), NoticeCode.MISSING_AUTHORS, shown + " lists no authors", notices);
        say(votes == null, NoticeCode.MISSING_VOTES, shown + " shows no votes", notices);
        say(media.isEmpty(), NoticeCode.MISSING_MEDIA, shown + " has neither picture nor film", notices);
        say(points.isEmpty(), NoticeCode.MISSING_SUMMARY, shown + " has no summary", notices);
        return new Entry(
                place, lastLine, rank, occurrence, new Paper(id, title, label), votes, authors,
                List.copyOf(media.values()), points, passages, links);
    }

    private void say(boolean isSo, NoticeCode code, String message, Notices notices) {
        if (isSo) {
            notices.say(code, place, message);
        }
    }
}
