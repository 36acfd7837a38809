package papergraph.cli;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import papergraph.PapergraphException;
import papergraph.digest.Limits;
import papergraph.digest.Profile;
import papergraph.store.BuildOptions;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** What a command that builds takes beside its inputs. */
final class InputOptions {
    @Option(
            names = "--base",
            paramLabel = "IRI",
            description = "What all addresses begin with; only at the first build of a store, which remembers it.")
    private @Nullable String base;

    @Option(
            names = "--max-file-bytes",
            paramLabel = "N",
            description = "Larger files are left out (default: 8388608).")
    private int fileBytes = Limits.DEFAULT.fileBytes();

    @Option(
            names = "--profile",
            paramLabel = "NAME",
            converter = ProfileConverter.class,
            completionCandidates = ProfileNames.class,
            description = "Looks for one shape of entries only: ${COMPLETION-CANDIDATES} (default: auto, told by each file).")
    private Profile profile = Profile.AUTO;

    BuildOptions of(List<Path> inputs) {
        return new BuildOptions(inputs, checkedBase(), limits(), profile);
    }

    Profile profile() {
        return profile;
    }

    Limits limits() {
        if (fileBytes < 1) {
            throw PapergraphException.misuse("no such size: " + fileBytes, "give a number of bytes, 1 or more");
        }
        return Limits.DEFAULT.withFileBytes(fileBytes);
    }

    private @Nullable String checkedBase() {
        if (base != null && !base.matches("https?://[^\\s<>\"{}|\\\\^`#?]+/")) {
            throw PapergraphException.misuse(
                    "not a base: " + base, "a base is an http or https address that ends with a slash");
        }
        return base;
    }

    /** The names of the profiles, for help and completion. */
    static final class ProfileNames implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Profile.words().iterator();
        }
    }

    /** A profile from its word. */
    static final class ProfileConverter implements ITypeConverter<Profile> {
        @Override
        public Profile convert(String word) {
            return Profile.ofWord(word).orElseThrow(() -> new TypeConversionException(
                    "there is no profile '" + word + "'; say " + String.join(", ", Profile.words())));
        }
    }
}
