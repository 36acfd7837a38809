package papergraph.digest;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import papergraph.digest.Profile.Shape;

/** Reads headings: the paper one leads to, the day one names. */
final class HeadingReader {
    /**
     * What a heading says about a paper.
     *
     * @param start the index in the source where the printed title begins
     * @param rest what stands beside the title and the link, or the empty string
     * @param isOdd whether its brackets do not match
     */
    record Title(ArxivId id, int start, int end, String rest, boolean isOdd) {}

    private static final Pattern LABEL = Pattern.compile(
            "(?i)[\\s\\p{Punct}\\p{So}]*(?:(?:arxiv|pdf|paper|link|html|abs|abstract|hugging ?face|hf|alphaxiv|论文|链接|논문|링크|원문)"
                    + "[\\s\\p{Punct}\\p{So}]*)*(?:\\d{4}\\.\\d{4,5}(?:v\\d+)?\\W*)?");
    private static final Pattern TAGS = Pattern.compile("(?:\\[[^\\[\\]]*]\\s*)+");
    private static final Pattern ORDINAL = Pattern.compile("\\s*(?:[\\[(#]\\d{1,4}[\\])]?[.):]?|\\d{1,4}[.):])\\s+");
    private static final Pattern LINK_END = Pattern.compile("]\\(\\s*<?([^)\\s>]*)>?\\s*\\)?");
    private static final Pattern EDGES = Pattern.compile("^[\\s|:–—-]+|[\\s(\\[|:：–—-]+$");

    private static final int LONGEST_DAY = 60;
    private static final int LONGEST_LABEL = 200;

    private final Reading reading;

    HeadingReader(Reading reading) {
        this.reading = reading;
    }

    /** A heading of one line. Text that a line of dashes happens to underline may fill several, and is none. */
    boolean isHeading(Heading heading) {
        boolean isUnderlined = reading.source().text().charAt(Markdown.start(heading)) != '#';
        return heading.getFirstChild() != null
                && Markdown.lines(heading).size() == (isUnderlined ? 2 : 1)
                && (!isUnderlined || isUnderlinedHeading(words(heading)));
    }

    private static boolean isUnderlinedHeading(String words) {
        boolean isDay = words.length() <= LONGEST_DAY && words.indexOf(':') < 0 && Dates.first(words).isPresent();
        return words.startsWith("[") || isDay;
    }

    /** The words of a heading as they stand in the source. */
    String words(Heading heading) {
        return heading.getFirstChild() == null ? "" : reading.source().slice(start(heading), end(heading));
    }

    Optional<Dates.Found> date(Heading heading) {
        return isHeading(heading) ? Dates.first(words(heading)) : Optional.empty();
    }

    boolean hasLink(Heading heading) {
        return isHeading(heading) && (!links(heading).isEmpty() || LINK_END.matcher(words(heading)).find());
    }

    /** The title that leads to a paper, if the heading has one. */
    Optional<Title> title(Heading heading) {
        if (!isHeading(heading) || !reading.profile().has(Shape.HEADING)) {
            return Optional.empty();
        }
        for (Link link : links(heading)) {
            Optional<ArxivId> id = PaperAddress.id(link.getDestination());
            if (id.isPresent()) {
                return Optional.of(ofLink(heading, link, id.get()));
            }
        }
        return ofBrokenLink(heading).or(() -> ofText(heading));
    }

    /** The title of a heading that leads to something else, or nowhere, for a paper whose identifier stands below it. */
    Title titleOf(Heading heading, ArxivId id) {
        List<Link> links = links(heading);
        return links.isEmpty()
                ? around(heading, end(heading), end(heading), id)
                : within(heading, links.get(0), links.get(0), id);
    }

    private Title ofLink(Heading heading, Link link, ArxivId id) {
        for (Link other : links(heading)) {
            boolean isFirst = !hasWords(reading.source().slice(start(heading), Markdown.start(other)));
            if (isFirst && !isLabel(text(other))) {
                return within(heading, other, link, id);
            }
        }
        String around = reading.source().slice(start(heading), Markdown.start(link))
                + reading.source().slice(Markdown.end(link), end(heading));
        return isLabel(text(link)) && hasWords(around)
                ? around(heading, Markdown.start(link), Markdown.end(link), id)
                : within(heading, link, link, id);
    }

