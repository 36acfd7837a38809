package papergraph.digest;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words that fields of an entry begin with, in the languages of the digests. */
enum Label {
    AUTHORS("authors?|저자|저자들|작성자|作者|著者"),
    VOTES("votes?|upvotes?|추천|추천수|투표|좋아요|投票|点赞");

    private final Pattern pattern;

    Label(String words) {
        pattern = Pattern.compile(
                "^[\\s>]*(?:[-*+]\\s+)?[*_]{0,3}\\s*(?:" + words + ")\\s*[*_]{0,3}\\s*[:：]\\s*[*_]{0,3}\\s*(.*?)\\s*$",
                Pattern.CASE_INSENSITIVE | Pattern.DOTALL | Pattern.UNICODE_CASE);
    }

    /**
     * A field of one line.
     *
     * @param value what stands behind the label
     * @param offset where in the line it begins, from 0
     */
    record Field(Label label, String value, int offset) {}

    /** The field that a line holds. */
    static Optional<Field> fieldOf(String line) {
        for (Label label : values()) {
            Matcher matcher = label.pattern.matcher(line);
            if (matcher.matches()) {
                return Optional.of(new Field(label, matcher.group(1), matcher.start(1)));
            }
        }
        return Optional.empty();
    }
}
