package papergraph.digest;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import papergraph.notice.Place;

/**
 * Finds addresses in running text, glued to Hangul and punctuation as they are.
 *
 * <p>An address ends where a character stands that RFC 3986 does not know: a Korean particle, a quotation mark, a brace. Of
 * its end, punctuation of the sentence and closing brackets that it did not open are taken away.
 */
final class LinkScanner {
    private static final Pattern ADDRESS = Pattern.compile(
            "(?:(?i:https?)://"
                    + "|(?<=\\]\\()/papers/"
                    + "|(?<![A-Za-z0-9@./_-])(?:www\\.[a-z0-9-]+\\.[a-z]|(?:github\\.com|gitlab\\.com|huggingface\\.co|arxiv\\.org)/"
                    + "|[a-z0-9-]+\\.(?:github|gitlab)\\.io(?![A-Za-z0-9-])))"
                    + "[A-Za-z0-9\\-._~:/?#\\[\\]@!$&'()*+,;=%\\\\]*");
    private static final String SENTENCE_END = ".,;:!?'*\\";
    private static final Set<String> CODE_HOSTS =
            Set.of("github.com", "gitlab.com", "bitbucket.org", "gitee.com", "codeberg.org", "sourceforge.net");
    private static final Pattern PAGE_HOST = Pattern.compile(
            ".*\\.(?:github\\.io|gitlab\\.io|netlify\\.app|vercel\\.app|pages\\.dev|web\\.app|notion\\.site|readthedocs\\.io)"
                    + "|sites\\.google\\.com");

    private LinkScanner() {}

    /**
     * The addresses in some lines of a source, each once.
     *
     * @param first where the text begins
     */
    static List<Link> scan(String text, Place first) {
        Map<String, Link> links = new LinkedHashMap<>();
        Matcher matcher = ADDRESS.matcher(text);
        while (matcher.find()) {
            Optional<String> address = HttpAddress.of(trimmed(matcher.group()));
            address.ifPresent(url -> links.putIfAbsent(url, new Link(kind(url), url, place(text, matcher.start(), first))));
        }
        return new ArrayList<>(links.values());
    }

    private static Place place(String text, int index, Place first) {
        int line = first.line();
        int lineStart = 0;
        for (int i = text.indexOf('\n'); i >= 0 && i < index; i = text.indexOf('\n', i + 1)) {
            line++;
            lineStart = i + 1;
        }
        int column = line == first.line() ? first.column() + index : index - lineStart + 1;
        return new Place(first.source(), line, column);
    }

    private static String trimmed(String address) {
        int end = address.length();
        int round = 0;
        int square = 0;
        for (int i = 0; i < end; i++) {
            char c = address.charAt(i);
            round += c == '(' ? 1 : c == ')' ? -1 : 0;
            square += c == '[' ? 1 : c == ']' ? -1 : 0;
            if (round < 0 || square < 0) {
                end = i;
            }
        }
        while (end > 0 && SENTENCE_END.indexOf(address.charAt(end - 1)) >= 0) {
            end--;
        }
        return address.substring(0, end);
    }

    static Link.Kind kind(String url) {
        String host = URI.create(url).getHost().replaceFirst("^www\\.", "");
        if (CODE_HOSTS.contains(host)) {
            return Link.Kind.CODE;
        }
        return PAGE_HOST.matcher(host).matches() ? Link.Kind.PROJECT_PAGE : Link.Kind.OTHER;
    }
}
