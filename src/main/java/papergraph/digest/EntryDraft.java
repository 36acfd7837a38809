package papergraph.digest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import papergraph.notice.NoticeCode;
import papergraph.notice.Place;

/** An entry while it is being read. */
final class EntryDraft {
    private final Reading reading;
    private final Place place;
    private final Paper paper;
    private final Map<String, Media> media = new LinkedHashMap<>();
    private final Map<String, Link> links = new LinkedHashMap<>();
    private final List<Point> points = new ArrayList<>();
    private final List<Passage> passages = new ArrayList<>();
    private int lastLine;
    private boolean hasVotes;
    private @Nullable Integer votes;
    private @Nullable AuthorList authors;

    EntryDraft(Reading reading, Place place, Paper paper) {
        this.reading = reading;
        this.place = place;
        this.paper = paper;
        this.lastLine = place.line();
    }

    Paper paper() {
        return paper;
    }

    int headingLine() {
        return place.line();
    }

    boolean hasVotes() {
        return hasVotes;
    }

    boolean hasAuthors() {
        return authors != null;
    }

    int nextOrdinal() {
        return points.size() + 1;
    }

    void votes(@Nullable Integer count) {
        hasVotes = true;
        votes = count;
    }

    void authors(AuthorList list) {
        authors = list;
    }

    /** The same address twice is one picture or film. */
    void media(List<Media> found) {
        found.forEach(one -> media.putIfAbsent(one.url(), one));
    }

    void link(LinkFinder.Hit hit) {
        if (!PaperAddress.id(hit.url()).filter(paper.id()::equals).isPresent() && !media.containsKey(hit.url())) {
            links.putIfAbsent(hit.url(), new Link(LinkFinder.kind(hit.url()), hit.url(), reading.source().at(hit.start())));
        }
    }

    void point(Point point) {
        points.add(point);
    }

    /** Keeps a text about which there is a notice already. */
    void doubtful(Passage passage) {
        passages.add(passage);
    }

    void passage(Passage passage) {
        passages.add(passage);
        reading.notices().say(NoticeCode.KEPT_TEXT, passage.place(), "\"" + Passages.brief(passage.text()) + "\" was not understood"
                + Passages.lines(passage.place().line(), passage.lastLine()));
    }

    void reaches(int line) {
        lastLine = Math.max(lastLine, line);
    }

    /** The finished value, with a notice for each thing it lacks. */
    Entry finished(int rank, int occurrence) {
        say(authors == null || authors.names().isEmpty() && !authors.isTruncated(), NoticeCode.MISSING_AUTHORS, "lists no authors");
        say(votes == null, NoticeCode.MISSING_VOTES, "shows no votes");
        say(media.isEmpty(), NoticeCode.MISSING_MEDIA, "shows no picture or film");
        say(points.isEmpty(), NoticeCode.MISSING_SUMMARY, "has no summary");
        return new Entry(place, lastLine, rank, occurrence, paper, votes,
                authors == null ? AuthorList.NONE : authors,
                List.copyOf(media.values()), points, sorted(passages), List.copyOf(links.values()));
    }

    private static List<Passage> sorted(List<Passage> passages) {
        return passages.stream().sorted((a, b) -> a.place().compareTo(b.place())).toList();
    }

    private void say(boolean isSo, NoticeCode code, String what) {
        if (isSo) {
            reading.notices().say(code, place, "\"" + Passages.brief(paper.title()) + "\" " + what);
        }
    }
}
