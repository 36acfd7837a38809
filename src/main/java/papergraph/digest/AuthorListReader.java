package papergraph.digest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import papergraph.notice.NoticeCode;
import papergraph.notice.Notices;
import papergraph.notice.Place;

/**
 * Reads the names of an authors line: separated by commas, or printed as a Python list with either quote.
 *
 * <p>A {@code +}, {@code et al.} and their like say that the list is cut, wherever they stand. A suffix such as Jr. belongs to
 * the name before it. What cannot be a name is not taken for one.
 */
final class AuthorListReader {
    private static final Pattern CUT = Pattern.compile(
            "\\+.*|…|\\.{3,}|(?:and\\s+)?(?:\\d+\\s+)?(?:more|others)(?:\\s+authors?)?|et\\.?\\s?al\\.?,?|等.*|외\\s*\\d+\\s*(?:명|인).*|등",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern CUT_END = Pattern.compile(
            "(?:,?\\s+(?:et\\.?\\s?al\\.?|and\\s+(?:\\d+\\s+)?(?:others|more)(?:\\s+authors?)?|외\\s*\\d+\\s*(?:명|인)|등|\\+\\s*\\d*)|\\s*等(?:\\s*\\d+\\s*[位人名].*)?|\\s*…|\\s*\\.{3,})$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SUFFIX =
            Pattern.compile("(?:Jr|Sr)\\.?|II|III|IV|Ph\\.?\\s?D\\.?|M\\.?D\\.?", Pattern.CASE_INSENSITIVE);
    private static final Pattern AND = Pattern.compile("(?:and|&)\\s+", Pattern.CASE_INSENSITIVE);
    private static final Pattern BETWEEN_AND = Pattern.compile("\\s+(?:and|&)\\s+");
    private static final Pattern QUOTED = Pattern.compile("\\s*[uU]?(?:'((?:[^'\\\\]|\\\\.)*)'|\"((?:[^\"\\\\]|\\\\.)*)\")\\s*(?:,|$)");
    private static final Pattern ADDRESS = Pattern.compile("https?:|www\\.|\\]\\(|@\\w+\\.\\w", Pattern.CASE_INSENSITIVE);
    private static final Pattern LETTER = Pattern.compile("\\p{L}");
    private static final Pattern FIELD = Pattern.compile("^(?:votes?|authors?)\\s*[:：]", Pattern.CASE_INSENSITIVE);

    private final Notices notices;
    private final Limits limits;
    private final Place place;
    private final List<AuthorName> names = new ArrayList<>();
    private final List<String> doubtful = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private boolean isTruncated;

    /** @param place where the value begins */
    AuthorListReader(Place place, Limits limits, Notices notices) {
        this.place = place;
        this.limits = limits;
        this.notices = notices;
    }

    /** A piece of the value. */
    private record Piece(String text, int offset) {}

    /** The names, and whether the list is cut. */
    AuthorList read(String value) {
        List<Piece> pieces = value.startsWith("[") && value.endsWith("]") ? quoted(value) : List.of();
        for (Piece piece : pieces.isEmpty() ? separated(value) : pieces) {
            take(piece);
        }
        if (isTruncated) {
            notices.say(NoticeCode.TRUNCATED_AUTHORS, place, "the list of authors says that it is cut");
        }
        return new AuthorList(names, isTruncated);
    }

    /** What stood among the names and was not taken for one. */
    List<String> doubtful() {
        return doubtful;
    }

    /** The strings of a Python list, or nothing where it is not one. */
    private static List<Piece> quoted(String value) {
        List<Piece> pieces = new ArrayList<>();
        String inner = value.substring(1, value.length() - 1);
        Matcher matcher = QUOTED.matcher(inner);
        int end = 0;
        while (end < inner.length() && matcher.find(end) && matcher.start() == end) {
            int group = matcher.group(1) != null ? 1 : 2;
            pieces.add(new Piece(unescaped(matcher.group(group)), matcher.start(group) + 1));
            end = matcher.end();
        }
        return inner.substring(end).isBlank() ? pieces : List.of();
    }

    /** As Python reads a string literal: hexadecimal forms, and a backslash before any other letter taken away. */
    private static String unescaped(String literal) {
        var plain = new StringBuilder(literal.length());
        Matcher escape = Pattern.compile("\\\\(?:x([0-9A-Fa-f]{2})|u([0-9A-Fa-f]{4})|(.))").matcher(literal);
        while (escape.find()) {
            String hex = escape.group(1) != null ? escape.group(1) : escape.group(2);
            String letter = hex != null ? Character.toString(Integer.parseInt(hex, 16)) : escape.group(3);
            escape.appendReplacement(plain, Matcher.quoteReplacement(letter.matches("[nrt]") ? " " : letter));
        }
        return escape.appendTail(plain).toString();
    }

    /** Pieces between commas that stand outside brackets. */
    private static List<Piece> separated(String value) {
        List<Piece> pieces = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i <= value.length(); i++) {
            char c = i < value.length() ? value.charAt(i) : ',';
            if (c == '(' || c == '（') {
                depth++;
            } else if (c == ')' || c == '）') {
                depth = Math.max(0, depth - 1);
            } else if (i == value.length() || ",，、;；".indexOf(c) >= 0 && depth == 0) {
                pieces.add(new Piece(value.substring(start, i), start));
                start = i + 1;
            }
        }
        return pieces;
    }

    private void take(Piece piece) {
        String text = piece.text();
        int lead = text.length() - text.stripLeading().length();
        String stripped = text.strip();
        Matcher and = AND.matcher(stripped);
        if (and.lookingAt()) {
            lead += and.end();
            stripped = stripped.substring(and.end());
        }
        int at = piece.offset() + lead;
        Matcher between = BETWEEN_AND.matcher(stripped);
        if (between.find() && !CUT.matcher(stripped.substring(between.start()).strip()).matches()) {
            take(new Piece(stripped.substring(0, between.start()), at));
            take(new Piece(stripped.substring(between.end()), at + between.end()));
            return;
        }
        takeName(stripped, at);
    }

    private void takeName(String stripped, int offset) {
        if (stripped.isEmpty()) {
            return;
        }
        if (CUT.matcher(stripped).matches()) {
            isTruncated = true;
            return;
        }
        Matcher cut = CUT_END.matcher(stripped);
        if (cut.find() && cut.start() > 0) {
            isTruncated = true;
            takeName(stripped.substring(0, cut.start()).strip(), offset);
            return;
        }
        var namePlace = new Place(place.source(), place.line(), place.column() + offset);
        if (SUFFIX.matcher(stripped).matches() && !names.isEmpty()) {
            AuthorName before = names.remove(names.size() - 1);
            names.add(new AuthorName(before.printed() + ", " + stripped, before.place()));
        } else if (isDoubtful(stripped)) {
            doubtful.add(stripped);
            notices.say(NoticeCode.DOUBTFUL_AUTHOR, namePlace, "\"" + shortened(stripped) + "\" stands among the authors");
        } else if (!seen.add(stripped)) {
            notices.say(NoticeCode.REPEATED_AUTHOR, namePlace, "\"" + stripped + "\" is listed again");
        } else {
            names.add(new AuthorName(stripped, namePlace));
        }
    }

    private boolean isDoubtful(String name) {
        return name.length() > limits.nameLength()
                || names.size() >= limits.names()
                || ADDRESS.matcher(name).find()
                || FIELD.matcher(name).find()
                || !LETTER.matcher(name).find();
    }

    private static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 57) + "…";
    }
}
