package papergraph.store;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import papergraph.digest.Coverage;
import papergraph.notice.Notice;

/**
 * What a generation was built from: one record for each file, so that a later build knows what changed without opening
 * the database.
 *
 * <p>On disk: JSON lines, the head first, then a line for each file.
 */
public record Manifest(Head head, List<FileRecord> files) {
    /** The layout of stores and the rules of reading; a store of another number is built anew. */
    public static final int FORMAT = 1;

    private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

    public Manifest {
        files = List.copyOf(files);
    }

    /**
     * @param format the layout this was written in
     * @param version the program's version
     * @param base what all addresses begin with
     * @param rules the checksum of the topic scheme and the other lists that statements depend on, and of how
     *     files were to be read
     * @param quads how many statements the store holds
     * @param churn how many statements were written or taken away since the database was last written in one go
     */
    public record Head(int format, String version, String base, String rules, long quads, long churn) {}

    /**
     * @param path where the file was
     * @param name its path below the folder that was given
     * @param shown how the user named it
     * @param noticeKey what its notices are kept under in the graph
     * @param notices those about the file, including what was remarked when it was placed among the others
     */
    public record FileRecord(
            String path,
            String name,
            String shown,
            String sha256,
            List<DigestRecord> digests,
            Coverage coverage,
            String noticeKey,
            List<Notice> notices) {
        public FileRecord {
            digests = List.copyOf(digests);
            notices = List.copyOf(notices);
        }
    }

    /**
     * @param key the last segment of its address, or null where another file says the same
     * @param date the day, or null
     * @param fingerprint equal for digests that tell the same
     */
    public record DigestRecord(@Nullable String key, @Nullable String date, String fingerprint, int entries) {}

    void write(Path file) throws IOException {
        var text = new StringBuilder(GSON.toJson(head)).append('\n');
        for (FileRecord record : files) {
            text.append(GSON.toJson(record)).append('\n');
        }
        Files.writeString(file, text, StandardCharsets.UTF_8);
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /** @throws IOException where it cannot be read, or is none */
    static Manifest read(Path file) throws IOException {
        List<FileRecord> files = new ArrayList<>();
        try (var lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            Head head = GSON.fromJson(lines.readLine(), Head.class);
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                files.add(GSON.fromJson(line, FileRecord.class));
            }
            if (head == null) {
                throw new IOException("empty: " + file);
            }
            return new Manifest(head, files);
        } catch (JsonParseException e) {
            throw new IOException("not a manifest: " + file, e);
        }
    }
}
