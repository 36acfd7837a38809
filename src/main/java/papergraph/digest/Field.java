package papergraph.digest;

/** What a labelled line of an entry may tell. The words for each stand in {@code papergraph/profiles/labels.properties}. */
enum Field {
    AUTHORS,
    VOTES,
    LINKS,
    /** A part of a summary that is no list: its label is the section, as printed. */
    SECTIONS
}
