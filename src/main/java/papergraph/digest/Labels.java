package papergraph.digest;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Knows a labelled line, such as {@code Vote: 22} or {@code **Authors**: A, B}, by the words kept beside the code. */
final class Labels {
    /**
     * A label.
     *
     * @param word as it is printed
     * @param valueStart where in the line the words after it begin
     */
    record Match(Field field, String word, int valueStart) {}

    /** What a column of a table may hold. */
    enum Column {
        TITLE,
        AUTHORS,
        VOTES,
        SUMMARY,
        OTHER
    }

    private static final Labels KNOWN = load("/papergraph/profiles/labels.properties");
    // a star or an underscore may stand before, within and after the label; a picture may stand before it
    private static final String BEFORE = "^[\\s*_]*(?:[\\p{So}\\uFE0F\\u200D]+[\\s*_]*)?(?:\\d{1,2}[.)、]\\s*)?";
    private static final String AFTER = "[\\s*_]*[:：][\\s*_]*";

    private final Map<Field, Pattern> patterns = new EnumMap<>(Field.class);
    private final Map<String, Column> columns = new HashMap<>();

    private Labels(Properties words) {
        for (Column column : List.of(Column.TITLE, Column.AUTHORS, Column.VOTES, Column.SUMMARY)) {
            for (String word : words.getProperty("column." + column.name().toLowerCase(Locale.ROOT)).split("\\|")) {
                columns.put(word, column);
            }
        }
        for (Field field : Field.values()) {
            String key = field.name().toLowerCase(Locale.ROOT);
            String alternatives = Arrays.stream(words.getProperty(key).split("\\|"))
                    .sorted(Comparator.comparingInt(String::length).reversed())
                    .map(Pattern::quote)
                    .collect(Collectors.joining("|"));
            patterns.put(field, Pattern.compile(BEFORE + "(" + alternatives + ")" + AFTER,
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
        }
    }

    static Labels known() {
        return KNOWN;
    }

    Optional<Match> match(String line) {
        for (var entry : patterns.entrySet()) {
            Matcher matcher = entry.getValue().matcher(line);
            if (matcher.find()) {
                return Optional.of(new Match(entry.getKey(), matcher.group(1), matcher.end()));
            }
        }
        return Optional.empty();
    }

    /** What a column with this head holds. */
    Column column(String head) {
        String word = head.replaceAll("[*_`]", "").strip().toLowerCase(Locale.ROOT);
        return columns.getOrDefault(word, Column.OTHER);
    }

    private static Labels load(String resource) {
        try (var in = new InputStreamReader(
                Objects.requireNonNull(Labels.class.getResourceAsStream(resource)), StandardCharsets.UTF_8)) {
            var words = new Properties();
            words.load(in);
            return new Labels(words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
