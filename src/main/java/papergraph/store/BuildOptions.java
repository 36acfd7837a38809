package papergraph.store;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import papergraph.digest.Limits;
import papergraph.digest.Profile;

/**
 * What to build from, and how.
 *
 * @param inputs files and folders, as the user named them
 * @param base what all addresses begin with, or null for what the store has (the default one where it is new)
 * @param limits how large a file, a line or a list may be
 * @param profile the shapes of entries that are looked for
 */
public record BuildOptions(List<Path> inputs, @Nullable String base, Limits limits, Profile profile) {
    public BuildOptions {
        inputs = List.copyOf(inputs);
    }

    /** With every shape of entries looked for. */
    public BuildOptions(List<Path> inputs, @Nullable String base, Limits limits) {
        this(inputs, base, limits, Profile.AUTO);
    }

    /** These inputs, and everything else as it is by default. */
    public static BuildOptions of(List<Path> inputs) {
        return new BuildOptions(inputs, null, Limits.DEFAULT);
    }
}
