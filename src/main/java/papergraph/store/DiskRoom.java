package papergraph.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import papergraph.PapergraphException;

/** Asks for room before it is needed: TDB2 writes through memory, where a full disk is a crash rather than an error. */
final class DiskRoom {
    private static final String HINT = "free some space, or choose a folder on another disk";
    private static final long MEGABYTE = 1 << 20;

    private DiskRoom() {}

    /** @param folder one that is there, on the disk in question */
    static void require(Path folder, long bytes) {
        try {
            long room = Files.getFileStore(folder).getUsableSpace();
            if (room < bytes) {
                throw PapergraphException.cannot(
                        "not enough room for the store: it needs %d MB, the disk of %s has %d"
                                .formatted(bytes / MEGABYTE, folder, room / MEGABYTE),
                        HINT);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What to say when writing failed all the same. */
    static PapergraphException failed(Path path, Throwable cause) {
        return PapergraphException.cannot(
                "cannot write %s: %s".formatted(path, cause.getMessage()), HINT, cause);
    }
}
