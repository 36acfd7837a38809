package papergraph.digest;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Knows a paper by the addresses under which it is shown: arXiv's, Hugging Face's, alphaXiv's, and arXiv's DOIs. */
final class PaperAddress {
    private static final String ID = "(\\d{4}\\.\\d{4,5}|[a-z]+(?:-[a-z]+)?(?:\\.[A-Z]{2})?/\\d{7})(?:v\\d{1,3})?(?![\\d/]|\\.\\d)";
    private static final Pattern ADDRESS = Pattern.compile(
            "(?:(?:arxiv\\.org|ar5iv\\.org|alphaxiv\\.org|ar5iv\\.labs\\.arxiv\\.org)/(?:abs|pdf|html|format|overview|ps)/"
                    + "|(?:huggingface\\.co|hf\\.co)/papers/"
                    + "|^/papers/|\\(/papers/"
                    + "|doi\\.org/10\\.48550/arxiv\\."
                    + "|^arxiv:)" + ID,
            Pattern.CASE_INSENSITIVE);

    private PaperAddress() {}

    /** The paper that an address, or the first address in a text, leads to. */
    static Optional<ArxivId> in(String text) {
        Matcher matcher = ADDRESS.matcher(text);
        while (matcher.find()) {
            Optional<ArxivId> id = ArxivId.of(matcher.group(1));
            if (id.isPresent()) {
                return id;
            }
        }
        return Optional.empty();
    }
}
