package papergraph.author;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Tells organisations from people among listed names, by a list of names and of patterns.
 *
 * <p>Sure or not at all: a person taken for a company would be worse than a company taken for a person.
 */
public final class Organisations {
    private static final String BUNDLED = "/papergraph/organisations.txt";
    /** What may stand around a name without being part of it. */
    private static final Pattern EDGES = Pattern.compile("^[\\s\\p{Z}(\\[:;*+\"'“‘]++|[\\s\\p{Z})\\]:;*+\"'”’.]++$");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern WILD = Pattern.compile("[*~]|[^*~]+");
    private static final String COINED = "(?=\\S{3})\\S*(?:\\p{Nd}|\\p{Lu}{2})\\S*";

    /** What is longer is no name, and would keep the patterns busy. */
    private static final int LONGEST = 200;

    private final Set<String> names;
    private final Pattern patterns;

    /** @param lines a name or a pattern each, the way {@code organisations.txt} explains */
    public Organisations(Collection<String> lines) {
        Map<Boolean, List<String>> byWildness = lines.stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .collect(Collectors.partitioningBy(line -> line.indexOf('*') >= 0 || line.indexOf('~') >= 0));
        names = byWildness.get(false).stream().map(NameKey::of).collect(Collectors.toUnmodifiableSet());
        patterns = Pattern.compile(
                byWildness.get(true).stream().map(Organisations::regex).collect(Collectors.joining("|")));
    }

    /** Those that come with the program. */
    public static Organisations bundled() {
        var resource = Objects.requireNonNull(Organisations.class.getResourceAsStream(BUNDLED));
        try (var lines = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            return new Organisations(lines.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a listed name is surely no person's. */
    public boolean isOrganisation(String printed) {
        if (printed.length() > LONGEST) {
            return false;
        }
        String name = BLANKS.matcher(EDGES.matcher(printed).replaceAll("")).replaceAll(" ");
        return !name.isEmpty() && (names.contains(NameKey.of(name)) || patterns.matcher(name).matches());
    }

    private static String regex(String wild) {
        return WILD.matcher(wild).replaceAll(part -> Matcher.quoteReplacement(switch (part.group()) {
            case "*" -> ".+";
            case "~" -> COINED;
            default -> Pattern.quote(part.group());
        }));
    }
}
