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

/** Sorted keys of one length set aside in files, and read back as one sorted sequence. */
final class Runs {
    private static final int KEY_LENGTH = 4 * Long.BYTES;
    private static final int BUFFER = 1 << 16;

    private final Path folder;
    private final String name;
    private final List<Path> files = new ArrayList<>();

    /** @param name what the names of the files begin with */
    Runs(Path folder, String name) {
        this.folder = folder;
        this.name = name;
    }

    /** @param sorted keys, compared as unsigned bytes */
    void write(Iterator<byte[]> sorted) {
        Path file = folder.resolve(name + "-" + files.size() + ".run");
        files.add(file);
        try {
            Files.createDirectories(folder);
            try (var out = new BufferedOutputStream(Files.newOutputStream(file), BUFFER)) {
                while (sorted.hasNext()) {
                    out.write(sorted.next());
                }
            }
        } catch (IOException e) {
            throw DiskRoom.failed(file, e);
        }
    }

    /** All keys in order, equal ones side by side. */
    Merge merged() {
        var merge = new Merge();
        try {
            for (Path file : files) {
                merge.add(new Run(file));
            }
            return merge;
        } catch (IOException e) {
            merge.close();
            throw new UncheckedIOException(e);
        }
    }

    /** The keys of several files, least first. */
    static final class Merge implements Iterator<byte[]>, AutoCloseable {
        private final List<Run> opened = new ArrayList<>();
        private final PriorityQueue<Run> unread = new PriorityQueue<>();

        private void add(Run run) throws IOException {
            opened.add(run);
            if (run.advance()) {
                unread.add(run);
            }
        }

        @Override
        public boolean hasNext() {
            return !unread.isEmpty();
        }

        @Override
        public byte[] next() {
            if (unread.isEmpty()) {
                throw new NoSuchElementException();
            }
            Run least = unread.remove();
            byte[] key = least.key;
            try {
                if (least.advance()) {
                    unread.add(least);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return key;
        }

        @Override
        public void close() {
            opened.forEach(Run::close);
        }
    }

    private static final class Run implements Comparable<Run> {
        private final InputStream in;
        private byte[] key = {};

        Run(Path file) throws IOException {
            in = new BufferedInputStream(Files.newInputStream(file), BUFFER);
        }

        boolean advance() throws IOException {
            key = in.readNBytes(KEY_LENGTH);
            return key.length == KEY_LENGTH;
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
            return Arrays.compareUnsigned(key, other.key);
        }
    }
}
