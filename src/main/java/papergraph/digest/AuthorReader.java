package papergraph.digest;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import papergraph.notice.Notice;
import papergraph.notice.NoticeCode;
import papergraph.notice.Place;

/** Reads the names behind a label such as {@code Authors:}. One is used for one list. */
final class AuthorReader {
    private static final Pattern CUT = Pattern.compile(
            "(?:^|\\s)\\+\\s*\\d*(?:\\s*(?:more|others|authors))*$"
                    + "|(?:^|\\s)et\\.?\\s*al\\.?,?$|(?:^|\\s*)(?:…|\\.{3,})$"
                    + "|(?:^|\\s)(?:(?:and|&)\\s+(?:\\d+\\s+)?|\\d+\\s+)(?:more|others?)(?:\\s+authors)?\\.?$|^others\\.?$"
                    + "|\\s*等(?:人|\\s*共?\\s*\\d*\\s*[位名]?(?:作者|人)?)?$|(?:^|\\s)외(?:\\s*\\d+\\s*[명인])?$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SUFFIX = Pattern.compile("(?:Jr|Sr|JR|SR)\\.?|II|III|IV|Ph\\.?\\s?D\\.?|M\\.D\\.?");
    private static final Pattern CONJUNCTION = Pattern.compile("^(?:and|&)\\s+", Pattern.CASE_INSENSITIVE);
    private static final Pattern MARKDOWN_LINK = Pattern.compile("!?\\[([^\\]]*)\\]\\([^)]*\\)");
    private static final Pattern ADDRESS = Pattern.compile("(?i)https?:|www\\.|\\b[\\w-]+\\.(?:com|org|net|io|ai|edu)/");
    private static final Pattern ODD = Pattern.compile("@|(?:^|\\s)\\d+(?:\\s|$)|[\\p{Cf}&&[^\\u200C\\u200D]]| and | & |[;|]");
    private static final Pattern NOTHING = Pattern.compile("[-–—?.]*");
    private static final Pattern NOBODY = Pattern.compile("(?i)n/a|none|unknown|null|anonymous");

    // far longer than a name with the Markdown around it; what is longer is no name
    private static final int LONGEST_PIECE = 2_000;

    private final Reading reading;
    private final List<AuthorName> names = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private final List<Passage> doubtful = new ArrayList<>();
    private boolean isTruncated;

    AuthorReader(Reading reading) {
        this.reading = reading;
    }

    /** Reads the source from one index to another. */
    AuthorList read(int start, int end) {
        String value = reading.source().slice(start, end).replaceFirst("[\\s*_]+$", "");
        if (NOBODY.matcher(value.strip()).matches()) {
            return AuthorList.NONE;
        }
        for (var piece : NamePieces.of(value, start)) {
            if (names.size() >= reading.limits().names()) {
                surplus(piece.start(), start + value.length());
                break;
            }
            take(piece);
        }
        return new AuthorList(names, isTruncated);
    }

    /** What stood among the names and is none. */
    List<Passage> doubtful() {
        return doubtful;
    }

    private void surplus(int start, int end) {
        var place = reading.source().at(start);
        reading.notices().accept(new Notice(NoticeCode.TOO_LARGE, place,
                "more than %,d authors".formatted(reading.limits().names()), "the rest kept as text"));
        doubtful.add(new Passage(place, reading.source().lineOf(end), reading.source().slice(start, end)));
        isTruncated = true;
    }

    private void take(NamePieces.Piece piece) {
        if (piece.text().length() > LONGEST_PIECE) {
            name(piece.text().strip(), piece);
            return;
        }
        String text = plain(piece.text());
        if (text.startsWith("+") && text.length() > 1 && !CUT.matcher(text).find()) {
            cut(piece, 0);
            text = text.substring(1).strip();
        }
        // some lists are cut in two ways at once: "Ann Lee et al. +"
        for (Matcher cut = CUT.matcher(text); cut.find(); cut.reset(text)) {
            cut(piece, Math.max(0, piece.text().indexOf(cut.group().strip())));
            text = text.substring(0, cut.start()).strip();
        }
        text = CONJUNCTION.matcher(text).replaceFirst("");
        if (!names.isEmpty() && SUFFIX.matcher(text).matches()) {
            AuthorName last = names.remove(names.size() - 1);
            names.add(new AuthorName(last.printed() + ", " + text, last.place()));
        } else if (!NOTHING.matcher(text).matches()) {
            name(text, piece);
        }
    }

    private void name(String text, NamePieces.Piece piece) {
        int start = piece.start() + leading(piece.text());
        var place = reading.source().at(start);
        if (isNoName(text)) {
            reading.notices().accept(new Notice(NoticeCode.DOUBTFUL_AUTHOR, place,
                    "\"" + Passages.brief(text) + "\" among the names", "kept as text"));
            doubtful.add(new Passage(place, place.line(), text));
        } else if (!seen.add(Normalizer.normalize(text, Normalizer.Form.NFC))) {
            reading.notices().say(NoticeCode.REPEATED_AUTHOR, place, "\"" + text + "\" is listed again");
        } else {
            remark(text, piece, place);
            names.add(new AuthorName(text, place));
        }
    }

    private void remark(String text, NamePieces.Piece piece, Place place) {
        String seen = SuspiciousCharacters.without(text);
        if (!seen.equals(text)) {
            int at = SuspiciousCharacters.first(piece.text());
            reading.notices().say(NoticeCode.SUSPICIOUS_CHARACTER, at < 0 ? place : reading.source().at(piece.start() + at),
                    SuspiciousCharacters.numbers(text) + " in \"" + seen + "\"");
        }
        if (ODD.matcher(seen).find() && !NamePieces.isGroup(seen)) {
            reading.notices().say(NoticeCode.DOUBTFUL_AUTHOR, place, "\"" + text + "\" may not be one name");
        }
    }

    private boolean isNoName(String text) {
        return text.length() > LONGEST_PIECE
                || text.codePoints().noneMatch(Character::isLetter)
                || text.length() > reading.limits().nameChars()
                || ADDRESS.matcher(text).find()
                || Labels.known().match(text).isPresent();
    }

    private void cut(NamePieces.Piece piece, int within) {
        if (!isTruncated) {
            reading.notices().say(NoticeCode.TRUNCATED_AUTHORS, reading.source().at(piece.start() + within),
                    "the list of authors says it is cut short");
        }
        isTruncated = true;
    }

    /** A name without the Markdown and the tags around it; entities as what they stand for; blanks as one blank each. */
    private static String plain(String piece) {
        String text = MARKDOWN_LINK.matcher(piece).replaceAll("$1");
        if (text.indexOf('<') >= 0) {
            text = Jsoup.parseBodyFragment(text).text();
        } else if (text.indexOf('&') >= 0) {
            text = Parser.unescapeEntities(text, false);
        }
        text = text.replaceAll("[\\s\\p{Z}]+", " ").strip();
        return text.replaceAll("^[*_`]+|[*_`]+$", "").strip();
    }

    private static int leading(String text) {
        int at = 0;
        while (at < text.length() && !Character.isLetterOrDigit(text.codePointAt(at))) {
            at++;
        }
        return at == text.length() ? 0 : at;
    }
}
