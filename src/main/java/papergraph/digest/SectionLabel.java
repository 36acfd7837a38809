package papergraph.digest;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Emphasis;
import org.commonmark.node.Node;
import org.commonmark.node.StrongEmphasis;

/**
 * The bold words and the colon that a point may begin with.
 *
 * @param name the words, as they stand in the source
 * @param end the index in the source behind the colon and the stars
 */
record SectionLabel(String name, int end) {
    private static final Pattern COLON = Pattern.compile("^[ \\t]*[:：]");
    // Stars that CommonMark does not take as bold: of unequal number, or closed between a mark and a letter.
    private static final Pattern STARS = Pattern.compile("^(\\*{1,3})[ \\t]*([^*:：\\n]{1,100}?)[ \\t]*"
            + "(?:(\\*{1,3})[ \\t]*[:：]|[:：][ \\t]*(\\*{1,3})|[:：](?![^\\n]*\\*\\*))");
    private static final int BOLD = 2;

    /** The label that a paragraph begins with. */
    static Optional<SectionLabel> of(Node paragraph, SourceText source) {
        Node first = paragraph.getFirstChild();
        return first != null && isBold(first) ? ofBold(first, paragraph, source) : ofStars(paragraph, source);
    }

    private static boolean isBold(Node node) {
        return node instanceof StrongEmphasis
                || node instanceof Emphasis && node.getFirstChild() == node.getLastChild()
                        && node.getFirstChild() instanceof StrongEmphasis;
    }

    private static Optional<SectionLabel> ofBold(Node bold, Node paragraph, SourceText source) {
        int end = Markdown.end(bold);
        String words = source.slice(Markdown.start(bold), end).replaceAll("^[*_]+|[*_]+$", "").strip();
        if (words.endsWith(":") || words.endsWith("：")) {
            return named(words.substring(0, words.length() - 1), end);
        }
        Matcher colon = COLON.matcher(source.slice(end, Markdown.end(paragraph)));
        return colon.find() ? named(words, end + colon.end()) : Optional.empty();
    }

    private static Optional<SectionLabel> ofStars(Node paragraph, SourceText source) {
        int start = Markdown.start(paragraph);
        Matcher stars = STARS.matcher(source.slice(start, Markdown.end(paragraph)));
        if (!stars.find()) {
            return Optional.empty();
        }
        String closing = stars.group(3) != null ? stars.group(3) : stars.group(4);
        boolean isBold = stars.group(1).length() >= BOLD || closing != null && closing.length() >= BOLD;
        return isBold ? named(stars.group(2), start + stars.end()) : Optional.empty();
    }

    private static Optional<SectionLabel> named(String words, int end) {
        String name = words.replaceAll("\\s+", " ").strip();
        return name.isEmpty() ? Optional.empty() : Optional.of(new SectionLabel(name, end));
    }
}
