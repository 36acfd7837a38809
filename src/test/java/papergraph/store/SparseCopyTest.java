package papergraph.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SparseCopyTest {
    private static final int LENGTH = 9_000_001;

    @TempDir
    Path folder;

    @Test
    void copiesEveryByteAndTheLength() throws IOException {
        Path from = sparseFile();

        SparseCopy.copy(from, folder.resolve("to"));

        Path copy = folder.resolve("to/below/file");
        assertEquals(LENGTH, Files.size(copy));
        assertArrayEquals(Files.readAllBytes(from.resolve("below/file")), Files.readAllBytes(copy));
    }

    @Test
    void leavesOutBlocksOfZeros() throws Exception {
        assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"), "no file blocks to be counted here");
        Path from = sparseFile();
        Files.write(from.resolve("zeros"), new byte[LENGTH]);

        SparseCopy.copy(from, folder.resolve("to"));

        long kilobytes = kilobytesOnDisk(folder.resolve("to"));
        assertTrue(kilobytes < 100, kilobytes + " kB");
    }

    @Test
    void makesAStoreThatCanBeWrittenOnItsOwn() throws Exception {
        Path from = folder.resolve("from");
        try (var load = new BulkLoad(from)) {
            RandomQuads.of(8, 2_000, 300).forEach(load::add);
            load.finish();
        }
        var before = LinksTest.checksums(from);

        SparseCopy.copy(from, folder.resolve("to"));
        assertEquals(before, LinksTest.checksums(folder.resolve("to")));
        DatasetGraph copy = DatabaseMgr.connectDatasetGraph(Location.create(folder.resolve("to")));
        Txn.executeWrite(copy, () -> copy.removeGraph(RandomQuads.graph(0)));
        TDBInternal.expel(copy);

        assertEquals(before, LinksTest.checksums(from));
        assertFalse(before.equals(LinksTest.checksums(folder.resolve("to"))), "the copy was written");
    }

    private Path sparseFile() throws IOException {
        Path from = Files.createDirectories(folder.resolve("from/below"));
        try (var file = new RandomAccessFile(from.resolve("file").toFile(), "rw")) {
            file.setLength(LENGTH);
            file.seek(5_000_000);
            file.writeBytes("in the middle");
            file.seek(4095);
            file.writeBytes("across two blocks");
        }
        return from.getParent();
    }

    private static long kilobytesOnDisk(Path path) throws IOException {
        var du = new ProcessBuilder("du", "-sk", path.toString()).start();
        return Long.parseLong(new String(du.getInputStream().readAllBytes()).split("\\s")[0]);
    }
}