    /** The title between the brackets of a link, or from the first bracket on where an unmatched one stands before. */
    private Title within(Heading heading, Link titled, Link link, ArxivId id) {
        int start = Markdown.start(titled) + 1;
        String prefix = reading.source().slice(start(heading), start - 1);
        boolean isOdd = prefix.startsWith("[") && !areTags(prefix);
        int from = isOdd ? start(heading) + 1 : start;
        int to = start + text(titled).length();
        var rest = new BitSet();
        rest.set(start(heading), end(heading));
        rest.clear(from - 1, Markdown.end(titled));
        rest.clear(Markdown.start(link), Markdown.end(link));
        return new Title(id, from, to, rest(rest), isOdd);
    }

    /** The title beside a link. */
    private Title around(Heading heading, int linkStart, int linkEnd, ArxivId id) {
        boolean isBefore = hasWords(reading.source().slice(start(heading), linkStart));
        int from = isBefore ? start(heading) : linkEnd;
        int to = isBefore ? linkStart : end(heading);
        Matcher ordinal = ORDINAL.matcher(reading.source().slice(from, to));
        from += ordinal.lookingAt() && ordinal.end() < to - from ? ordinal.end() : 0;
        String title = EDGES.matcher(reading.source().slice(from, to)).replaceAll("");
        from = reading.source().text().indexOf(title, from);
        var rest = new BitSet();
        rest.set(start(heading), end(heading));
        rest.clear(from, Math.max(from + title.length(), to));
        rest.clear(linkStart, linkEnd);
        return new Title(id, from, from + title.length(), rest(rest), false);
    }

    /** A link that is none for CommonMark, since a bracket within its text is not matched. */
    private Optional<Title> ofBrokenLink(Heading heading) {
        String words = words(heading);
        Matcher end = LINK_END.matcher(words);
        while (end.find()) {
            Optional<ArxivId> id = PaperAddress.id(end.group(1));
            if (id.isPresent()) {
                int opening = words.indexOf('[');
                int from = opening < 0 || opening > end.start() ? 0 : opening + 1;
                String rest = words.substring(0, Math.max(0, from - 1)) + words.substring(end.end());
                return Optional.of(new Title(
                        id.get(), start(heading) + from, start(heading) + end.start(), rest.strip(), true));
            }
        }
        return Optional.empty();
    }

    /** An address, or {@code arXiv:2404.08639}, that merely stands in the heading. */
    private Optional<Title> ofText(Heading heading) {
        for (LinkFinder.Hit hit : new LinkFinder(reading).in(heading)) {
            Optional<ArxivId> id = PaperAddress.id(hit.url());
            if (id.isPresent()) {
                return Optional.of(around(heading, hit.start(), hit.end(), id.get()));
            }
        }
        Matcher spoken = PaperAddress.spoken(words(heading));
        if (!spoken.find()) {
            return Optional.empty();
        }
        int start = start(heading);
        return ArxivId.of(spoken.group(1)).map(id -> around(heading, start + spoken.start(), start + spoken.end(), id));
    }

    private static List<Link> links(Heading heading) {
        return Markdown.all(heading).stream()
                .filter(Link.class::isInstance)
                .map(Link.class::cast)
                .filter(link -> Markdown.hasPlace(link) && !link.getDestination().isBlank())
                .toList();
    }

    /** What stands between the brackets of a link. */
    private String text(Link link) {
        int start = Markdown.start(link);
        Node last = link.getLastChild();
        boolean isBare = reading.source().text().charAt(start) == '<';
        return isBare || last == null ? "" : reading.source().slice(start + 1, Markdown.end(last));
    }

    private String rest(BitSet indexes) {
        var rest = new StringBuilder();
        indexes.stream().forEach(at -> rest.append(reading.source().text().charAt(at)));
        String text = rest.toString().strip();
        boolean isOrdinal = ORDINAL.matcher(text + " ").matches();
        return isOrdinal || text.matches("[\\s\\p{Punct}–—]*") ? "" : text;
    }

    // expressions with groups that repeat need a stack as deep as their text is long
    private static boolean isLabel(String text) {
        return text.length() <= LONGEST_LABEL && LABEL.matcher(text).matches();
    }

    private static boolean areTags(String text) {
        return text.length() <= LONGEST_LABEL && TAGS.matcher(text).matches();
    }

    private static boolean hasWords(String text) {
        return text.codePoints().anyMatch(Character::isLetter);
    }

    private static int start(Heading heading) {
        return Markdown.start(heading.getFirstChild());
    }

    private static int end(Heading heading) {
        return Markdown.end(heading.getLastChild());
    }
}
