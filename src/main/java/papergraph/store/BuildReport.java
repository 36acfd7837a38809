package papergraph.store;

import java.util.List;
import papergraph.digest.Coverage;
import papergraph.notice.Notice;

/**
 * What a build did.
 *
 * @param generation the newest generation after it
 * @param files how many files were looked at
 * @param digests how many digests the store holds now
 * @param entries how many entries they have
 * @param said how many digests were said or said anew
 * @param removed how many digests were taken away
 * @param quads how many statements the store holds now
 * @param coverage what became of every non-blank line of the files given
 * @param notices those about all files, whether they were read now or before
 */
public record BuildReport(
        long generation,
        int files,
        int digests,
        int entries,
        int said,
        int removed,
        long quads,
        Coverage coverage,
        List<Notice> notices) {
    public BuildReport {
        notices = List.copyOf(notices);
    }

    /** Whether the store was as it should be already. */
    public boolean isUnchanged() {
        return said == 0 && removed == 0;
    }
}
