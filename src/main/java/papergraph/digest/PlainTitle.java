package papergraph.digest;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.node.Code;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Text;

/**
 * The words of a title without their Markdown.
 *
 * <p>TeX is taken out before the Markdown is read and put back after it: its stars, underscores and backslashes mean
 * something else.
 */
final class PlainTitle {
    private static final Pattern TEX = Pattern.compile("\\$(?=\\S)[^$\\n]*[^$\\s]\\$(?!\\d)|\\$[^$\\s]\\$(?!\\d)");
    private static final Pattern FORMATTING = Pattern.compile(
            "(?is)</?(?:sub|sup|b|i|em|strong|code|span|font|u|small|a|tt|mark)(?:\\s[^>]*)?/?>");
    private static final Pattern LINE_BREAK = Pattern.compile("(?is)<br\\s*/?>");
    // stands for a piece of TeX; never in a text that XML allows
    private static final char HOLE = '\uFFFF';
    // before the title, so that it cannot be taken for the definition of a link
    private static final String GUARD = "\uFFFE ";

    private final Markdown markdown;

    PlainTitle(Limits limits) {
        this.markdown = Markdown.ofText(limits);
    }

    String of(String printed) {
        var tex = new ArrayList<String>();
        String holed = TEX.matcher(printed).replaceAll(match -> {
            tex.add(match.group());
            return String.valueOf(HOLE);
        });
        var plain = new StringBuilder();
        say(markdown.parse(GUARD + holed.replace('\n', ' ').strip()), plain);
        return filled(plain.toString().replace(GUARD.strip(), ""), tex).replaceAll("[\\s\\p{Z}]+", " ").strip();
    }

    private static void say(Node node, StringBuilder out) {
        if (node instanceof Text text) {
            out.append(allowed(text.getLiteral()));
        } else if (node instanceof Code code) {
            out.append(code.getLiteral());
        } else if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
            out.append(' ');
        } else if (node instanceof HtmlInline html) {
            out.append(ofTag(html.getLiteral()));
        }
        Markdown.children(node).forEach(child -> say(child, out));
    }

    private static String ofTag(String tag) {
        if (LINE_BREAK.matcher(tag).matches()) {
            return " ";
        }
        return FORMATTING.matcher(tag).matches() ? "" : tag;
    }

    // an entity such as &#8; may stand for a character that no text may hold
    private static String allowed(String text) {
        return text.codePoints()
                .filter(code -> TextCleaner.isAllowed(code) || code == HOLE || code == GUARD.charAt(0))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String filled(String holed, List<String> tex) {
        var pieces = tex.iterator();
        var filled = new StringBuilder();
        holed.chars().forEach(c -> {
            if (c == HOLE) {
                filled.append(pieces.hasNext() ? pieces.next() : "");
            } else {
                filled.append((char) c);
            }
        });
        return filled.toString();
    }
}
