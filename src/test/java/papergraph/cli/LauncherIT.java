package papergraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import papergraph.notice.NoticeCode;
import papergraph.notice.NoticePage;

/** The launcher and the finished jar, as a user meets them. */
@DisabledOnOs(OS.WINDOWS)
class LauncherIT {
    private static final Path JAR = Path.of(System.getProperty("papergraph.jar"));
    private static final String JDK = System.getProperty("java.home");

    @TempDir
    static Path temp;

    private static Path launcher;

    @BeforeAll
    static void install() throws IOException {
        Path home = Files.createDirectories(temp.resolve("두 낱말/papergraph home"));
        launcher = Files.copy(Launched.launcher(), home.resolve("papergraph"));
        Files.createDirectories(home.resolve("target"));
        Files.copy(JAR, home.resolve("target/papergraph.jar"));
    }

    @Test
    void runsInAPathWithBlanksAndKoreanLetters() {
        Run run = shell().run(launcher, "--version");

        assertEquals(new Run(0, run.out(), ""), run);
        assertTrue(run.out().matches("papergraph \\d+\\.\\d+\\.\\d+.*\n"), run.out());
    }

    @Test
    void runsThroughAChainOfLinks() throws IOException {
        Files.createDirectories(temp.resolve("bin"));
        Files.createSymbolicLink(temp.resolve("bin/first"), Path.of("../second"));
        Files.createSymbolicLink(temp.resolve("second"), launcher);

        assertEquals(0, shell().run(temp.resolve("bin/first"), "--version").code());
        assertEquals(0, shell().run("bin/first", "--version").code());
        assertEquals(0, shell().with("PATH", temp.resolve("bin") + ":/usr/bin:/bin").run("sh", "-c", "first --version").code());
    }

    @Test
    void findsAJdkWithoutAnyHelp() {
        assertEquals(0, shell().with("JAVA_HOME", "/nowhere").run(launcher, "--version").code());
    }

    @Test
    void passesTheExitCodeOn() {
        assertEquals(2, shell().run(launcher, "explain", "no-such-code").code());
    }

    @Test
    void speaksKoreanWhereTheHostKnowsOnlyAscii() {
        String page = NoticePage.of(NoticeCode.MISSING_VOTES, Locale.KOREAN).orElseThrow();

        assertEquals(new Run(0, page, ""), shell().with("LC_ALL", "C").run(launcher, "explain", "missing-votes", "--lang", "ko"));
        assertEquals(
                new Run(0, page, ""),
                shell().with("LC_ALL", "C").run(JDK + "/bin/java", "-jar", JAR, "explain", "missing-votes", "--lang", "ko"));
    }

    @Test
    void understandsKoreanWhereTheHostKnowsOnlyAscii() throws IOException {
        String error = shell().with("LC_ALL", "C").run("sh", "-c", "exec \"$0\" explain 없는말", launcher).err();

        assertTrue(error.startsWith("papergraph: there is no notice '없는말'"), error);
    }

    @Test
    void keepsTheLanguageOfTheUserWhereItMendsTheLetters() {
        String page = shell().with("LC_ALL", "ko_KR.nowhere").run(launcher, "explain", "missing-votes").out();

        assertEquals(NoticePage.of(NoticeCode.MISSING_VOTES, Locale.KOREAN).orElseThrow(), page);
    }

    @Test
    void endsQuietlyWhenNobodyReadsOn() {
        Run run = shell().run("sh", "-c", "{ \"$0\" --help; echo \"code $?\" >&2; } | true", launcher);

        assertEquals("code 0\n", run.err());
    }

    @Test
    @EnabledIf("hasAFullDevice")
    void saysThatTheDiskIsFull() {
        Run run = shell().run("sh", "-c", "exec \"$0\" --help >/dev/full", launcher);

        assertEquals(3, run.code(), run.err());
        assertTrue(run.err().matches("papergraph: standard output: .*\n(Free some space .*\n)?"), run.err());
    }

    @Test
    void loadsNothingOfJenaForHelp() {
        for (String words : new String[] {"--help", "--version", "explian", "help explain", "explain kept-text"}) {
            Run run = shell().run("sh", "-c", "\"$0\" -Xlog:class+load:stdout -jar \"$1\" " + words + " | grep -c '^.*\\(jena\\|jetty\\|gson\\|slf4j\\)' ",
                    JDK + "/bin/java", JAR);

            assertEquals("0\n", run.out(), words);
        }
    }

    @Test
    void logsOnlyWhatIsGraveUnlessMoreIsWanted() throws IOException {
        Path probe = Files.writeString(temp.resolve("Probe.java"), """
                public class Probe {
                    public static void main(String[] args) {
                        org.slf4j.Logger log = org.slf4j.LoggerFactory.getLogger("org.apache.jena.probe");
                        log.info("chatter");
                        log.warn("a warning of {}", "Jena");
                        log.error("grave", new IllegalStateException("odd"));
                    }
                }
                """);
        String grave = "log: severe: org.apache.jena.probe: grave (java.lang.IllegalStateException: odd)\n";

        assertEquals(grave, logged("SEVERE", probe));
        assertEquals(
                "log: info: org.apache.jena.probe: chatter\nlog: warning: org.apache.jena.probe: a warning of Jena\n" + grave,
                logged("INFO", probe));
    }

    private static String logged(String level, Path probe) {
        return shell().run(JDK + "/bin/java", "-cp", JAR, "-Dpapergraph.log=" + level,
                "-Djava.util.logging.config.class=" + Logs.class.getName(), probe).err();
    }

    @Test
    void leavesNothingBehindForHelp() throws IOException {
        shell().run(launcher, "--help");

        try (var files = Files.list(launcher.resolveSibling("target"))) {
            assertEquals(1, files.count());
        }
        assertFalse(Files.exists(temp.resolve("papergraph-data")));
    }

    static boolean hasAFullDevice() {
        return Files.isWritable(Path.of("/dev/full"));
    }

    private static Launched shell() {
        return new Launched(temp).with("JAVA_HOME", JDK);
    }
}
