package papergraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import papergraph.cli.Terminal.Loudness;

class ProgressTest {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private long seconds;

    @Test
    void drawsABarAgainAndAgainOnAScreen() {
        Progress progress = progress(Loudness.USUAL, true);

        seconds = 2;
        progress.steps(1);

        assertEquals("\rreading [######..................] 25% 1/4 files, 6 s left", printed());
    }

    @Test
    void wipesTheBarBeforeTheLastLine() {
        Progress progress = progress(Loudness.USUAL, true);
        seconds = 2;
        progress.steps(4);
        String bar = "reading [########################] 100% 4/4 files";

        progress.close();

        assertEquals("\r" + bar + "\r" + " ".repeat(bar.length()) + "\rreading: 4 files in 2.0 s\n", printed());
    }

    @Test
    void saysAPlainLineNowAndThenElsewhere() {
        Progress progress = progress(Loudness.USUAL, false);
        seconds = 4;
        progress.step();
        seconds = 6;
        progress.step();
        seconds = 7;
        progress.step();
        progress.close();

        assertEquals("reading: 50% 2/4 files, 6 s left\nreading: 3 of 4 files in 7.0 s\n", printed());
    }

    @Test
    void redrawsAtMostTenTimesASecond() {
        Progress progress = progress(Loudness.USUAL, true);
        seconds = 1;
        progress.step();
        progress.step();

        assertFalse(printed().contains("2/4"), printed());
    }

    @Test
    void saysNothingWhenQuiet() {
        Progress progress = progress(Loudness.QUIET, true);
        seconds = 60;
        progress.steps(4);
        progress.close();

        assertEquals("", printed());
    }

    @Test
    void copesWithNothingToDoAndWithClosingTwice() {
        Progress progress = new Progress(terminal(Loudness.USUAL, false), "reading", "files", 0, () -> seconds * 1_000_000_000L);
        progress.close();
        progress.close();

        assertEquals("reading: 0 files in 0.0 s\n", printed());
    }

    @Test
    void countsInMinutesWhenItTakesLong() {
        Progress progress = progress(Loudness.USUAL, false);
        seconds = 300;
        progress.step();

        assertTrue(printed().endsWith(", 15 min left\n"), printed());
    }

    private Progress progress(Loudness loudness, boolean live) {
        return new Progress(terminal(loudness, live), "reading", "files", 4, () -> seconds * 1_000_000_000L);
    }

    private Terminal terminal(Loudness loudness, boolean live) {
        return new Terminal(System.out, new PrintStream(bytes, true, StandardCharsets.UTF_8), loudness, false, live);
    }

    private String printed() {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
