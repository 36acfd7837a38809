package papergraph.store;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import papergraph.PapergraphException;

class DiskRoomTest {
    @TempDir
    Path folder;

    @Test
    void refusesWhatNoDiskHolds() {
        var thrown = assertThrows(PapergraphException.class, () -> DiskRoom.require(folder, Long.MAX_VALUE));

        assertEquals(PapergraphException.CANNOT, thrown.exitCode());
    }

    @Test
    void hasRoomForAByte() {
        assertDoesNotThrow(() -> DiskRoom.require(folder, 1));
    }
}
