package papergraph.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import papergraph.PapergraphException;

/** The named questions: those in the jar, and those of a folder of the user's own. */
public final class QueryLibrary {
    private static final String FOLDER = "papergraph/queries";
    private static final String SUFFIX = ".rq";
    private static final int NEAREST = 3;

    private final SortedMap<String, Text> texts;

    private QueryLibrary(Map<String, Text> texts) {
        this.texts = new TreeMap<>(texts);
    }

    private record Text(String source, String text) {}

    /** The questions that come with the program. */
    public static QueryLibrary bundled() {
        try {
            var home = Path.of(QueryLibrary.class.getProtectionDomain().getCodeSource().getLocation().toURI());
            if (Files.isDirectory(home)) {
                return new QueryLibrary(read(home.resolve(FOLDER), "queries/"));
            }
            try (var jar = FileSystems.newFileSystem(home, (ClassLoader) null)) {
                return new QueryLibrary(read(jar.getPath(FOLDER), "queries/"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** These questions and those of a folder; where two have one name, the folder's is taken. */
    public QueryLibrary with(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw PapergraphException.cannot("no such folder: " + folder, "");
        }
        try {
            var all = new TreeMap<>(texts);
            all.putAll(read(folder, folder + "/"));
            return new QueryLibrary(all);
        } catch (IOException e) {
            throw PapergraphException.cannot("cannot read " + folder, "", e);
        }
    }

    /** The question in a file of the user's own. */
    public static NamedQuery file(Path file) {
        try {
            String name = file.getFileName().toString();
            return NamedQuery.of(name, file.toString(), Files.readString(file));
        } catch (NoSuchFileException e) {
            throw PapergraphException.cannot("no such file: " + file, "");
        } catch (CharacterCodingException e) {
            throw PapergraphException.misuse(file + " is not in UTF-8", "Save it in UTF-8.");
        } catch (IOException e) {
            throw PapergraphException.cannot("cannot read " + file, "", e);
        }
    }

    /** All names, sorted. */
    public List<String> names() {
        return List.copyOf(texts.keySet());
    }

    /** All questions, by name. */
    public List<NamedQuery> queries() {
        return texts.keySet().stream().map(this::get).toList();
    }

    /**
     * The question of this name; the last part of it will do where no other ends so.
     *
     * @throws PapergraphException where there is none, with the nearest names, or more than one
     */
    public NamedQuery find(String name) {
        String wanted = name.endsWith(SUFFIX) ? name.substring(0, name.length() - SUFFIX.length()) : name;
        if (texts.containsKey(wanted)) {
            return get(wanted);
        }
        var ending = texts.keySet().stream().filter(known -> known.endsWith("/" + wanted)).toList();
        if (ending.size() == 1) {
            return get(ending.get(0));
        }
        throw ending.isEmpty()
                ? unknown(wanted)
                : PapergraphException.misuse(
                        "\"" + wanted + "\" may be any of " + String.join(", ", ending), "Write the whole name.");
    }

    private PapergraphException unknown(String wanted) {
        var nearest = Nearest.to(wanted, texts.keySet(), NEAREST);
        if (nearest.isEmpty()) {
            String last = wanted.substring(wanted.lastIndexOf('/') + 1);
            var lastParts = texts.keySet().stream().map(QueryLibrary::lastPart).toList();
            nearest = Nearest.to(last, lastParts, NEAREST).stream()
                    .flatMap(near -> texts.keySet().stream().filter(known -> lastPart(known).equals(near)))
                    .toList();
        }
        String hint = nearest.isEmpty() ? "" : "Did you mean " + String.join(", ", nearest) + "? ";
        return PapergraphException.misuse(
                "no question \"" + wanted + "\"", hint + "All of them: papergraph queries");
    }

    private static String lastPart(String name) {
        return name.substring(name.lastIndexOf('/') + 1);
    }

    private NamedQuery get(String name) {
        var text = Objects.requireNonNull(texts.get(name));
        return NamedQuery.of(name, text.source(), text.text());
    }

    private static Map<String, Text> read(Path folder, String shown) throws IOException {
        var texts = new TreeMap<String, Text>();
        try (var files = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                String path = folder.relativize(file).toString().replace('\\', '/');
                if (path.endsWith(SUFFIX) && Files.isRegularFile(file)) {
                    String text = Files.readString(file, StandardCharsets.UTF_8);
                    texts.put(path.substring(0, path.length() - SUFFIX.length()), new Text(shown + path, text));
                }
            }
        }
        return texts;
    }
}
