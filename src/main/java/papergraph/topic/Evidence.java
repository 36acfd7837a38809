package papergraph.topic;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** All that an entry says for one topic; its first mention is the one that is shown. */
final class Evidence {
    private final BitSet points = new BitSet();
    private final String topic;
    private @Nullable Mention first;
    private String words = "";

    Evidence(String topic) {
        this.topic = topic;
    }

    /** Takes the mentions in the order of the points, in each the best first. */
    void add(int point, SearchText text, Mention mention) {
        if (first == null) {
            first = mention;
            words = text.printed(mention.begin(), mention.end());
        }
        points.set(point);
    }

    /** Whether the title and a point agree on it. */
    boolean isConfirmed() {
        return points.get(0) && points.cardinality() > 1;
    }

    boolean isInTitle() {
        return points.get(0);
    }

    Tagging tagging() {
        if (first == null) {
            throw new IllegalStateException("nothing speaks for " + topic);
        }
        return new Tagging(topic, words, first.label().rule(), points.nextSetBit(0), place().confidence());
    }

    private Tagging.Place place() {
        boolean isRepeated = points.cardinality() > 1;
        if (points.get(0)) {
            return isRepeated ? Tagging.Place.TITLE_AND_POINT : Tagging.Place.TITLE;
        }
        if (isRepeated) {
            return Tagging.Place.SEVERAL_POINTS;
        }
        return points.get(1) ? Tagging.Place.FIRST_POINT : Tagging.Place.LATER_POINT;
    }
}
