package papergraph.digest;

import papergraph.notice.Place;

/** Text that was not understood and is kept as it stands. */
public record Passage(Place place, int lastLine, String text) {}
