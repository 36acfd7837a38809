package papergraph.digest;

/** What a labelled line of an entry may tell. The words for each stand in {@code papergraph/profiles/labels.properties}. */
enum Field {
    AUTHORS,
    VOTES,
    LINKS
}
