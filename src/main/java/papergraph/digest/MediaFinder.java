package papergraph.digest;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import papergraph.digest.Media.Kind;
import papergraph.notice.NoticeCode;

/** Finds the pictures and films in a block, in all the ways they are printed. */
final class MediaFinder {
    private static final Pattern VIDEO_FILE = Pattern.compile(
            "(?i)[^?#]*\\.(?:mp4|m4v|webm|mov|qt|avi|mkv|ogv|mpe?g)(?:[?#].*)?");
    private static final Pattern VIDEO_WORDS = Pattern.compile("(?i)\\W*(?:(?:watch|play|demo|see)\\s+)?(?:the\\s+)?video\\W*");
    private static final Pattern BROKEN_VIDEO = Pattern.compile(
            "(?i)\\[\\s*(?:watch\\s+)?video\\s*\\]\\s*[(:]?\\s*(https?://[^\\s)<>]+)\\)?");
    private static final Pattern BARE_VIDEO = Pattern.compile("\\s*(https?://[^\\s<>]+)\\s*");
    private static final Pattern AVATAR = Pattern.compile("https?://(?:cdn-avatars\\.huggingface\\.co/.*|[^/]+/avatars/.*)");

    /**
     * What was found in a block.
     *
     * @param taken the characters that print pictures and films
     * @param tags the characters of all tags
     */
    record Found(List<Media> media, BitSet taken, BitSet tags) {}

    private final Reading reading;
    private final Found found = new Found(new ArrayList<>(), new BitSet(), new BitSet());

    private MediaFinder(Reading reading) {
        this.reading = reading;
    }

    /** All pictures and films in a block of text. */
    static Found in(Node block, Reading reading) {
        var finder = new MediaFinder(reading);
        Markdown.all(block).stream().filter(Markdown::hasPlace).forEach(finder::take);
        Markdown.lines(block).forEach(finder::takeLine);
        return finder.found;
    }

    private void take(Node node) {
        if (node instanceof Image image) {
            resolve(image.getDestination(), node).ifPresent(url -> add(kind(url), url, node));
        } else if (node instanceof HtmlInline html) {
            found.tags().set(Markdown.start(node), Markdown.end(node));
            takeTag(Jsoup.parseBodyFragment(html.getLiteral()).body(), node);
        } else if (node instanceof Link link) {
            takeLink(link);
        }
    }

    private void takeTag(Element body, Node node) {
        for (Element tag : body.select("video[src], source[src]")) {
            resolve(tag.attr("src"), node).ifPresent(url -> add(Kind.VIDEO, url, node));
        }
        for (Element tag : body.select("video[poster]")) {
            resolve(tag.attr("poster"), node).ifPresent(url -> add(Kind.IMAGE, url, node));
        }
        for (Element tag : body.select("img[src]")) {
            resolve(tag.attr("src"), node).ifPresent(url -> add(kind(url), url, node));
        }
    }

    private void takeLink(Link link) {
        String words = reading.source().slice(Markdown.start(link), Markdown.end(link));
        String text = words.replaceFirst("\\]\\(.*", "").replaceFirst("^\\[", "");
        boolean isVideo = VIDEO_FILE.matcher(link.getDestination()).matches() || VIDEO_WORDS.matcher(text).matches();
        if (isVideo) {
            WebAddress.absolute(link.getDestination()).ifPresent(url -> add(Kind.VIDEO, url, link));
        } else if (Markdown.children(link).stream().allMatch(Image.class::isInstance)) {
            // a picture that leads somewhere: the address is among the links
            found.taken().set(Markdown.start(link), Markdown.end(link));
        }
    }

    /** Takes what prints a film beside the tags and links of a line. */
    private void takeLine(Markdown.Line line) {
        String rest = rest(line);
        Matcher broken = BROKEN_VIDEO.matcher(rest);
        while (broken.find()) {
            addBroken(line.start() + broken.start(), line.start() + broken.end(), broken.group(1));
        }
        Matcher bare = BARE_VIDEO.matcher(rest);
        if (bare.matches() && VIDEO_FILE.matcher(bare.group(1)).matches()) {
            WebAddress.absolute(bare.group(1)).ifPresent(url ->
                    add(Kind.VIDEO, url, line.start() + bare.start(1), line.start() + bare.end(1)));
        }
    }

    private String rest(Markdown.Line line) {
        var rest = new StringBuilder(reading.source().slice(line.start(), line.end()));
        for (int at = line.start(); at < line.end(); at++) {
            if (found.taken().get(at) || found.tags().get(at)) {
                rest.setCharAt(at - line.start(), ' ');
            }
        }
        return rest.toString();
    }

    private void addBroken(int start, int end, String address) {
        WebAddress.absolute(address).ifPresent(url -> {
            add(Kind.VIDEO, url, start, end);
            reading.notices().say(NoticeCode.MALFORMED_LINK, reading.source().at(start), "a link without its brackets");
        });
    }

    private Optional<String> resolve(String address, Node node) {
        WebAddress.unsafeScheme(address).ifPresent(scheme -> reading.notices().say(NoticeCode.UNSAFE_LINK,
                reading.source().at(Markdown.start(node)), "a picture or film with \"" + scheme + ":\""));
        return WebAddress.absolute(address);
    }

    private static Kind kind(String url) {
        if (AVATAR.matcher(url).matches()) {
            return Kind.AVATAR;
        }
        return VIDEO_FILE.matcher(url).matches() ? Kind.VIDEO : Kind.IMAGE;
    }

    private void add(Kind kind, String url, Node node) {
        add(kind, url, Markdown.start(node), Markdown.end(node));
    }

    private void add(Kind kind, String url, int start, int end) {
        found.taken().set(start, end);
        found.media().add(new Media(kind, url, reading.source().at(start)));
    }
}
