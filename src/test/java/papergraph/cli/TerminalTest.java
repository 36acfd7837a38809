package papergraph.cli;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TerminalTest {

    @Test
    void coloursOnlyATerminalThatKnowsColoursAndAUserWhoWantsThem() {
        assertTrue(Terminal.allowsColour(true, Map.of("TERM", "xterm")));
        assertTrue(Terminal.allowsColour(true, Map.of("TERM", "xterm", "NO_COLOR", "")));
        assertFalse(Terminal.allowsColour(false, Map.of("TERM", "xterm")));
        assertFalse(Terminal.allowsColour(true, Map.of("TERM", "dumb")));
        assertFalse(Terminal.allowsColour(true, Map.of()));
        assertFalse(Terminal.allowsColour(true, Map.of("TERM", "xterm", "NO_COLOR", "1")));
    }
}
