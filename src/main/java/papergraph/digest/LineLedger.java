package papergraph.digest;

import java.util.Arrays;
import java.util.List;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;

/** Accounts for every non-blank line of a file: said, kept as text, or left out. */
final class LineLedger {
    /** What became of a line; of two claims on one line the earlier kind counts. */
    enum Fate {
        SAID,
        KEPT,
        LEFT_OUT
    }

    private final Fate[] fates;
    private final List<String> lines;

    LineLedger(List<String> lines) {
        this.lines = lines;
        this.fates = new Fate[lines.size()];
    }

    void mark(Node node, Fate fate) {
        node.getSourceSpans().forEach(span -> mark(span, fate));
    }

    void mark(SourceSpan span, Fate fate) {
        mark(span.getLineIndex() + 1, span.getLineIndex() + 1, fate);
    }

    /** @param first the first line, from 1 */
    void mark(int first, int last, Fate fate) {
        for (int i = first - 1; i < last; i++) {
            if (fates[i] == null || fate.compareTo(fates[i]) < 0) {
                fates[i] = fate;
            }
        }
    }

    /** Takes back what was marked. */
    void leaveOut(int first, int last) {
        Arrays.fill(fates, first - 1, last, Fate.LEFT_OUT);
    }

    /** The first line from here on that nobody has accounted for, or 0. */
    int firstUnaccounted(int from) {
        for (int i = from - 1; i < fates.length; i++) {
            if (fates[i] == null && !lines.get(i).isBlank()) {
                return i + 1;
            }
        }
        return 0;
    }

    Coverage coverage() {
        int[] counts = new int[Fate.values().length];
        for (int i = 0; i < fates.length; i++) {
            if (!lines.get(i).isBlank()) {
                counts[(fates[i] == null ? Fate.LEFT_OUT : fates[i]).ordinal()]++;
            }
        }
        return new Coverage(counts[Fate.SAID.ordinal()], counts[Fate.KEPT.ordinal()], counts[Fate.LEFT_OUT.ordinal()]);
    }
}
