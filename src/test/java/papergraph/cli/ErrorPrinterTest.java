package papergraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import papergraph.PapergraphException;

class ErrorPrinterTest {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    @Test
    void saysTheSentenceAndTheHintAndNoTrace() {
        int code = print(PapergraphException.cannot("the store is locked", "Stop the other one."), false);

        assertEquals(3, code);
        assertEquals("papergraph: the store is locked\nStop the other one.\n", printed());
    }

    @Test
    void endsMisuseWithTwo() {
        assertEquals(2, print(PapergraphException.misuse("no such question", ""), false));
        assertEquals("papergraph: no such question\n", printed());
    }

    @Test
    void showsTheTraceToWhomDebugs() {
        print(PapergraphException.cannot("no", ""), true);

        assertTrue(printed().contains("\tat papergraph.cli.ErrorPrinterTest"), printed());
    }

    @Test
    void ownsUpToABug() {
        int code = print(new IllegalStateException("odd"), false);

        assertEquals(70, code);
        assertTrue(printed().startsWith("java.lang.IllegalStateException: odd\n\tat "), printed());
        assertTrue(printed().endsWith("please report it with the lines above\n"), printed());
    }

    static Stream<Arguments> whatMachinesDo() {
        return Stream.of(
                Arguments.of(3, "no such file or folder: a.md", new NoSuchFileException("a.md")),
                Arguments.of(3, "no permission: a.md", new UncheckedIOException(new AccessDeniedException("a.md"))),
                Arguments.of(3, "the port is taken", new RuntimeException("jetty", new BindException("in use"))),
                Arguments.of(3, "s: No space left on device", new FileSystemException("s", null, "No space left on device")),
                Arguments.of(3, "input or output failed: IOException", new IOException()),
                Arguments.of(3, "the disk is full", new InternalError("a fault occurred in an unsafe memory access operation")),
                Arguments.of(3, "out of memory", new RuntimeException(new OutOfMemoryError())),
                Arguments.of(2, "not a file name: a", new InvalidPathException("a\0", "Nul character not allowed")));
    }

    @ParameterizedTest
    @MethodSource("whatMachinesDo")
    void putsWhatMachinesDoIntoASentence(int code, String sentence, Throwable thrown) {
        assertEquals(code, print(thrown, false));
        assertTrue(printed().startsWith("papergraph: " + sentence), printed());
        assertFalse(printed().contains("\tat "), printed());
    }

    @Test
    void copesWithACauseThatRunsInACircle() {
        Exception first = new Exception("first");
        first.initCause(new Exception("second", first));

        assertEquals(70, print(first, false));
    }

    @Test
    void saysNothingWhenTheReaderHasGone() {
        assertEquals(0, print(new RuntimeException(new StandardStream.ReaderGone()), false));
        assertEquals("", printed());
    }

    private int print(Throwable thrown, boolean debug) {
        return new ErrorPrinter(new PrintStream(bytes, true, StandardCharsets.UTF_8), () -> debug).print(thrown);
    }

    private String printed() {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
