package papergraph.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import papergraph.PapergraphException;

class AtomicFileTest {
    @TempDir
    private Path folder;

    @Test
    void writesAFileAndNothingBesideIt() throws IOException {
        Path file = folder.resolve("a name.ttl");

        AtomicFile.write(file, out -> out.write("글".getBytes(UTF_8)));

        assertEquals("글", Files.readString(file));
        assertEquals(List.of(file), inFolder());
    }

    @Test
    void replacesWhatWasThere() throws IOException {
        Path file = Files.writeString(folder.resolve("a.nq"), "a longer text from before");

        AtomicFile.write(file, out -> out.write('b'));

        assertEquals("b", Files.readString(file));
    }

    @Test
    void compressesByNameAndAlwaysToTheSameBytes() throws IOException {
        Path file = folder.resolve("a.nt.gz");
        Path other = folder.resolve("b.nt.gz");

        AtomicFile.write(file, out -> out.write("text".getBytes(UTF_8)));
        AtomicFile.write(other, out -> out.write("text".getBytes(UTF_8)));

        try (var packed = new GZIPInputStream(Files.newInputStream(file))) {
            assertEquals("text", new String(packed.readAllBytes(), UTF_8));
        }
        assertArrayEquals(Files.readAllBytes(file), Files.readAllBytes(other));
    }

    @Test
    void leavesTheOldFileWhenWritingFailsHalfWay() throws IOException {
        Path file = Files.writeString(folder.resolve("a.nq"), "before");

        var e = assertThrows(PapergraphException.class, () -> AtomicFile.write(file, out -> {
            out.write(new byte[100_000]);
            throw new UncheckedIOException(new IOException("No space left on device"));
        }));

        assertEquals("cannot write " + file + ": No space left on device", e.getMessage());
        assertEquals(PapergraphException.CANNOT, e.exitCode());
        assertEquals("before", Files.readString(file));
        assertEquals(List.of(file), inFolder());
    }

    @Test
    void leavesNothingWhenTheContentFailsForAReasonOfItsOwn() throws IOException {
        assertThrows(IllegalStateException.class, () -> AtomicFile.write(folder.resolve("a.nq"), out -> {
            out.write('a');
            throw new IllegalStateException("a bug");
        }));

        assertEquals(List.of(), inFolder());
    }

    @Test
    void saysThatTheFolderIsMissing() {
        Path file = folder.resolve("no/such/a.nq");

        var e = assertThrows(PapergraphException.class, () -> AtomicFile.write(file, out -> {}));

        assertEquals("there is no folder for " + file, e.getMessage());
    }

    @Test
    void refusesToReplaceAFolder() {
        var e = assertThrows(PapergraphException.class, () -> AtomicFile.write(folder, out -> {}));

        assertEquals(folder + " is a folder", e.getMessage());
    }

    @Test
    void writesWhatALinkPointsTo() throws IOException {
        Path file = Files.writeString(folder.resolve("a.nq"), "before");
        Path link = Files.createSymbolicLink(folder.resolve("latest.nq"), file);

        AtomicFile.write(link, out -> out.write("after".getBytes(UTF_8)));

        assertTrue(Files.isSymbolicLink(link));
        assertEquals("after", Files.readString(file));
    }

    @Test
    void writesIntoADeviceInsteadOfReplacingIt() {
        Path device = Path.of("/dev/null");
        assumeTrue(Files.exists(device), "no /dev/null here");

        AtomicFile.write(device, out -> out.write('a'));

        assertTrue(Files.exists(device) && !Files.isRegularFile(device));
    }

    private List<Path> inFolder() throws IOException {
        try (var files = Files.list(folder)) {
            return files.toList();
        }
    }
}
