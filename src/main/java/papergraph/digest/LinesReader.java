package papergraph.digest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import papergraph.digest.LineLedger.Fate;
import papergraph.notice.NoticeCode;
import papergraph.notice.Notices;
import papergraph.notice.Place;

/** Reads the lines of a paragraph or of HTML in an entry: fields behind labels, media, and the rest, which is kept. */
final class LinesReader {
    /** A link or a broken one that stands for a film, such as {@code [Watch Video](…)} or {@code [Watch Video]https://…}. */
    private static final Pattern WATCH = Pattern.compile("\\s*\\[[^\\]]*\\]\\s*(?:\\(\\s*<?(\\S+?)>?\\s*\\)|(https?://\\S+))\\s*");
    private static final Pattern NOTHING = Pattern.compile("[-–—.]*|n/?a|none", Pattern.CASE_INSENSITIVE);
    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}(?:,\\d{3})+|\\d+");

    private final SourceText source;
    private final LineLedger ledger;
    private final Limits limits;
    private final Notices notices;
    private final EntryBuilder entry;
    private final MediaReader media;
    private final List<SourceSpan> kept = new ArrayList<>();

    LinesReader(SourceText source, LineLedger ledger, Limits limits, Notices notices, EntryBuilder entry) {
        this.source = source;
        this.ledger = ledger;
        this.limits = limits;
        this.notices = notices;
        this.entry = entry;
        this.media = new MediaReader(notices);
    }

    void read(Node block) {
        Map<Integer, List<Image>> images = images(block);
        boolean isHtml = block instanceof HtmlBlock;
        for (SourceSpan span : block.getSourceSpans()) {
            String line = source.of(span);
            boolean isRead = line.isBlank()
                    || readField(span, line)
                    || readImages(span, line, images.getOrDefault(span.getLineIndex(), List.of()))
                    || readWatch(span, line)
                    || readHtml(span, line, isHtml);
            if (isRead) {
                keepWaiting();
                ledger.mark(span, Fate.SAID);
            } else {
                kept.add(span);
            }
        }
        keepWaiting();
    }

    private boolean readField(SourceSpan span, String line) {
        Optional<Label.Field> field = Label.fieldOf(line);
        if (field.isEmpty()) {
            return false;
        }
        var place = new Place(source.shown(), span.getLineIndex() + 1, span.getColumnIndex() + field.get().offset() + 1);
        return switch (field.get().label()) {
            case AUTHORS -> readAuthors(field.get().value(), place);
            case VOTES -> readVotes(field.get().value(), place);
        };
    }

    private boolean readAuthors(String value, Place place) {
        if (entry.hasAuthors()) {
            return false;
        }
        var reader = new AuthorListReader(place, limits, notices);
        entry.authors(reader.read(value));
        reader.doubtful().forEach(text -> entry.addQuietly(new Passage(place, place.line(), text)));
        return true;
    }

    private boolean readVotes(String value, Place place) {
        if (entry.hasVotes()) {
            return false;
        }
        if (NOTHING.matcher(value).matches()) {
            entry.votes(null);
            return true;
        }
        if (NUMBER.matcher(value).matches()) {
            String digits = value.replace(",", "");
            if (digits.length() <= 9) {
                entry.votes(Integer.valueOf(digits));
                return true;
            }
        }
        notices.say(NoticeCode.INVALID_VOTES, place, "\"" + value + "\" is no number of votes");
        return false;
    }

    private boolean readImages(SourceSpan span, String line, List<Image> images) {
        if (images.isEmpty()) {
            return false;
        }
        String rest = line;
        List<Media> found = new ArrayList<>();
        for (Image image : images) {
            Optional<Media> medium = media.media(image.getDestination(), false, source.place(image));
            if (medium.isEmpty() && !image.getDestination().isBlank()) {
                return false;
            }
            medium.ifPresent(found::add);
            rest = rest.replace(source.of(image), "");
        }
        if (!rest.isBlank()) {
            return false;
        }
        found.forEach(entry::add);
        return true;
    }

    private boolean readWatch(SourceSpan span, String line) {
        Matcher watch = WATCH.matcher(line);
        if (!watch.matches()) {
            return false;
        }
        boolean isBroken = watch.group(2) != null;
        String address = isBroken ? watch.group(2) : watch.group(1);
        boolean isVideo = MediaReader.isVideo(address) || line.toLowerCase(Locale.ROOT).contains("video");
        Optional<String> url = isVideo ? HttpAddress.of(address) : Optional.empty();
        if (url.isEmpty()) {
            return false;
        }
        if (isBroken) {
            notices.say(NoticeCode.MALFORMED_LINK, source.place(span), "a link without round brackets");
        }
        entry.add(new Media(Media.Kind.VIDEO, url.get(), source.place(span)));
        return true;
    }

    private boolean readHtml(SourceSpan span, String line, boolean isHtml) {
        if (!line.strip().startsWith("<")) {
            return false;
        }
        MediaReader.Html html = media.html(line, source.place(span));
        if (!html.words().isEmpty() || html.media().isEmpty() && !isHtml) {
            return false;
        }
        if (html.media().isEmpty() && !line.matches("\\s*(?:</?\\w+[^<>]*>\\s*)+")) {
            return false;
        }
        html.media().forEach(entry::add);
        return true;
    }

    private void keepWaiting() {
        if (kept.isEmpty()) {
            return;
        }
        List<String> lines = kept.stream().map(span -> source.of(span).strip()).toList();
        int last = kept.get(kept.size() - 1).getLineIndex() + 1;
        Place place = source.place(kept.get(0));
        kept.forEach(span -> ledger.mark(span, Fate.KEPT));
        kept.clear();
        notices.say(NoticeCode.KEPT_TEXT, place, "words that are neither field nor medium nor point");
        entry.add(new Passage(place, last, String.join("\n", lines)));
    }

    private static Map<Integer, List<Image>> images(Node block) {
        Map<Integer, List<Image>> images = new LinkedHashMap<>();
        block.accept(new AbstractVisitor() {
            @Override
            public void visit(Image image) {
                if (!image.getSourceSpans().isEmpty()) {
                    int line = image.getSourceSpans().get(0).getLineIndex();
                    images.computeIfAbsent(line, key -> new ArrayList<>()).add(image);
                }
            }
        });
        return images;
    }
}
