package papergraph.digest;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The shapes an entry may have in a dialect. What is looked for is told from the structure of each file; a profile other
 * than {@link #AUTO} looks for fewer, and the rest is kept as text. The words of labels are the same in all.
 */
public enum Profile {
    /** Every shape, as the file has it. */
    AUTO(EnumSet.allOf(Shape.class)),
    /** A heading that leads to a paper, fields with labels, points. */
    REGULAR(EnumSet.of(Shape.HEADING)),
    /** A row of a table; headings are no entries. */
    TABLE(EnumSet.of(Shape.TABLE)),
    /** A heading that leads to a paper, and names in italics right below it. */
    ITALIC_AUTHORS(EnumSet.of(Shape.HEADING, Shape.ITALIC_AUTHORS)),
    /** A heading with the paper's address somewhere below it. */
    LINK_BELOW(EnumSet.of(Shape.HEADING, Shape.LINK_BELOW));

    /** What tells an entry or a part of one. */
    enum Shape {
        HEADING,
        TABLE,
        ITALIC_AUTHORS,
        LINK_BELOW
    }

    private final Set<Shape> shapes;

    Profile(Set<Shape> shapes) {
        this.shapes = shapes;
    }

    boolean has(Shape shape) {
        return shapes.contains(shape);
    }

    /** The word used by {@code --profile}, such as {@code link-below}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Profile> ofWord(String word) {
        return Arrays.stream(values()).filter(profile -> profile.word().equals(word)).findFirst();
    }

    /** All words, the default first. */
    public static List<String> words() {
        return Arrays.stream(values()).map(Profile::word).toList();
    }
}
