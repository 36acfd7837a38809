package papergraph.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import papergraph.PapergraphException;

/** Reads the comment lines at the top of a query file; their grammar is told at {@link NamedQuery}. */
final class QueryHeader {
    private static final Pattern WORDS = Pattern.compile("#\\s*(title|question|note)(?:@([a-z]+))?\\s*:\\s*(.*)");
    private static final Pattern PARAM_START = Pattern.compile("#\\s*param\\b.*");
    private static final Pattern PARAM_WORDS = Pattern.compile("#\\s*param\\s+(\\w+)@([a-z]+)\\s*:\\s*(.+)");
    private static final Pattern PARAM = Pattern.compile("#\\s*param\\s+(\\w+)\\s*:\\s*([\\w-]+)\\s*=\\s*"
            + "(\"(?:[^\"\\\\]|\\\\.)*+\"|[^\\s\"]+)(?:\\s*\\[(-?\\d{1,9})\\.\\.(-?\\d{1,9})])?\\s+(?:—|--)\\s+(.+)");
    private static final String GRAMMAR = "A parameter is written: # param NAME: TYPE = VALUE [LEAST..GREATEST] — TEXT";

    private final String source;
    private final Map<String, String> titles = new HashMap<>();
    private final Map<String, String> questions = new HashMap<>();
    private final Map<String, List<String>> notes = new HashMap<>();
    private final Map<String, Parameter> parameters = new LinkedHashMap<>();

    /** @param source the file, as messages name it */
    QueryHeader(String source) {
        this.source = source;
    }

    /** What a header says. */
    record Said(
            Map<String, String> titles,
            Map<String, String> questions,
            Map<String, List<String>> notes,
            List<Parameter> parameters) {}

    Said read(String text) {
        int number = 0;
        for (String line : (Iterable<String>) text.lines()::iterator) {
            number++;
            if (!line.startsWith("#")) {
                break;
            }
            readLine(line.strip(), number);
        }
        return new Said(titles, questions, notes, List.copyOf(parameters.values()));
    }

    private void readLine(String line, int number) {
        Matcher words = WORDS.matcher(line);
        if (words.matches()) {
            readWords(words, number);
        } else if (PARAM_START.matcher(line).matches()) {
            readParameter(line, number);
        }
    }

    private void readWords(Matcher words, int number) {
        String language = words.group(2) == null ? "en" : words.group(2);
        if (words.group(3).isBlank()) {
            throw bad(number, "the " + words.group(1) + " is empty", "");
        }
        if (words.group(1).equals("note")) {
            notes.computeIfAbsent(language, key -> new ArrayList<>()).add(words.group(3));
            return;
        }
        var said = words.group(1).equals("title") ? titles : questions;
        if (said.putIfAbsent(language, words.group(3)) != null) {
            throw bad(number, "a second " + words.group(1) + " in one language", "");
        }
    }

    private void readParameter(String line, int number) {
        Matcher words = PARAM_WORDS.matcher(line);
        Matcher matcher = PARAM.matcher(line);
        if (words.matches()) {
            addWords(words, number);
        } else if (matcher.matches()) {
            var parameter = parameter(matcher, number);
            if (parameters.putIfAbsent(parameter.name(), parameter) != null) {
                throw bad(number, "a second parameter \"" + parameter.name() + "\"", "");
            }
        } else {
            throw bad(number, "not a parameter: " + line.substring(1).strip(), GRAMMAR);
        }
    }

    private void addWords(Matcher words, int number) {
        var known = parameters.get(words.group(1));
        if (known == null) {
            throw bad(number, "words for \"" + words.group(1) + "\", which is not a parameter so far", GRAMMAR);
        }
        var all = new HashMap<>(known.words());
        all.put(words.group(2), words.group(3));
        parameters.put(
                known.name(), new Parameter(known.name(), known.type(), known.defaultValue(), known.range(), all));
    }

    private Parameter parameter(Matcher matcher, int number) {
        var type = Parameter.Type.ofWord(matcher.group(2))
                .orElseThrow(() -> bad(
                        number, "no type \"" + matcher.group(2) + "\"", "Types are " + Parameter.Type.words() + "."));
        var range = range(type, matcher.group(4), matcher.group(5), number);
        String value = unquoted(matcher.group(3));
        var parameter = new Parameter(matcher.group(1), type, value, range, Map.of("en", matcher.group(6)));
        Value.check(parameter, value).ifPresent(trouble -> {
            throw bad(number, "the default of \"" + parameter.name() + "\" will not do: " + trouble, "");
        });
        return parameter;
    }

    private Parameter.@Nullable Range range(
            Parameter.Type type, @Nullable String least, @Nullable String greatest, int number) {
        if (least == null || greatest == null) {
            return null;
        }
        if (!type.isNumber()) {
            throw bad(number, "a range for something that is no number", GRAMMAR);
        }
        int from = Integer.parseInt(least);
        int to = Integer.parseInt(greatest);
        if (from > to) {
            throw bad(number, "an empty range: " + from + ".." + to, GRAMMAR);
        }
        return new Parameter.Range(from, to);
    }

    private static String unquoted(String value) {
        return value.startsWith("\"")
                ? value.substring(1, value.length() - 1).replaceAll("\\\\(.)", "$1")
                : value;
    }

    private PapergraphException bad(int line, String what, String hint) {
        return PapergraphException.misuse(source + ":" + line + ":1: in the header: " + what, hint);
    }
}
