package papergraph.query;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Something a question leaves open, such as the name it is about.
 *
 * @param name the variable of the query that it stands for
 * @param type what its values look like
 * @param defaultValue the value where none is given
 * @param range the least and the greatest value of a number, or null
 * @param words what it means, by language: always {@code en}
 */
public record Parameter(
        String name, Type type, String defaultValue, @Nullable Range range, Map<String, String> words) {

    /** The rows a question gives at most, where its header says nothing else. */
    static final int MOST_ROWS = 100_000;

    public Parameter {
        words = Map.copyOf(words);
        if (type == Type.LIMIT && range == null) {
            range = new Range(1, MOST_ROWS);
        }
    }

    /** What it means, in English. */
    public String text() {
        return words.getOrDefault("en", "");
    }

    /** One line for a list of parameters: {@code limit=20: most rows to show (1 to 100000)}. */
    @Override
    public String toString() {
        return name + "=" + (defaultValue.contains(" ") ? "\"" + defaultValue + "\"" : defaultValue)
                + ": " + text() + (range == null ? "" : " (" + range + ")");
    }

    /** What the values of a parameter look like. */
    public enum Type {
        /** A listed name; letter case and blanks do not matter. Bound to the name key. */
        NAME,
        /** A topic, by the last part of its address, its abbreviation or a label of any language. Bound to its address. */
        TOPIC,
        /** An arXiv identifier, with or without version or address. Bound to the paper's address. */
        PAPER,
        /** The day of a digest, as 2024-04-15. Bound to that date. */
        DIGEST,
        /** A day, as 2024-04-15. Bound to that date. */
        DATE,
        /** A month, as 2024-04. Bound to these seven letters. */
        MONTH,
        /** A whole number. */
        INTEGER,
        /** Any text, bound as it stands. */
        TEXT,
        /** An address: absolute, or relative to the base of the graph. */
        IRI,
        /** Not bound to a variable: the most rows of the answer. */
        LIMIT;

        /** As written in a header. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Type> ofWord(String word) {
            return Arrays.stream(values()).filter(type -> type.word().equals(word)).findFirst();
        }

        static String words() {
            return Arrays.stream(values()).map(Type::word).collect(Collectors.joining(", "));
        }

        boolean isNumber() {
            return this == INTEGER || this == LIMIT;
        }
    }

    /** From the least to the greatest, both included. */
    public record Range(int least, int greatest) {
        public Range {
            if (least > greatest) {
                throw new IllegalArgumentException(least + " is more than " + greatest);
            }
        }

        boolean holds(long number) {
            return least <= number && number <= greatest;
        }

        @Override
        public String toString() {
            return least + " to " + greatest;
        }
    }
}
