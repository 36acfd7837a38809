package papergraph.digest;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import papergraph.notice.Notice;
import papergraph.notice.NoticeCode;
import papergraph.notice.Notices;
import papergraph.notice.Place;

/** Turns bytes into lines: UTF-8, or UTF-16 where the file begins with its mark; any line ends; no forbidden characters. */
final class SourceDecoder {
    private static final char MARK = '\uFEFF';

    private final String shown;
    private final Limits limits;
    private final Notices notices;

    SourceDecoder(String shown, Limits limits, Notices notices) {
        this.shown = shown;
        this.limits = limits;
        this.notices = notices;
    }

    SourceText decode(byte[] bytes) {
        return clean(characters(bytes));
    }

    private String characters(byte[] bytes) {
        Charset charset = charset(bytes);
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(buffer)
                    .toString();
        } catch (CharacterCodingException e) {
            CharBuffer before = charset.decode(ByteBuffer.wrap(bytes, 0, buffer.position()));
            notices.say(NoticeCode.INVALID_UTF8, placeAfter(before), "bytes that are not " + charset.name());
            return new String(bytes, charset);
        }
    }

    private Place placeAfter(CharSequence before) {
        int line = 1;
        int column = 1;
        for (int i = 0; i < before.length(); i++) {
            column = before.charAt(i) == '\n' ? 1 : column + 1;
            line += before.charAt(i) == '\n' ? 1 : 0;
        }
        return new Place(shown, line, column);
    }

    private static Charset charset(byte[] bytes) {
        int first = bytes.length < 2 ? 0 : (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF;
        return switch (first) {
            case 0xFEFF -> StandardCharsets.UTF_16BE;
            case 0xFFFE -> StandardCharsets.UTF_16LE;
            default -> StandardCharsets.UTF_8;
        };
    }

    private SourceText clean(String characters) {
        String text = !characters.isEmpty() && characters.charAt(0) == MARK ? characters.substring(1) : characters;
        List<String> lines = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r') {
                lines.add(line(lines.size() + 1, text, start, i));
                i += c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n' ? 1 : 0;
                start = i + 1;
            }
        }
        lines.add(line(lines.size() + 1, text, start, text.length()));
        return SourceText.of(shown, lines);
    }

    private String line(int number, String text, int start, int end) {
        if (end - start > limits.lineLength()) {
            notices.accept(new Notice(
                    NoticeCode.TOO_LARGE,
                    Place.line(shown, number),
                    "a line of " + (end - start) + " characters, of at most " + limits.lineLength(),
                    "line left out"));
            return "";
        }
        for (int i = start; i < end; i++) {
            if (isForbidden(text, i)) {
                return withoutForbidden(number, text, start, end);
            }
        }
        return text.substring(start, end);
    }

    private String withoutForbidden(int number, String text, int start, int end) {
        var clean = new StringBuilder(end - start);
        for (int i = start; i < end; i++) {
            if (isForbidden(text, i)) {
                notices.say(
                        NoticeCode.CONTROL_CHARACTER,
                        new Place(shown, number, i - start + 1),
                        "the character U+%04X, which XML forbids".formatted((int) text.charAt(i)));
            } else {
                clean.append(text.charAt(i));
            }
        }
        return clean.toString();
    }

    /** Whether XML 1.0 has no place for the character (https://www.w3.org/TR/xml/#charsets). */
    private static boolean isForbidden(String text, int i) {
        char c = text.charAt(i);
        if (c >= ' ' && c < '\uD800' || c == '\t') {
            return false;
        }
        if (Character.isHighSurrogate(c)) {
            return i + 1 >= text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return i == 0 || !Character.isHighSurrogate(text.charAt(i - 1));
        }
        return c < ' ' || c >= '\uFFFE';
    }
}
