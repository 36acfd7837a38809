package papergraph.digest;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes points as a list of bullets, nested as they were. */
final class PointsMarkdown {
    private static final String STEP = "  ";
    // CommonMark takes no line that is indented so far for the beginning of anything
    private static final String DEEP = "    ";

    private final List<Point> points;
    private final boolean isDeep;

    private PointsMarkdown(List<Point> points, boolean isDeep) {
        this.points = points;
        this.isDeep = isDeep;
    }

    /**
     * Writes points.
     *
     * @param separator what stands between two points that are not nested
     * @param isDeep whether to write all words as by {@link #deep} where that reads as the same words
     */
    static String of(List<Point> points, String separator, boolean isDeep) {
        var markdown = new PointsMarkdown(points, isDeep);
        return String.join(separator, markdown.items(0, 0));
    }

    /** Text with every line so far indented that none begins a list, a heading or the like. */
    static String deep(String text) {
        return indented(text, DEEP);
    }

    private List<String> items(int parent, int depth) {
        var items = new ArrayList<String>();
        for (Point point : points) {
            if (point.parent() == parent) {
                List<String> nested = items(point.ordinal(), depth + 1);
                String own = own(point, depth, !nested.isEmpty());
                items.add(nested.isEmpty() ? own : own + "\n" + String.join("\n", nested));
            }
        }
        return items;
    }

    private String own(Point point, int depth, boolean hasNested) {
        var shapes = new ArrayList<String>();
        for (String label : labels(point.section())) {
            String text = label + point.text();
            shapes.add(item(isDeep ? deep(text) : text, depth));
            shapes.add(item(isDeep ? text : deep(text), depth));
        }
        shapes.add(item(deep(labels(point.section()).get(0) + point.text()), depth));
        return Readback.first(shapes, shape -> isRead(shape, point, depth, hasNested));
    }

    private static List<String> labels(@Nullable String section) {
        return section == null
                ? List.of("")
                : List.of("***" + section + "***: ", "**" + section + "**: ", "**" + section + ":** ", "__" + section + "__: ");
    }

    private static String item(String text, int depth) {
        String margin = STEP.repeat(depth);
        return margin + "- " + indented(text, margin + STEP).substring(margin.length() + STEP.length()).stripTrailing();
    }

    private static String indented(String text, String margin) {
        var lines = new ArrayList<String>();
        for (String line : text.split("\n", -1)) {
            lines.add(line.isBlank() && !lines.isEmpty() ? "" : margin + line);
        }
        return String.join("\n", lines);
    }

    private static boolean isRead(String item, Point point, int depth, boolean hasNested) {
        var list = new StringBuilder(Readback.ENTRY);
        for (int above = 0; above < depth; above++) {
            list.append(item("x", above)).append('\n');
        }
        list.append(item).append('\n').append(hasNested ? item("x", depth + 1) : "");
        var wanted = new Point(point.place(), point.lastLine(), depth + 1, depth, point.section(), point.text(), List.of());
        return Readback.entry(list.toString())
                .filter(entry -> entry.passages().isEmpty() && entry.points().size() == depth + (hasNested ? 2 : 1))
                .filter(entry -> Readback.facts(entry.points().get(depth)).equals(Readback.facts(wanted)))
                .isPresent();
    }
}
