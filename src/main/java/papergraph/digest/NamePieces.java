package papergraph.digest;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes a printed list of names apart: between commas, or as a Python list with its quotes and escapes. */
final class NamePieces {
    /** A piece of the list and the index in the source where it begins. */
    record Piece(String text, int start) {}

    private static final List<String> SEPARATORS = List.of(";；", ",，、،", "|｜", "·・");
    private static final Pattern QUOTED_LIST = Pattern.compile("\\s*[\\[({]?\\s*['\"].*", Pattern.DOTALL);
    private static final Pattern BARE_LIST = Pattern.compile("\\s*\\[([^\\[\\]]*)\\]\\s*");
    private static final Pattern ESCAPE = Pattern.compile("\\\\(?:x([0-9A-Fa-f]{2})|u([0-9A-Fa-f]{4})|(['\"\\\\]))");
    // two people in the last place: "Ann Lee and Bo Xu", but not "Institute of Science and Technology"
    private static final String PERSON = "\\p{Lu}[\\p{L}.'’-]*(?:\\s+(?:\\p{Lu}[\\p{L}.'’-]*|de|der|den|van|von|da|di|del|la|le|bin|al))+";
    private static final Pattern TWO_PEOPLE = Pattern.compile("(" + PERSON + ")\\s+(?:and|&)\\s+(" + PERSON + ")");
    private static final Pattern GROUP = Pattern.compile(
            "(?i)\\b(?:team|institute|university|lab|labs|laboratory|group|centre|center|department|school|college|science|"
                    + "sciences|technology|technologies|research|company|corporation|foundation|society|association)\\b");

    private static final Pattern ENTITY = Pattern.compile("&(?:#\\w+|\\w+);$");
    private static final int LONGEST_PAIR = 200;
    private static final int LONGEST_ENTITY = 10;

    private final String value;
    private final int offset;
    private final List<Piece> pieces = new ArrayList<>();

    private NamePieces(String value, int offset) {
        this.value = value;
        this.offset = offset;
    }

    /** @param offset the index in the source where {@code value} begins */
    static List<Piece> of(String value, int offset) {
        var names = new NamePieces(value, offset);
        Matcher bare = BARE_LIST.matcher(value);
        if (QUOTED_LIST.matcher(value).matches()) {
            names.quoted();
        } else if (bare.matches()) {
            return of(bare.group(1), offset + bare.start(1));
        } else {
            names.separated();
        }
        return names.pieces;
    }

    /** Whether it reads like the name of a group rather than of a person. */
    static boolean isGroup(String name) {
        return GROUP.matcher(name).find();
    }

    private void quoted() {
        int at = 0;
        while (at < value.length()) {
            char c = value.charAt(at);
            if (c == '\'' || c == '"') {
                int end = closing(at);
                add(unescaped(value.substring(at + 1, end)), at + 1);
                at = end + 1;
            } else if (c == ',' || "[](){}".indexOf(c) >= 0 || Character.isWhitespace(c)) {
                at++;
            } else {
                int end = value.indexOf(',', at);
                int to = end < 0 ? value.length() : end;
                add(value.substring(at, to).replaceFirst("\\s*[\\])}]\\s*$", ""), at);
                at = to;
            }
        }
        if (pieces.size() == 1 && pieces.get(0).text().contains(",")) {
            Piece only = pieces.remove(0);
            pieces.addAll(of(only.text(), only.start()));
        }
    }

    // a quotation mark closes a name only where the list goes on or ends behind it, so that 'Sean O'Brien' is one name
    private int closing(int opening) {
        char quote = value.charAt(opening);
        for (int at = opening + 1; at < value.length(); at++) {
            if (value.charAt(at) == '\\') {
                at++;
            } else if (value.charAt(at) == quote && isEndBehind(at + 1)) {
                return at;
            }
        }
        return value.length();
    }

    private boolean isEndBehind(int at) {
        int next = at;
        while (next < value.length() && Character.isWhitespace(value.charAt(next))) {
            next++;
        }
        return next >= value.length() || ",])}".indexOf(value.charAt(next)) >= 0;
    }

    private static String unescaped(String text) {
        return ESCAPE.matcher(text).replaceAll(match -> {
            String hex = match.group(1) != null ? match.group(1) : match.group(2);
            return Matcher.quoteReplacement(
                    hex == null ? match.group(3) : Character.toString(Integer.parseInt(hex, 16)));
        });
    }

    private void separated() {
        for (String separators : SEPARATORS) {
            if (split(separators, true) || split(separators, false)) {
                break;
            }
        }
        if (pieces.isEmpty()) {
            add(value, 0);
        }
        splitLast();
    }

    /** Splits outside brackets, or everywhere; whether there was anything to split. */
    private boolean split(String separators, boolean isOutsideBrackets) {
        int depth = 0;
        int from = 0;
        var found = new ArrayList<Piece>();
        for (int at = 0; at < value.length(); at++) {
            char c = value.charAt(at);
            depth += "([{（".indexOf(c) >= 0 ? 1 : ")]}）".indexOf(c) >= 0 ? -1 : 0;
            if (separators.indexOf(c) >= 0 && (depth == 0 || !isOutsideBrackets) && !isEntity(at)) {
                found.add(new Piece(value.substring(from, at), offset + from));
                from = at + 1;
            }
        }
        if (found.isEmpty() || isOutsideBrackets && depth != 0) {
            return false;
        }
        pieces.addAll(found);
        add(value.substring(from), from);
        return true;
    }

    // the semicolon of &amp; and its like separates nothing
    private boolean isEntity(int at) {
        return value.charAt(at) == ';' && ENTITY.matcher(value.substring(Math.max(0, at - LONGEST_ENTITY), at + 1)).find();
    }

    private void splitLast() {
        Piece last = pieces.get(pieces.size() - 1);
        Matcher two = TWO_PEOPLE.matcher(last.text().strip());
        if (last.text().length() <= LONGEST_PAIR && two.matches() && !isGroup(last.text())) {
            pieces.remove(pieces.size() - 1);
            int start = last.start() + last.text().indexOf(two.group(1));
            pieces.add(new Piece(two.group(1), start));
            pieces.add(new Piece(two.group(2), start + two.start(2)));
        }
    }

    private void add(String text, int start) {
        pieces.add(new Piece(text, offset + start));
    }
}
