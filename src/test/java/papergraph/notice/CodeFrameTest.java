package papergraph.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class CodeFrameTest {

    @Test
    void pointsAtTheSpot() {
        String frame = CodeFrame.of(new Place("day.md", 31, 5), "### [Quiet](https://arxiv.org/abs/1)");

        assertEquals("""
                  31 | ### [Quiet](https://arxiv.org/abs/1)
                     |     ^
                """, frame);
    }

    @Test
    void pushesTheCaretBelowKoreanLettersByTheirWidth() {
        String frame = CodeFrame.of(new Place("day.md", 7, 4), "가 나<EOS>");

        assertEquals("   7 | 가 나<EOS>\n     | \u3000 \u3000^\n", frame);
    }

    @Test
    void keepsTabsAndSkipsAccentsBelowWhichNothingStands() {
        String frame = CodeFrame.of(new Place("day.md", 7, 5), "\te\u0301x!");

        assertEquals("   7 | \te\u0301x!\n     | \t  ^\n", frame);
    }

    @Test
    void cutsALongLineAroundTheSpot() {
        String line = "a".repeat(5_000) + "!" + "b".repeat(5_000);

        String[] frame = CodeFrame.of(new Place("day.md", 1, 5_001), line).split("\n");

        assertEquals(frame[0].indexOf('!'), frame[1].indexOf('^'));
        assertTrue(frame[0].contains("| …a") && frame[0].endsWith("b…"), frame[0]);
        assertTrue(frame[0].length() < 120, frame[0]);
    }

    @Test
    void pointsBehindTheLineWhenTheColumnLiesBeyondIt() {
        assertEquals("   1 | ab\n     |   ^\n", CodeFrame.of(new Place("day.md", 1, 99), "ab"));
    }

    @Test
    void neverCutsALetterInHalf() {
        String line = "😀".repeat(300);

        for (int column = 1; column < 600; column++) {
            String frame = CodeFrame.of(new Place("day.md", 1, column), line);

            assertFalse(frame.contains("\uFFFD"), "column " + column);
        }
    }

    @Test
    void doesNotLetTheFileSteerTheTerminal() {
        String frame = CodeFrame.of(new Place("day.md", 1, 1), "\u001b[2Jgone\u202e\u0007");

        assertEquals("   1 | \uFFFD[2Jgone\uFFFD\uFFFD\n     | ^\n", frame);
    }
}
