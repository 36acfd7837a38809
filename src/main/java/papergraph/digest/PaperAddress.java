package papergraph.digest;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Addresses that name a paper: on arXiv and on the sites that go by its identifiers. */
final class PaperAddress {
    private static final String ID = "(\\d{4}\\.\\d{4,5}|[a-z]+(?:-[a-z]+)?(?:\\.[A-Z]{2})?/\\d{7})(?:v\\d+)?(?![\\d])";
    private static final String HOSTS = "(?i:(?:(?:www|export|browse)\\.)?arxiv\\.org/(?:abs|pdf|html|format|e-print)/"
            + "|(?:www\\.)?alphaxiv\\.org/(?:abs|pdf|overview|html)/"
            + "|(?:ar5iv\\.labs\\.arxiv|ar5iv)\\.org/(?:abs|html)/"
            + "|(?:www\\.)?(?:huggingface\\.co|hf\\.co)/papers/"
            + "|(?:dx\\.)?doi\\.org/10\\.48550/arXiv\\.)";
    private static final Pattern ADDRESS = Pattern.compile("(?:(?i:https?:)?//)?" + HOSTS + ID);
    private static final Pattern RELATIVE = Pattern.compile("/papers/" + ID);
    private static final Pattern THUMBNAIL = Pattern.compile(
            "https://cdn-thumbnails\\.huggingface\\.co/social-thumbnails/papers/" + ID + "\\.png");
    private static final Pattern SPOKEN = Pattern.compile("(?i:\\barXiv):\\s?" + ID);

    private PaperAddress() {}

    /** The paper that a link leads to. */
    static Optional<ArxivId> id(String address) {
        String stripped = address.strip();
        return idAtStart(ADDRESS.matcher(stripped)).or(() -> idAtStart(RELATIVE.matcher(stripped)));
    }

    /** The paper that a picture was made for. */
    static Optional<ArxivId> idOfThumbnail(String address) {
        return idAtStart(THUMBNAIL.matcher(address));
    }

    /** A paper named in running text as {@code arXiv:2404.08639}; group 1 is its identifier. */
    static Matcher spoken(String text) {
        return SPOKEN.matcher(text);
    }

    private static Optional<ArxivId> idAtStart(Matcher matcher) {
        return matcher.lookingAt() ? ArxivId.of(matcher.group(1)) : Optional.empty();
    }
}
