package papergraph.store;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** Sorted keys set aside in files, and read back as one sorted sequence. */
final class Runs implements AutoCloseable {
    private static final int BUFFER = 1 << 16;

    private final Path folder;
    private final String name;
    private final List<Path> files = new ArrayList<>();
    private final List<Run> open = new ArrayList<>();

    /** @param name what the names of the files begin with */
    Runs(Path folder, String name) {
        this.folder = folder;
        this.name = name;
    }

    void write(Iterator<byte[]> sorted) {
        Path file = folder.resolve(name + "-" + files.size() + ".run");
        files.add(file);
        try (var out = new BufferedOutputStream(Files.newOutputStream(file), BUFFER)) {
            while (sorted.hasNext()) {
                out.write(sorted.next());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All keys in order, those that occur in several files as often as they occur. */
    Iterator<byte[]> merged() {
        var heads = new PriorityQueue<Run>();
        for (Path file : files) {
            var run = new Run(file);
            open.add(run);
            if (run.head != null) {
                heads.add(run);
            }
        }
        return new Merge(heads);
    }

    @Override
    public void close() {
        open.forEach(Run::close);
    }

    private record Merge(PriorityQueue<Run> heads) implements Iterator<byte[]> {
        @Override
        public boolean hasNext() {
            return !heads.isEmpty();
        }

        @Override
        public byte[] next() {
            Run least = heads.remove();
            byte[] key = least.head;
            if (key == null) {
                throw new NoSuchElementException();
            }
            least.advance();
            if (least.head != null) {
                heads.add(least);
            }
            return key;
        }
    }

    private static final class Run implements Comparable<Run> {
        private final InputStream in;
        private byte @Nullable [] head;

        Run(Path file) {
            try {
                in = new BufferedInputStream(Files.newInputStream(file), BUFFER);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            advance();
        }

        void advance() {
            try {
                byte[] next = in.readNBytes(4 * Long.BYTES);
                head = next.length == 0 ? null : next;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        void close() {
            try {
                in.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public int compareTo(Run other) {
            return Arrays.compareUnsigned(head, other.head);
        }
    }
}
