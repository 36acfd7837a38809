package papergraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.Map;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import papergraph.notice.NoticeCode;
import papergraph.notice.NoticePage;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;

class MainTest {

    @ParameterizedTest
    @ValueSource(strings = {"--help", "-h", "help"})
    void listsTheCommandsOnStandardOutput(String word) {
        Run run = Run.of(word);

        assertEquals(0, run.code());
        assertTrue(run.out().startsWith("Usage: papergraph"), run.out());
        assertTrue(run.out().contains("\n  explain  "), run.out());
        assertFalse(run.out().contains("--debug"), run.out());
        assertEquals("", run.err());
    }

    @Test
    void saysItsVersion() {
        Run run = Run.of("--version");

        assertEquals(0, run.code());
        assertTrue(run.out().matches("papergraph \\S+\n"), run.out());
    }

    @Test
    void everyCommandAndOptionHasAHelpText() {
        CommandLine all = Main.commandLine(new PapergraphCommand(System.out, System.err), new ErrorPrinter(System.err, () -> false), false);

        all.getSubcommands().forEach((name, command) -> {
            assertTrue(command.getCommandSpec().usageMessage().description().length > 0, name);
            for (ArgSpec arg : command.getCommandSpec().args()) {
                assertTrue(arg.description().length > 0, name + " " + arg.paramLabel());
            }
            assertEquals(Run.of(name, "--help"), Run.of("help", name));
        });
    }

    @Test
    void asksForACommand() {
        assertEquals(new Run(2, "", "papergraph: a command is missing\nTry: papergraph --help\n"), Run.of());
    }

    @Test
    void guessesTheCommandThatWasMeant() {
        assertEquals(
                new Run(2, "", "papergraph: there is no command 'explian'\nDid you mean: explain?\nTry: papergraph --help\n"),
                Run.of("explian"));
        assertEquals(
                new Run(2, "", "papergraph: there is no command 'expain'\nDid you mean: explain?\nTry: papergraph help\n"),
                Run.of("help", "expain"));
    }

    @Test
    void guessesTheOptionThatWasMeant() {
        assertEquals(
                new Run(2, "", "papergraph: there is no option '--quite'\nDid you mean: --quiet?\n"
                        + "Try: papergraph explain --help\n"),
                Run.of("explain", "kept-text", "--quite"));
    }

    @Test
    void saysWhatIsMissingOrTooMuch() {
        assertEquals(
                "papergraph: missing required parameter: 'IRI|CODE'\nTry: papergraph explain --help\n", Run.of("explain").err());
        assertEquals(
                "papergraph: one argument too many: 'b'\nTry: papergraph explain --help\n", Run.of("explain", "a", "b").err());
    }

    @Test
    void asksWhichDigestIsToBeWritten() {
        Run run = Run.of("export", "--format", "digest");

        assertEquals(2, run.code());
        assertTrue(run.err().contains("digests are written one at a time"), run.err());
    }

    @Test
    void takesTheCommonOptionsBeforeAndAfterTheCommand() {
        Run plain = Run.of("explain", "kept-text", "--lang=en");

        assertEquals(0, plain.code());
        assertEquals(plain, Run.of("--quiet", "explain", "-q", "kept-text", "--lang=en", "--no-color", "--verbose"));
    }

    @Test
    void explainsACodeInTheLanguageAskedFor() {
        assertEquals(
                new Run(0, NoticePage.of(NoticeCode.MISSING_VOTES, Locale.KOREAN).orElseThrow(), ""),
                Run.of("explain", "missing-votes", "--lang", "ko"));
    }

    @Test
    void guessesTheCodeThatWasMeant() {
        Run run = Run.of("explain", "misssing-votes");

        assertEquals(2, run.code());
        assertTrue(run.err().startsWith("papergraph: there is no notice 'misssing-votes'; did you mean missing-votes"), run.err());
    }

    @Test
    void readsTheLanguageFromTheStrongestVariable() {
        assertEquals("ko", ExplainCommand.language(Map.of("LANG", "ko_KR.UTF-8")));
        assertEquals("en", ExplainCommand.language(Map.of("LANG", "ko_KR.UTF-8", "LC_ALL", "C")));
        assertEquals("ko", ExplainCommand.language(Map.of("LANG", "C", "LC_MESSAGES", "ko_KR.UTF-8", "LC_ALL", "")));
        assertEquals("ko", ExplainCommand.language(Map.of("PAPERGRAPH_LANG", "ko", "LC_ALL", "C.UTF-8")));
        assertEquals("en", ExplainCommand.language(Map.of()));
    }

    @Test
    void givesProgramsNothingButJsonOnStandardError(@TempDir Path folder) throws IOException {
        Path day = Files.writeString(folder.resolve("2024-04-15.md"), "### [Quiet](https://arxiv.org/abs/2404.00001)\n");

        Run check = Run.of("check", day.toString(), "--notices", "json");
        Run build = Run.of("build", day.toString(), "--notices", "json", "--store", folder.resolve("store").toString());

        assertEquals(0, check.code());
        assertTrue(check.err().lines().count() >= 3, check.err());
        assertTrue(check.err().lines().allMatch(line -> line.startsWith("{\"code\":") && line.endsWith("}")), check.err());
        assertEquals(check.err(), build.err());
        assertTrue(build.out().endsWith("coverage: 1 lines: 1 said, 0 kept as text, 0 left out\n"), build.out());
    }
}
