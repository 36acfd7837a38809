package papergraph.digest;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import papergraph.notice.NoticeCode;
import papergraph.notice.Notices;
import papergraph.notice.Place;

/**
 * Makes the characters of a file fit to be parsed and said: line ends become line feeds, what XML 1.0 forbids goes, and
 * so do lines that are too long to be parsed in bounded time. The count of lines stays what it was.
 */
final class TextCleaner {
    private final String shown;
    private final Limits limits;
    private final Notices notices;
    private final StringBuilder text = new StringBuilder();
    private final Map<Integer, int[]> removed = new HashMap<>();
    private final List<LineFate> fates = new ArrayList<>();

    TextCleaner(String shown, Limits limits, Notices notices) {
        this.shown = shown;
        this.limits = limits;
        this.notices = notices;
    }

    /** Takes the characters; to be called once. */
    void take(Decoder decoded) {
        String raw = decoded.text();
        int start = 0;
        while (start < raw.length()) {
            int end = start;
            while (end < raw.length() && raw.charAt(end) != '\n' && raw.charAt(end) != '\r') {
                end++;
            }
            takeLine(raw.substring(start, end), decoded.replaced().get(start, end), decoded.charset().name());
            boolean isPair = end + 1 < raw.length() && raw.charAt(end) == '\r' && raw.charAt(end + 1) == '\n';
            start = end + (isPair ? 2 : 1);
            text.append('\n');
        }
    }

    SourceText text() {
        return new SourceText(shown, text.toString(), removed);
    }

    Ledger ledger() {
        // the last line feed opens a line of its own, as in editors
        fates.add(LineFate.BLANK);
        return new Ledger(fates.toArray(LineFate[]::new));
    }

    private void takeLine(String line, BitSet replaced, String charset) {
        int number = fates.size() + 1;
        if (!replaced.isEmpty()) {
            int column = line.codePointCount(0, replaced.nextSetBit(0)) + 1;
            notices.say(NoticeCode.INVALID_UTF8, new Place(shown, number, column),
                    counted(replaced.cardinality(), "byte sequence") + " not in " + charset);
        }
        String clean = clean(line, number);
        if (clean.isBlank()) {
            fates.add(LineFate.BLANK);
        } else if (line.length() > limits.lineChars()) {
            notices.say(NoticeCode.TOO_LARGE, new Place(shown, number, 1),
                    "a line of %,d characters, more than %,d".formatted(line.length(), limits.lineChars()));
            fates.add(LineFate.LEFT_OUT);
        } else {
            fates.add(LineFate.OPEN);
            text.append(clean);
        }
    }

    private String clean(String line, int number) {
        if (line.codePoints().allMatch(TextCleaner::isAllowed)) {
            return line;
        }
        var clean = new StringBuilder();
        int[] codes = line.codePoints().toArray();
        var columns = new ArrayList<Integer>();
        for (int i = 0; i < codes.length; i++) {
            if (isAllowed(codes[i])) {
                clean.appendCodePoint(codes[i]);
            } else {
                columns.add(i + 1);
            }
        }
        removed.put(number, columns.stream().mapToInt(Integer::intValue).toArray());
        notices.say(NoticeCode.CONTROL_CHARACTER, new Place(shown, number, columns.get(0)),
                "U+%04X%s".formatted(codes[columns.get(0) - 1],
                        columns.size() == 1 ? "" : " and " + counted(columns.size() - 1, "more character")));
        return clean.toString();
    }

    private static String counted(int count, String thing) {
        return "%,d %s%s".formatted(count, thing, count == 1 ? "" : "s");
    }

    /** Whether XML 1.0 lets it stand in a document (https://www.w3.org/TR/xml/#charsets). */
    static boolean isAllowed(int code) {
        return code == '\t' || code == '\n' || code == '\r'
                || code >= 0x20 && code <= 0xD7FF
                || code >= 0xE000 && code <= 0xFFFD
                || code >= 0x10000;
    }
}
