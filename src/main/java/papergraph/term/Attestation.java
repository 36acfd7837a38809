package papergraph.term;

import org.jspecify.annotations.Nullable;

/**
 * A term as one point has it.
 *
 * @param point the ordinal of the point
 * @param term the term it attests: the English expansion, made the same for all its spellings
 * @param korean the Korean words as printed, without particles; null for "Large Language Model(LLM)"
 * @param english the English words as printed; null where only the abbreviation is
 * @param abbreviation as printed, without the s of a plural, or null
 */
public record Attestation(
        int point, TermName term, @Nullable String korean, @Nullable String english, @Nullable String abbreviation) {
    public Attestation {
        if (point < 1) {
            throw new IllegalArgumentException("points are counted from 1: " + point);
        }
        int known = (korean == null ? 0 : 1) + (english == null ? 0 : 1) + (abbreviation == null ? 0 : 1);
        if (known < 2) {
            throw new IllegalArgumentException("no pair: " + term);
        }
    }
}
