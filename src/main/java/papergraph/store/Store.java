package papergraph.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import papergraph.PapergraphException;

/**
 * A folder that keeps the graph, generation by generation.
 *
 * <pre>
 * papergraph-data/
 *   current                  the name of the newest complete generation
 *   generation-000007/       sealed: never written again
 *     database/              a TDB2 database
 *     manifest.jsonl         what it was built from
 *   generation-000008.tmp/   being built; removed by the next build if it was interrupted
 *   readers/4711-1/          hard links to the files of a generation that a process is reading
 *   build.lock               held by the one process that builds
 * </pre>
 *
 * <p>A build writes beside the newest generation and publishes its result by renaming; readers go on with what they
 * opened. So a build never disturbs a reader, and a build that is interrupted anywhere leaves the last good state.
 */
public final class Store {
    private static final Pattern GENERATION = Pattern.compile("generation-(\\d{6,})");
    private static final String CURRENT = "current";
    static final String DATABASE = "database";
    static final String MANIFEST = "manifest.jsonl";

    private final Path directory;

    private Store(Path directory) {
        this.directory = directory;
    }

    /** The store in this folder, which need not exist yet. */
    public static Store at(Path directory) {
        return new Store(directory);
    }

    public Path directory() {
        return directory;
    }

    /** The number of the newest complete generation, or empty where nothing was built yet. Cheap enough to ask often. */
    public Optional<Long> generation() {
        try {
            return numberOf(Files.readString(directory.resolve(CURRENT), StandardCharsets.UTF_8).strip());
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /**
     * Opens the newest generation for reading. Any number of processes may do so, beside each other and beside a build.
     *
     * @throws PapergraphException where there is none, or it cannot be read
     */
    public Generation open() {
        while (true) {
            long number = generation().orElseThrow(() -> PapergraphException.cannot(
                    "there is no store in " + directory, "build one first: papergraph build FOLDER --store " + directory));
            try {
                return Generation.open(this, number);
            } catch (IOException e) {
                if (generation().equals(Optional.of(number))) {
                    throw unreadable(e);
                }
                // replaced while it was being opened: the newer one will do
            }
        }
    }

    /** What the newest generation was built from, or empty where there is none or it is of another layout. */
    public Optional<Manifest> manifest() {
        Optional<Long> number = generation();
        if (number.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Manifest.read(generationPath(number.get()).resolve(MANIFEST)));
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    Path generationPath(long number) {
        return directory.resolve("generation-%06d".formatted(number));
    }

    Path unfinishedPath(long number) {
        return directory.resolve("generation-%06d.tmp".formatted(number));
    }

    Path readersPath() {
        return directory.resolve("readers");
    }

    /** Makes a finished generation the newest, in one step, and removes those before the one it replaces. */
    void publish(long number) throws IOException {
        Path path = generationPath(number);
        Files.move(unfinishedPath(number), path, StandardCopyOption.ATOMIC_MOVE);
        Path next = directory.resolve(CURRENT + ".tmp");
        try (var channel = FileChannel.open(
                next, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap((path.getFileName() + "\n").getBytes(StandardCharsets.UTF_8)));
            channel.force(true);
        }
        Files.move(next, directory.resolve(CURRENT), StandardCopyOption.ATOMIC_MOVE);
        forceDirectory();
        removeOthers(number);
    }

    /** Removes what interrupted builds and readers left behind. Only for the holder of the build lock. */
    void tidy() throws IOException {
        removeOthers(generation().orElse(0L));
        for (Path view : children(readersPath())) {
            if (!Generation.isInUse(view)) {
                TdbFiles.delete(view);
            }
        }
    }

    private void removeOthers(long newest) throws IOException {
        for (Path child : children(directory)) {
            String name = child.getFileName().toString();
            boolean isOld = numberOf(name).filter(number -> number != newest).isPresent();
            if (isOld || name.startsWith("generation-") && name.endsWith(".tmp")) {
                TdbFiles.delete(child);
            }
        }
    }

    private void forceDirectory() {
        try (var channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // some systems do not let a folder be opened; there the rename alone must do
        }
    }

    private static List<Path> children(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> children = Files.list(folder)) {
            return children.toList();
        }
    }

    private static Optional<Long> numberOf(String name) {
        Matcher matcher = GENERATION.matcher(name);
        return matcher.matches() ? Optional.of(Long.valueOf(matcher.group(1))) : Optional.empty();
    }

    private PapergraphException unreadable(IOException e) {
        return PapergraphException.cannot(
                "the store " + directory + " cannot be read: " + e.getMessage(),
                "check its permissions, or build it anew in another folder",
                e);
    }
}
