package papergraph.store;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Copies a closed store without the blocks that hold nothing but zeros: TDB2 makes its files far longer than what it
 * keeps in them. The copies are as long as the originals and read the same.
 */
final class SparseCopy {
    private static final int BLOCK = 4096;
    private static final ByteBuffer ZEROS = ByteBuffer.allocate(BLOCK).asReadOnlyBuffer();

    private SparseCopy() {}

    /** Copies a folder and all below it into one that is not there yet, and sees it on disk. Locks are left behind. */
    static void copy(Path from, Path to) {
        try (var paths = Files.walk(from)) {
            for (Path path : (Iterable<Path>) paths::iterator) {
                Path copy = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(copy);
                } else if (!path.endsWith("tdb.lock")) {
                    copyFile(path, copy);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copyFile(Path from, Path to) throws IOException {
        try (var in = FileChannel.open(from, StandardOpenOption.READ);
                var file = new RandomAccessFile(to.toFile(), "rw")) {
            file.setLength(in.size());
            var buffer = ByteBuffer.allocateDirect(256 * BLOCK);
            long position = 0;
            for (int read = in.read(buffer); read > 0; read = in.read(buffer.clear())) {
                writeBlocks(buffer.flip(), file.getChannel(), position);
                position += read;
            }
            file.getChannel().force(true);
        }
    }

    private static void writeBlocks(ByteBuffer buffer, FileChannel out, long start) throws IOException {
        for (int offset = 0; offset < buffer.limit(); offset += BLOCK) {
            int length = Math.min(BLOCK, buffer.limit() - offset);
            ByteBuffer block = buffer.slice(offset, length);
            if (!block.equals(ZEROS.slice(0, length))) {
                out.write(block, start + offset);
            }
        }
    }
}
