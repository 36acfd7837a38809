package papergraph.term;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;

/** What is known about words beforehand: {@code translations.txt} and {@code abbreviations.txt}. */
final class WordLists {
    private static final Comparator<String> LONGEST_FIRST =
            Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder());

    private final Map<String, List<String>> renderings = new HashMap<>();
    private final Map<String, List<String>> expansions = new HashMap<>();

    WordLists() {
        read("translations.txt", this::addRenderings);
        read("abbreviations.txt", this::addExpansion);
    }

    /** How an English word, or several joined by hyphens, is rendered in Korean, the longest first; without blanks. */
    List<String> renderings(String english) {
        Set<String> all = new LinkedHashSet<>();
        for (String form : forms(english)) {
            all.addAll(renderings.getOrDefault(form, List.of()));
        }
        return all.stream().sorted(LONGEST_FIRST).toList();
    }

    /** What an abbreviation may stand for. */
    List<String> expansions(String abbreviation) {
        return expansions.getOrDefault(abbreviation, List.of());
    }

    private static List<String> forms(String word) {
        List<String> forms = new ArrayList<>(List.of(word, TermName.singular(word)));
        for (String ending : List.of("ed", "ing", "ly")) {
            if (word.endsWith(ending) && word.length() > ending.length() + 3) {
                String stem = word.substring(0, word.length() - ending.length());
                forms.add(stem);
                forms.add(stem + "e");
            }
        }
        return forms;
    }

    private void addRenderings(String line) {
        String[] words = line.split(" ");
        renderings.computeIfAbsent(words[0], unseen -> new ArrayList<>())
                .addAll(List.of(words).subList(1, words.length));
    }

    private void addExpansion(String line) {
        int blank = line.indexOf(' ');
        expansions.computeIfAbsent(line.substring(0, blank), unseen -> new ArrayList<>())
                .add(line.substring(blank + 1));
    }

    private static void read(String name, Consumer<String> line) {
        var resource = Objects.requireNonNull(WordLists.class.getResourceAsStream("/papergraph/" + name), name);
        try (var lines = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            lines.lines().filter(text -> !text.isBlank() && !text.startsWith("#")).forEach(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
