package papergraph.digest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Takes a heading apart: the title, exactly as printed; the address behind it; what stands beside it.
 *
 * <p>Titles hold brackets, stars and dollars that were never meant as Markdown. A heading that is nothing but one pair of
 * brackets with an address behind is therefore taken at its word before the tree is asked.
 */
final class HeadingReader {
    private static final Pattern WHOLE =
            Pattern.compile("\\[(.*)\\]\\(\\s*<?([^()\\s<>]+(?:\\([^()\\s]*\\)[^()\\s<>]*)?)>?(?:\\s+\"[^\"]*\")?\\s*\\)");
    private static final Pattern OPENING = Pattern.compile("^#{1,6}[ \\t]+|^#{1,6}$");
    private static final Pattern CLOSING = Pattern.compile("(?:^|[ \\t]+)#+[ \\t]*$");
    private static final Pattern BESIDE = Pattern.compile(
            "[\\s\\p{P}\\p{S}]*(?:\\d+[\\s\\p{P}]*)*(?:(?:paper|title|no|제목)[\\s\\p{P}]*\\d*[\\s\\p{P}]*)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern PLACE_WORD = Pattern.compile(
            "[\\[(\\s]*(?:arxiv|pdf|abs|html|paper|link|url|hf|hugging\\s?face|논문|링크|链接|论文)?[\\])\\s]*(?:page|link)?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NUMBER = Pattern.compile("^\\s*(?:\\[?\\(?\\d{1,4}[.)\\]:]+\\s*)");

    private final SourceText source;
    private final Parser parser;

    HeadingReader(SourceText source, Parser parser) {
        this.source = source;
        this.parser = parser;
    }

    /**
     * A heading in parts.
     *
     * @param printed the title as printed; without a link, all words of the heading
     * @param title the title without its Markdown
     * @param address where the link leads, or null where there is none
     * @param beside words that stand beside the link and are no mere number
     */
    record Parts(String printed, String title, @Nullable String address, String beside) {
        Optional<ArxivId> paper() {
            return address == null ? Optional.empty() : PaperAddress.in(address);
        }
    }

    Parts read(Heading heading) {
        String words = words(heading);
        Matcher whole = WHOLE.matcher(words);
        if (whole.matches() && !whole.group(1).contains("](") && !isPlaceWord(whole.group(1))) {
            return new Parts(whole.group(1).strip(), plain(whole.group(1)), whole.group(2), "");
        }
        List<Link> links = links(heading);
        Optional<Link> link = links.stream()
                .filter(l -> PaperAddress.in(l.getDestination()).isPresent())
                .findFirst()
                .or(() -> links.stream().findFirst());
        if (link.isPresent()) {
            return linked(words, link.get());
        }
        return unlinked(words);
    }

    private Parts linked(String words, Link link) {
        String linkSource = source.of(link);
        String label = label(link);
        int at = words.indexOf(linkSource);
        String before = at < 0 ? "" : words.substring(0, at);
        String after = at < 0 ? "" : words.substring(at + linkSource.length());
        if (isPlaceWord(label)) {
            String rest = NUMBER.matcher(before + after).replaceFirst("").replaceAll("[\\s|(\\[:：-]+$", "").strip();
            String title = rest.isEmpty() ? label : rest;
            return new Parts(title, plain(title), link.getDestination(), "");
        }
        String beside = (before + after).strip();
        boolean isNothing = BESIDE.matcher(beside).matches();
        return new Parts(label, plain(label), link.getDestination(), isNothing ? "" : beside);
    }

    private Parts unlinked(String words) {
        Matcher broken = Pattern.compile("^(.*)\\]\\(\\s*<?(\\S+?)>?\\s*\\)(.*)$").matcher(words);
        if (broken.matches()) {
            String title = broken.group(1).replaceFirst("^\\[", "").strip();
            return new Parts(title, plain(title), broken.group(2), broken.group(3).strip());
        }
        Optional<ArxivId> bare = PaperAddress.in(words);
        if (bare.isPresent()) {
            String title = words.replaceAll("[<(\\[]*(?:https?://)?\\S*(?:arxiv|huggingface|hf\\.co)\\S*", "").strip();
            String printed = title.isEmpty() ? words : title;
            return new Parts(printed, plain(printed), "https://arxiv.org/abs/" + bare.get(), "");
        }
        return new Parts(words, plain(words), null, "");
    }

    /** What stands between the brackets of a link, character for character. */
    private String label(Link link) {
        Node first = link.getFirstChild();
        Node last = link.getLastChild();
        if (first == null || first.getSourceSpans().isEmpty() || last.getSourceSpans().isEmpty()) {
            return "";
        }
        SourceSpan end = last.getSourceSpans().get(last.getSourceSpans().size() - 1);
        int from = first.getSourceSpans().get(0).getInputIndex();
        return source.text().substring(from, end.getInputIndex() + end.getLength()).strip();
    }

    /** The characters of a heading without its marks. */
    private String words(Heading heading) {
        var words = new StringBuilder();
        for (SourceSpan span : heading.getSourceSpans()) {
            String line = source.of(span);
            if (!line.matches("\\s*(?:=+|-+)\\s*") || heading.getSourceSpans().size() == 1) {
                words.append(words.isEmpty() ? "" : " ").append(line.strip());
            }
        }
        String opened = OPENING.matcher(words).replaceFirst("");
        return CLOSING.matcher(opened).replaceFirst("").strip();
    }

    /** The words without their Markdown. */
    private String plain(String markdown) {
        var plain = new StringBuilder();
        parser.parse("# " + markdown).accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                plain.append(text.getLiteral());
            }

            @Override
            public void visit(Code code) {
                plain.append(code.getLiteral());
            }

            @Override
            public void visit(HtmlInline html) {
                plain.append(html.getLiteral());
            }

            @Override
            public void visit(SoftLineBreak lineBreak) {
                plain.append(' ');
            }

            @Override
            public void visit(HardLineBreak lineBreak) {
                plain.append(' ');
            }
        });
        String collapsed = plain.toString().replaceAll("\\s+", " ").strip();
        return collapsed.isEmpty() ? markdown.strip() : collapsed;
    }

    private static boolean isPlaceWord(String label) {
        return PLACE_WORD.matcher(label).matches();
    }

    private static List<Link> links(Heading heading) {
        List<Link> links = new ArrayList<>();
        heading.accept(new AbstractVisitor() {
            @Override
            public void visit(Link link) {
                links.add(link);
                visitChildren(link);
            }
        });
        return links;
    }
}
