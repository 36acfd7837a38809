package papergraph.topic;

/**
 * Why an entry was given a topic: its best piece of evidence, and how far all of it goes.
 *
 * @param topicSlug the topic
 * @param matchedText the words found, as printed
 * @param rule what found them
 * @param pointOrdinal the point they stand in, or 0 for the title
 * @param confidence of a hundred taggings with such evidence, how many are right
 */
public record Tagging(String topicSlug, String matchedText, Rule rule, int pointOrdinal, int confidence) {
    /**
     * Below this share a tagging is not said. A reader who asks for a topic would meet nearly as many wrong papers as right
     * ones.
     */
    private static final int LEAST_CONFIDENCE = 60;

    boolean isLikely() {
        return confidence >= LEAST_CONFIDENCE;
    }

    /** What found the words. */
    public enum Rule {
        LABEL("label"),
        ABBREVIATION("abbreviation"),
        AMBIGUOUS_LABEL("ambiguous-label");

        private final String word;

        Rule(String word) {
            this.word = word;
        }

        /** As said in the graph. */
        public String word() {
            return word;
        }
    }

    /**
     * Where the mentions of a topic stand. The confidence is the share of right ones among such taggings of the gold set ({@code docs/topics.md} has the counts). That a mention has a gloss, or a label that is ambiguous and
     * vouched for, made no clear difference there, so it makes none here.
     */
    enum Place {
        TITLE_AND_POINT(98),
        TITLE(93),
        SEVERAL_POINTS(88),
        FIRST_POINT(80),
        LATER_POINT(72);

        private final int confidence;

        Place(int confidence) {
            this.confidence = confidence;
        }

        int confidence() {
            return confidence;
        }
    }
}
