package papergraph.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import papergraph.digest.Checksum;
import papergraph.notice.Place;

/** Finds the source line a notice is about, where the file is there and not huge. Remembers the last file it read. */
final class SourceLines implements Function<Place, Optional<String>> {
    private static final long HUGE = 16L << 20;
    /** Lines end as in CommonMark. */
    private static final Pattern END = Pattern.compile("\r\n|\n|\r");

    private String source = "";
    private List<String> lines = List.of();

    @Override
    public Optional<String> apply(Place place) {
        if (!place.source().equals(source)) {
            source = place.source();
            lines = read(source);
        }
        return place.line() > lines.size() ? Optional.empty() : Optional.of(lines.get(place.line() - 1));
    }

    /** A line of a file, from 1. */
    Optional<String> line(String file, int line) {
        return apply(Place.line(file, line));
    }

    /** Whether a file still has the bytes of this checksum. */
    boolean isUnchanged(String file, String sha256) {
        try {
            return Checksum.of(Files.readAllBytes(Path.of(file))).equals(sha256);
        } catch (IOException e) {
            return false;
        }
    }

    // A frame is a kindness: the notice has been said whether or not the line can be shown.
    private static List<String> read(String source) {
        try {
            Path file = Path.of(source);
            if (!Files.isRegularFile(file) || Files.size(file) > HUGE) {
                return List.of();
            }
            return END.splitAsStream(new String(Files.readAllBytes(file), StandardCharsets.UTF_8)).toList();
        } catch (IOException | InvalidPathException e) {
            return List.of();
        }
    }
}
