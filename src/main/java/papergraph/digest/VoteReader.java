package papergraph.digest;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a number of votes. */
final class VoteReader {
    private static final Pattern NUMBER = Pattern.compile("\\+?(\\d{1,3}(?:[,，]\\d{3})+|\\d+)(?:\\s*(?:votes?|upvotes?|likes?|표|票))?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NOTHING = Pattern.compile("(?i)[-–—?]*|n/?a|none|null");
    private static final Pattern SIGN = Pattern.compile(
            "[(\\[]?\\s*(?:(?:⬆|👍|▲|△|🔺|🔼|❤|⭐|↑)\\uFE0F?\\s*[:：]?\\s*([\\d,]+)|([\\d,]+)\\s*upvotes?)\\s*[)\\]]?",
            Pattern.CASE_INSENSITIVE);

    private static final int LONGEST = 40;

    private VoteReader() {}

    /** What stands behind a label: a number, nothing, or what is neither. */
    record Votes(@Nullable Integer count, boolean isSound) {}

    static Votes read(String printed) {
        String value = printed.replaceAll("[*_`]", "").strip();
        if (NOTHING.matcher(value).matches()) {
            return new Votes(null, true);
        }
        Matcher number = NUMBER.matcher(value);
        if (value.length() > LONGEST || !number.matches()) {
            return new Votes(null, false);
        }
        try {
            return new Votes(Integer.parseInt(number.group(1).replaceAll("[,，]", "")), true);
        } catch (NumberFormatException e) {
            return new Votes(null, false);
        }
    }

    /** The number on a line that says with a sign alone that it counts votes, such as {@code ⬆️ 22}. */
    static Optional<Votes> ofSign(String line) {
        Matcher sign = SIGN.matcher(line.strip());
        return sign.matches()
                ? Optional.of(read(sign.group(1) != null ? sign.group(1) : sign.group(2)))
                : Optional.empty();
    }
}
