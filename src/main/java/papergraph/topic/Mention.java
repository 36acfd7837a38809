package papergraph.topic;

/** A label found in a text, from {@code begin} to {@code end} of the text to search. */
record Mention(Label label, int begin, int end) {

    int length() {
        return end - begin;
    }

    boolean is(Label.Kind kind) {
        return label.kind() == kind;
    }
}
