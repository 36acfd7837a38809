package papergraph.digest;

/**
 * What a heading tells about a paper.
 *
 * @param id the identifier
 * @param printedTitle the title exactly as it stands in the source, Markdown and TeX included
 * @param title the title as plain text: Markdown taken away, TeX left alone
 */
public record Paper(ArxivId id, String printedTitle, String title) {}
