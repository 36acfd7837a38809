package papergraph.digest;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.jsoup.Jsoup;
import papergraph.notice.NoticeCode;

/** Finds the addresses in a block: links, tags, and addresses that merely stand in the text. */
final class LinkFinder {
    // A letter of a script that puts no blank before a particle ends an address, and so does a quotation mark or a brace.
    private static final String CHARACTER = "[A-Za-z0-9\\-._~:/?#\\[\\]@!$&()*+,;=%[\\p{IsLatin}\\p{IsGreek}\\p{IsCyrillic}]"
            + "&&[^\\uFF00-\\uFFEF]]";
    private static final String BARE_HOSTS =
            "(?:www\\.[a-z0-9-]+\\.[a-z0-9]|(?:github|gitlab)\\.com/|huggingface\\.co/|hf\\.co/|arxiv\\.org/|[a-z0-9-]+\\.github\\.io)";
    private static final Pattern ADDRESS = Pattern.compile("(?i)https?://" + CHARACTER + "+"
            + "|(?<![\\p{Alnum}@./_-])" + BARE_HOSTS + CHARACTER + "*"
            + "|(?<![\\p{Alnum}@./_-])/papers/\\d{4}\\.\\d{4,5}(?!\\d)");
    private static final Set<String> CODE_HOSTS = Set.of(
            "github.com", "gist.github.com", "raw.githubusercontent.com", "gitlab.com", "bitbucket.org", "gitee.com",
            "codeberg.org", "git.sr.ht", "sourceforge.net");
    private static final Pattern PROJECT_HOSTS = Pattern.compile(
            "sites\\.google\\.com|.+\\.(?:(?:github|gitlab|gitee)\\.io|netlify\\.app|vercel\\.app|pages\\.dev|web\\.app"
                    + "|notion\\.site|surge\\.sh|herokuapp\\.com|streamlit\\.app|weebly\\.com)");

    /** An address and the characters of the source that print it. */
    record Hit(int start, int end, String printed, String url) {}

    private final Reading reading;

    LinkFinder(Reading reading) {
        this.reading = reading;
    }

    /** All addresses in a block of text, in the order they stand. */
    List<Hit> in(Node block) {
        var hits = new ArrayList<Hit>();
        var taken = new BitSet();
        for (Node node : Markdown.all(block)) {
            if (Markdown.hasPlace(node)) {
                target(node).ifPresent(target -> {
                    taken.set(Markdown.start(node), Markdown.end(node));
                    add(hits, node, target);
                });
            }
        }
        Markdown.lines(block).forEach(line -> scan(line, taken, hits));
        hits.sort(Comparator.comparingInt(Hit::start));
        return hits;
    }

    /** The links that some hits are, each address once. */
    static List<papergraph.digest.Link> links(List<Hit> hits, Reading reading) {
        var links = new LinkedHashMap<String, papergraph.digest.Link>();
        hits.forEach(hit -> links.putIfAbsent(hit.url(),
                new papergraph.digest.Link(kind(hit.url()), hit.url(), reading.source().at(hit.start()))));
        return List.copyOf(links.values());
    }

    /** The address that a node of the tree leads to; empty where it has none but hides what looks like one. */
    private static Optional<String> target(Node node) {
        if (node instanceof Link link) {
            return Optional.of(link.getDestination());
        }
        if (node instanceof HtmlInline html) {
            return Optional.of(Jsoup.parseBodyFragment(html.getLiteral()).select("a[href]").attr("href"));
        }
        return node instanceof Image ? Optional.of("") : Optional.empty();
    }

    private void add(List<Hit> hits, Node node, String target) {
        int start = Markdown.start(node);
        WebAddress.absolute(withScheme(target)).ifPresent(url ->
                hits.add(new Hit(start, Markdown.end(node), target, url)));
        WebAddress.unsafeScheme(target).ifPresent(scheme -> reading.notices().say(
                NoticeCode.UNSAFE_LINK, reading.source().at(start), "a link with \"" + scheme + ":\""));
    }

    private void scan(Markdown.Line line, BitSet taken, List<Hit> hits) {
        Matcher matcher = ADDRESS.matcher(reading.source().slice(line.start(), line.end()));
        while (matcher.find()) {
            int start = line.start() + matcher.start();
            String printed = trimmed(matcher.group());
            if (!taken.get(start)) {
                WebAddress.absolute(withScheme(printed)).ifPresent(url ->
                        hits.add(new Hit(start, start + printed.length(), printed, url)));
            }
        }
    }

    private static String withScheme(String printed) {
        return printed.matches("(?i)" + BARE_HOSTS + ".*") ? "https://" + printed : printed;
    }

    /** Without what belongs to the sentence around it: stops, stars, and brackets that were opened before it. */
    private static String trimmed(String address) {
        int broken = address.indexOf("](");
        String url = broken < 0 ? address : address.substring(0, broken);
        long round = count(url, ')') - count(url, '(');
        long square = count(url, ']') - count(url, '[');
        int end = url.length();
        for (; end > 0; end--) {
            char last = url.charAt(end - 1);
            boolean isSurplus = last == ')' && round > 0 || last == ']' && square > 0;
            if (".,;:!?*([".indexOf(last) < 0 && !isSurplus) {
                break;
            }
            round -= last == ')' ? 1 : last == '(' ? -1 : 0;
            square -= last == ']' ? 1 : last == '[' ? -1 : 0;
        }
        return url.substring(0, end);
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }

    /** What stands behind an absolute address, judged by its host alone. */
    static papergraph.digest.Link.Kind kind(String url) {
        String host = WebAddress.host(url).replaceFirst("^www\\.", "");
        if (CODE_HOSTS.contains(host)) {
            return papergraph.digest.Link.Kind.CODE;
        }
        return PROJECT_HOSTS.matcher(host).matches()
                ? papergraph.digest.Link.Kind.PROJECT_PAGE
                : papergraph.digest.Link.Kind.OTHER;
    }
}
