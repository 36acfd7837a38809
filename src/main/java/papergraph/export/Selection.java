package papergraph.export;

import java.util.Optional;

/**
 * What of a store is written.
 *
 * <p>Facts are all statements except those that hold the digests' own prose, which their licence may forbid to publish
 * again: the text of points and passages ({@code rdf:value}), the {@code pg:matchedText} of a tagging that was not found
 * in a title alone, the words of an attestation, and the {@code dcterms:description} of a notice, which may quote the
 * file. Points and passages themselves stay, with their place, as do titles, headings, names, votes, links, topics, and
 * terms with their labels.
 *
 * @param factsOnly whether the digests' own prose is left out
 * @param digestKey of the one digest whose graph is written, such as {@code 2024-04-15}; all graphs if empty
 */
public record Selection(boolean factsOnly, Optional<String> digestKey) {
    /** Everything there is. */
    public static final Selection ALL = new Selection(false, Optional.empty());
}
