package papergraph.digest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import papergraph.notice.NoticeCode;
import papergraph.notice.Notices;
import papergraph.notice.Place;

/** Finds pictures and films in HTML and in image and link addresses. The door to jsoup. */
final class MediaReader {
    private static final Pattern VIDEO = Pattern.compile(".*\\.(?:mp4|webm|mov|m4v|ogv|avi|mkv)(?:[?#].*)?");
    private static final Pattern AVATAR = Pattern.compile("https?://(?:[^/]*avatars?[^/]*/.*|[^/]+/avatars/.*)");

    private final Notices notices;

    MediaReader(Notices notices) {
        this.notices = notices;
    }

    /** What was found in some HTML, and the words beside it. */
    record Html(List<Media> media, String words) {}

    Html html(String literal, Place place) {
        Document document = Jsoup.parseBodyFragment(literal);
        List<Media> media = new ArrayList<>();
        for (Element element : document.select("img[src], video[src], source[src], iframe[src]")) {
            boolean isVideo = !element.normalName().equals("img");
            media(element.attr("src"), isVideo, place).ifPresent(media::add);
        }
        return new Html(media, document.body().wholeText().strip());
    }

    static boolean isVideo(String url) {
        return VIDEO.matcher(url.toLowerCase(Locale.ROOT)).matches();
    }

    /** The medium at an address, or empty, with a notice, where the address is not safe. */
    Optional<Media> media(String address, boolean isVideoElement, Place place) {
        Optional<String> url = HttpAddress.ofPlain(address);
        if (url.isEmpty()) {
            if (!address.isBlank()) {
                notices.say(NoticeCode.UNSAFE_LINK, place, "\"" + address + "\" is no http or https address");
            }
            return Optional.empty();
        }
        return Optional.of(new Media(kind(url.get(), isVideoElement), url.get(), place));
    }

    private static Media.Kind kind(String url, boolean isVideoElement) {
        if (isVideoElement || isVideo(url)) {
            return Media.Kind.VIDEO;
        }
        return AVATAR.matcher(url).matches() ? Media.Kind.AVATAR : Media.Kind.IMAGE;
    }
}
