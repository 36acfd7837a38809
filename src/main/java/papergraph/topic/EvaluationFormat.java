package papergraph.topic;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import papergraph.PapergraphException;

/** How figures are written: a line for all topics of each comparison, then one for each topic. */
public enum EvaluationFormat {
    /** For people; leaves out the topics that are too rare to say much of. */
    TABLE {
        @Override
        public String write(List<Comparison> comparisons) {
            var lines = new StringBuilder();
            for (Line line : lines(comparisons)) {
                if (Math.max(line.counts().marked(), line.counts().tagged()) < SHOWN) {
                    continue;
                }
                if (line.topic().isEmpty()) {
                    lines.append(String.format(Locale.ROOT, "%n%s, %s: %d entries, %.1f %% with a topic, %d taggings%n",
                            line.half(), line.evidence(), line.counts().entries(), 100 * line.coverage(), line.counts().tagged()));
                    lines.append(String.format("  %-40s %-18s %-18s %-18s %s%n", "", "precision", "recall", "F1", "marked"));
                }
                lines.append(String.format("  %-40s %-18s %-18s %-18s %d%n", line.topic().isEmpty() ? "all topics" : line.topic(),
                        shown(line.precision()), shown(line.recall()), shown(line.f1()), line.counts().marked()));
            }
            return lines.toString().stripLeading();
        }
    },
    /** For spreadsheets. */
    CSV {
        @Override
        public String write(List<Comparison> comparisons) {
            var rows = new StringBuilder(String.join(",", COLUMNS)).append("\r\n");
            for (Line line : lines(comparisons)) {
                rows.append(cells(line).stream().map(Object::toString).collect(Collectors.joining(","))).append("\r\n");
            }
            return rows.toString();
        }
    },
    /** For programs: a list of objects with the columns of the CSV. */
    JSON {
        @Override
        public String write(List<Comparison> comparisons) {
            var array = new JsonArray();
            for (Line line : lines(comparisons)) {
                var object = new JsonObject();
                List<Object> cells = cells(line);
                for (int i = 0; i < cells.size(); i++) {
                    object.add(COLUMNS.get(i), cells.get(i).equals("") ? null : GSON.toJsonTree(cells.get(i)));
                }
                array.add(object);
            }
            return GSON.toJson(array) + "\n";
        }
    };

    private static final int SHOWN = 5;
    private static final Gson GSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().serializeNulls().create();
    private static final List<String> COLUMNS = List.of(
            "half", "evidence", "topic", "entries", "covered", "tagged", "right", "marked", "found",
            "precision", "precision_low", "precision_high", "recall", "recall_low", "recall_high", "f1", "f1_low", "f1_high");
    private static final Share UNKNOWN = new Share(Double.NaN, Double.NaN, Double.NaN);

    /** @param word such as {@code csv} */
    public static EvaluationFormat ofWord(String word) {
        return Arrays.stream(values())
                .filter(format -> format.name().equalsIgnoreCase(word))
                .findFirst()
                .orElseThrow(() -> PapergraphException.misuse("no format \"" + word + "\"", "Formats: table, csv, json"));
    }

    /** The figures as text, ending with a line break. */
    public abstract String write(List<Comparison> comparisons);

    /** One topic, or all where the name is empty. */
    private record Line(
            String half, String evidence, String topic, Counts counts, double coverage, Share precision, Share recall, Share f1) {}

    private static List<Line> lines(List<Comparison> comparisons) {
        List<Line> lines = new ArrayList<>();
        for (Comparison comparison : comparisons) {
            String half = comparison.half().word();
            String evidence = comparison.evidence().word();
            Evaluation.Overall all = comparison.evaluation().overall();
            lines.add(new Line(
                    half, evidence, "", all.counts(), all.coverage().value(), all.precision(), all.recall(), all.f1()));
            for (Evaluation.OfTopic topic : comparison.evaluation().topics()) {
                double share = (double) topic.counts().covered() / topic.counts().entries();
                lines.add(new Line(
                        half, evidence, topic.slug(), topic.counts(), share, topic.precision(), topic.recall(), UNKNOWN));
            }
        }
        return lines;
    }

    private static List<Object> cells(Line line) {
        Counts counts = line.counts();
        List<Object> cells = new ArrayList<>(List.of(
                line.half(), line.evidence(), line.topic(), counts.entries(), counts.covered(), counts.tagged(),
                counts.right(), counts.marked(), counts.found()));
        for (Share share : List.of(line.precision(), line.recall(), line.f1())) {
            for (double value : new double[] {share.value(), share.low(), share.high()}) {
                cells.add(Double.isNaN(share.value()) ? "" : Math.round(value * 1000) / 1000.0);
            }
        }
        return cells;
    }

    private static String shown(Share share) {
        return Double.isNaN(share.value())
                ? "-"
                : String.format(Locale.ROOT, "%.2f [%.2f, %.2f]", share.value(), share.low(), share.high());
    }
}
