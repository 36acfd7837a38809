package papergraph.topic;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import papergraph.digest.ArxivId;

/**
 * An entry whose topics were marked by hand: see {@code docs/topics.md}.
 *
 * @param half whether the rules were tuned on it
 * @param date the day of the digest that lists it
 * @param judgeA the topics of the first pass
 * @param judgeB the topics of the second pass, in another order
 * @param topics those that both agree on or that were decided for
 */
public record GoldEntry(
        Half half,
        LocalDate date,
        ArxivId id,
        String title,
        Set<String> judgeA,
        Set<String> judgeB,
        Set<String> topics) {
    private static final String BUNDLED = "/papergraph/gold/topics.csv";
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    /** Which half of the gold set. */
    public enum Half {
        /** Labels, rules and confidences were tuned on these. */
        DEVELOPMENT("development"),
        /** These were looked at only to be counted. */
        HELD_OUT("held-out");

        private final String word;

        Half(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }

        private static Half of(String word) {
            return word.equals(HELD_OUT.word) ? HELD_OUT : DEVELOPMENT;
        }
    }

    /** What an entry is known by in the gold set and in a store: the day and the paper. */
    public record Key(LocalDate date, String arxivId) {}

    public GoldEntry {
        judgeA = Set.copyOf(judgeA);
        judgeB = Set.copyOf(judgeB);
        topics = Set.copyOf(topics);
    }

    public Key key() {
        return new Key(date, id.value());
    }

    /** The gold set that comes with the program, in its order. */
    public static List<GoldEntry> bundled() {
        var stream = Objects.requireNonNull(GoldEntry.class.getResourceAsStream(BUNDLED));
        try (var reader = new InputStreamReader(stream, StandardCharsets.UTF_8);
                var rows = FORMAT.parse(reader)) {
            return rows.stream().map(GoldEntry::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static GoldEntry of(CSVRecord row) {
        return new GoldEntry(
                Half.of(row.get("half")),
                LocalDate.parse(row.get("date")),
                new ArxivId(row.get("arxiv")),
                row.get("title"),
                slugs(row.get("judge_a")),
                slugs(row.get("judge_b")),
                slugs(row.get("topics")));
    }

    private static Set<String> slugs(String joined) {
        return new TreeSet<>(List.of(joined.split(" ")));
    }
}
