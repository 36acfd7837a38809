package papergraph.topic;

/**
 * Why an entry was given a topic: its best piece of evidence.
 *
 * @param topicSlug the topic
 * @param matchedText the words found, as printed
 * @param rule what found them
 * @param pointOrdinal the point they stand in, or 0 for the title
 */
public record Tagging(String topicSlug, String matchedText, Rule rule, int pointOrdinal) {

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
}
