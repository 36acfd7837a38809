package papergraph.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import papergraph.PapergraphException;

/** Only one process builds a store at a time; the operating system frees the lock however that process ends. */
final class BuildLock implements AutoCloseable {
    private final FileChannel channel;

    private BuildLock(FileChannel channel) {
        this.channel = channel;
    }

    static BuildLock take(Path store) throws IOException {
        Path file = store.resolve("build.lock");
        FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        if (tryLock(channel) == null) {
            String holder = Files.readString(file, StandardCharsets.UTF_8).strip();
            channel.close();
            throw PapergraphException.cannot(
                    "the store " + store + " is being built by process " + holder,
                    "wait until it is done, or give another folder with --store");
        }
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.UTF_8)), 0);
        return new BuildLock(channel);
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null; // held by this very process
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
