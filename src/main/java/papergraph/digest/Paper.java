package papergraph.digest;

/**
 * What a heading tells about a paper.
 *
 * @param id the identifier
 * @param printedTitle the title exactly as it stands in the source, Markdown and TeX included
 * @param title the title as plain text: Markdown taken away, TeX left alone
 */
public record Paper(ArxivId id, String printedTitle, String title) {
    /** The paper with a printed title, its plain text made as the reader makes it. */
    public static Paper titled(ArxivId id, String printedTitle) {
        return new Paper(id, printedTitle, new PlainTitle(Limits.DEFAULT).of(printedTitle));
    }
}
