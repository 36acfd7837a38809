package papergraph.digest;

import java.nio.file.Path;
import java.util.Locale;

/**
 * A file that may hold digests.
 *
 * @param path where it is
 * @param shown how the user named it, as notices print it: such as {@code seeds/2024-04-15.md}
 * @param name its path below the folder that was given, with forward slashes: such as {@code 2024-04-15.md}; the same
 *     wherever the folder lies
 */
public record SourceFile(Path path, String shown, String name) implements Comparable<SourceFile> {
    /** Whether it is a listing of papers, read as CSV, rather than a digest. */
    public boolean isListing() {
        return name.toLowerCase(Locale.ROOT).endsWith(".csv");
    }

    @Override
    public int compareTo(SourceFile other) {
        return shown.compareTo(other.shown);
    }
}
