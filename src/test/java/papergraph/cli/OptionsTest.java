package papergraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import papergraph.notice.Notice;
import papergraph.notice.NoticeCode;
import papergraph.notice.Place;
import papergraph.notice.Policy.Reaction;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParameterException;

class OptionsTest {
    @TempDir
    Path folder;

    /** A command with the options that readers and writers of a store share. */
    @Command
    static final class Probe {
        @Mixin
        StoreOption store;

        @Mixin
        NoticeOptions notices;

        static Probe of(String... args) {
            Probe probe = new Probe();
            new CommandLine(probe).setCaseInsensitiveEnumValuesAllowed(true).parseArgs(args);
            return probe;
        }
    }

    @Test
    void takesTheStoreFromTheOptionThenTheEnvironmentThenTheFolder() {
        Map<String, String> environment = Map.of("PAPERGRAPH_STORE", "env");

        assertEquals(Path.of("opt"), Probe.of("--store", "opt").store.path(environment));
        assertEquals(Path.of("env"), Probe.of().store.path(environment));
        assertEquals(Path.of("papergraph-data"), Probe.of().store.path(Map.of("PAPERGRAPH_STORE", "")));
        assertEquals(Path.of("papergraph-data"), Probe.of().store.path(Map.of()));
    }

    @Test
    void takesAReactionForEachCode() {
        var policy = Probe.of("--on", "missing-votes=fail", "--on=skipped-entry=ignore").notices.policy();

        assertEquals(
                Map.of(NoticeCode.MISSING_VOTES, Reaction.FAIL, NoticeCode.SKIPPED_ENTRY, Reaction.IGNORE), policy.choices());
    }

    @Test
    void refusesAnUnknownCodeAndAnUnknownReaction() {
        String code = assertThrows(ParameterException.class, () -> Probe.of("--on", "mising-votes=fail")).getMessage();
        String reaction = assertThrows(ParameterException.class, () -> Probe.of("--on", "missing-votes=die")).getMessage();
        String bare = assertThrows(ParameterException.class, () -> Probe.of("--on", "missing-votes")).getMessage();

        assertTrue(code.contains("there is no notice 'mising-votes'; did you mean missing-votes"), code);
        assertTrue(reaction.contains("say fail, warn or ignore, not 'die'"), reaction);
        assertTrue(bare.contains("say fail, warn or ignore, not ''"), bare);
    }

    @Test
    void refusesAnUnknownProfileAndNamesThoseThereAre() throws IOException {
        Path day = Files.writeString(folder.resolve("day.md"), "## 2024-04-15\n|Title|\n|-|\n|[A](https://arxiv.org/abs/2404.00001)|\n");

        Run unknown = Run.of("check", "--profile", "tabel", day.toString());

        assertEquals(2, unknown.code());
        assertTrue(unknown.err().contains("auto, regular, table, italic-authors, link-below"), unknown.err());
        assertTrue(Run.of("check", day.toString()).out().contains("1 entry"));
        assertTrue(Run.of("check", "--profile", "regular", day.toString()).out().contains("0 entries"));
    }

    @Test
    void isStrictOnlyWhenAsked() {
        assertTrue(Probe.of("--strict").notices.isStrict());
        assertFalse(Probe.of().notices.isStrict());
    }

    @Test
    void printsTheLineOfTheUsersOwnFile() throws IOException {
        Path day = Files.writeString(folder.resolve("day.md"), "## Daily\r\n### [조용]\rx\n");
        Notice notice = Notice.of(NoticeCode.KEPT_TEXT, new Place(day.toString(), 2, 6), "odd");

        assertEquals(
                day + ":2:6: info: kept-text: odd; kept as text\n   2 | ### [조용]\n     |      ^\nMore: papergraph explain kept-text\n",
                printed(Terminal.Loudness.USUAL, notice));
    }

    @Test
    void printsOnlyWhatFailsTheRunWhenQuiet() {
        Notice info = Notice.of(NoticeCode.KEPT_TEXT, Place.file("gone.md"), "odd");
        Notice error = Notice.of(NoticeCode.LEFT_OUT, Place.file("gone.md"), "worse");

        assertEquals(
                "gone.md:1:1: error: left-out: worse; left out\nMore: papergraph explain left-out\n",
                printed(Terminal.Loudness.QUIET, info, error));
    }

    @Test
    void printsAllAsJsonEvenWhenQuiet() {
        Notice info = Notice.of(NoticeCode.KEPT_TEXT, Place.file("gone.md"), "odd");

        assertTrue(printed(Terminal.Loudness.QUIET, List.of("--notices", "json"), info).startsWith("{\"code\":\"kept-text\""));
    }

    private static String printed(Terminal.Loudness loudness, Notice... notices) {
        return printed(loudness, List.of(), notices);
    }

    private static String printed(Terminal.Loudness loudness, List<String> args, Notice... notices) {
        var bytes = new ByteArrayOutputStream();
        var err = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        Probe.of(args.toArray(String[]::new)).notices.print(List.of(notices), new Terminal(System.out, err, loudness, false, false));
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
