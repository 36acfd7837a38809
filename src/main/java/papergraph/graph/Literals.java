package papergraph.graph;

import java.lang.Character.UnicodeScript;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** Literals in the few shapes the model has: dates, whole numbers, plain strings, and text with its language. */
final class Literals {
    private Literals() {}

    static Node integer(long value) {
        return NodeFactory.createLiteralDT(Long.toString(value), XSDDatatype.XSDinteger);
    }

    static Node yes() {
        return NodeFactory.createLiteralDT("true", XSDDatatype.XSDboolean);
    }

    static Node date(LocalDate date) {
        return NodeFactory.createLiteralDT(date.toString(), XSDDatatype.XSDdate);
    }

    static Node month(YearMonth month) {
        return NodeFactory.createLiteralDT(month.toString(), XSDDatatype.XSDgYearMonth);
    }

    static Node time(ZonedDateTime time) {
        return NodeFactory.createLiteralDT(
                time.format(DateTimeFormatter.ISO_OFFSET_DATE_TIME), XSDDatatype.XSDdateTime);
    }

    static Node string(String text) {
        return NodeFactory.createLiteralString(text);
    }

    static Node text(String text) {
        return NodeFactory.createLiteralLang(text, language(text));
    }

    /** The language of some text, judged by its letters alone: any Hangul makes it Korean, and so on. */
    static String language(String text) {
        boolean hasHan = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x1100) {
                continue;
            }
            UnicodeScript script = UnicodeScript.of(c);
            if (script == UnicodeScript.HANGUL) {
                return "ko";
            }
            if (script == UnicodeScript.HIRAGANA || script == UnicodeScript.KATAKANA) {
                return "ja";
            }
            hasHan |= script == UnicodeScript.HAN;
        }
        return hasHan ? "zh" : "en";
    }
}
