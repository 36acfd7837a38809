package papergraph.notice;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** The page that says what a kind of notice means, in English and in Korean. */
public final class NoticePage {
    private NoticePage() {
    }

    /** The page in the language asked for if it is there, in English otherwise; empty if there is neither. */
    public static Optional<String> of(NoticeCode code, Locale language) {
        String korean = code + ".ko.md";
        String english = code + ".md";
        return language.getLanguage().equals("ko") ? read(korean).or(() -> read(english)) : read(english);
    }

    private static Optional<String> read(String name) {
        try (InputStream page = NoticePage.class.getResourceAsStream("/papergraph/notices/" + name)) {
            return page == null ? Optional.empty() : Optional.of(new String(page.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
