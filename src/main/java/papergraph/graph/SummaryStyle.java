package papergraph.graph;

import papergraph.digest.Digest;

/** How a digest's summaries are written. */
enum SummaryStyle {
    /** No summaries at all. */
    NONE("none"),
    /** Plain bullets. */
    PLAIN("plain"),
    /** Bullets under bold headings, such as What's New. */
    SECTIONS("sections");

    private final String slug;

    SummaryStyle(String slug) {
        this.slug = slug;
    }

    String slug() {
        return slug;
    }

    /** The style of most of its points. */
    static SummaryStyle of(Digest digest) {
        int all = 0;
        int withSection = 0;
        for (var entry : digest.entries()) {
            for (var point : entry.points()) {
                all++;
                withSection += point.section() == null ? 0 : 1;
            }
        }
        if (all == 0) {
            return NONE;
        }
        return withSection * 2 > all ? SECTIONS : PLAIN;
    }
}
