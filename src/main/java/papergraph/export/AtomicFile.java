package papergraph.export;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import papergraph.PapergraphException;

/**
 * Writes a file whole or not at all: beside its place first, to the disk, then into its place in one step. Whatever
 * goes wrong, what stood there before still stands. A name that ends in {@code .gz} is compressed.
 */
public final class AtomicFile {
    private AtomicFile() {}

    /** What a file is to hold. */
    @FunctionalInterface
    public interface Content {
        /** Writes it; the stream need not be closed. */
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * Writes a file. A device or a pipe of that name is written to as it is.
     *
     * @throws PapergraphException when it cannot be written; what the content itself throws comes through
     */
    public static void write(Path file, Content content) {
        try {
            if (Files.isDirectory(file)) {
                throw PapergraphException.cannot(file + " is a folder", "give the name of a file");
            }
            if (Files.exists(file) && !Files.isRegularFile(file)) {
                stream(file, content);
            } else {
                replace(Files.isSymbolicLink(file) ? file.toRealPath() : file.toAbsolutePath(), content);
            }
        } catch (UncheckedIOException e) {
            throw cannot(file, e.getCause());
        } catch (IOException e) {
            throw cannot(file, e);
        }
    }

    private static void replace(Path target, Content content) throws IOException {
        Path beside = target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID() + ".tmp");
        try {
            try (var channel = FileChannel.open(beside, CREATE_NEW, WRITE)) {
                OutputStream out = pack(target, new BufferedOutputStream(Channels.newOutputStream(channel)));
                content.writeTo(out);
                finish(out);
                channel.force(true);
            }
            Files.move(beside, target, ATOMIC_MOVE, REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    private static void stream(Path device, Content content) throws IOException {
        try (var out = Files.newOutputStream(device, WRITE)) {
            content.writeTo(out);
        }
    }

    private static OutputStream pack(Path target, OutputStream out) throws IOException {
        return target.toString().endsWith(".gz") ? new GZIPOutputStream(out, 1 << 16) : out;
    }

    // Finished, not closed: the channel below is still to be forced to the disk.
    private static void finish(OutputStream out) throws IOException {
        if (out instanceof GZIPOutputStream packed) {
            packed.finish();
        }
        out.flush();
    }

    private static PapergraphException cannot(Path file, IOException e) {
        if (e instanceof NoSuchFileException) {
            return PapergraphException.cannot("there is no folder for " + file, "make the folder first", e);
        }
        String why = e instanceof AccessDeniedException ? "permission denied" : e.getMessage();
        return PapergraphException.cannot("cannot write " + file + ": " + why, "what stood there before is untouched", e);
    }
}
