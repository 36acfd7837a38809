package papergraph.notice;

import java.util.Comparator;

/** Where in the user's own files something was seen. Lines and columns count from 1, as editors do. */
public record Place(String source, int line, int column) implements Comparable<Place> {
    private static final Comparator<Place> ORDER =
            Comparator.comparing(Place::source).thenComparingInt(Place::line).thenComparingInt(Place::column);

    public Place {
        if (line < 1 || column < 1) {
            throw new IllegalArgumentException("lines and columns count from 1: " + line + ":" + column);
        }
    }

    /** The beginning of a line. */
    public static Place line(String source, int line) {
        return new Place(source, line, 1);
    }

    /** The file as a whole, said as its beginning. */
    public static Place file(String source) {
        return new Place(source, 1, 1);
    }

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }

    /** As compilers print it, such as {@code seeds/2024-04-15.md:31:1}. */
    @Override
    public String toString() {
        return source + ":" + line + ":" + column;
    }
}
