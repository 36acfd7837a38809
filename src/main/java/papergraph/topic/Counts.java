package papergraph.topic;

/**
 * What taggings and marks come to.
 *
 * @param entries how many were compared
 * @param covered how many of them have a tagging
 * @param tagged taggings
 * @param right taggings that are marked
 * @param marked topics marked by hand
 * @param found marked topics that have a tagging
 */
public record Counts(int entries, int covered, int tagged, int right, int marked, int found) {
    static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0);

    Counts plus(Counts other) {
        return new Counts(
                entries + other.entries,
                covered + other.covered,
                tagged + other.tagged,
                right + other.right,
                marked + other.marked,
                found + other.found);
    }

    double precision() {
        return (double) right / tagged;
    }

    double recall() {
        return (double) found / marked;
    }

    double f1() {
        return 2 * precision() * recall() / (precision() + recall());
    }
}
