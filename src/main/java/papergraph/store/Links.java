package papergraph.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/**
 * A second way into a store that is no longer written: links to its files, with a lock and a journal of their own. Any
 * number of processes can read it so, each by its own links. None may write.
 */
final class Links {
    private static final Set<String> OWN = Set.of("tdb.lock", "journal.jrnl");

    private Links() {}

    /** How one file comes to stand for another. */
    @FunctionalInterface
    interface Linker {
        void link(Path link, Path file) throws IOException;
    }

    /** Makes a folder of hard links, which outlive the store's removal; of symbolic ones where those are refused. */
    static void make(Path store, Path folder) {
        make(store, folder, Links::link);
    }

    static void make(Path store, Path folder, Linker linker) {
        try (var paths = Files.walk(store)) {
            for (Path path : (Iterable<Path>) paths::iterator) {
                Path link = folder.resolve(store.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(link);
                } else if (!OWN.contains(path.getFileName().toString())) {
                    linker.link(link, path);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void link(Path link, Path file) throws IOException {
        try {
            Files.createLink(link, file);
        } catch (UnsupportedOperationException | FileSystemException e) {
            symbolicLink(link, file);
        }
    }

    static void symbolicLink(Path link, Path file) throws IOException {
        Files.createSymbolicLink(link, file.toRealPath());
    }
}
