package papergraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the launcher does before the program runs, with a JDK and a Maven made of a few lines of shell: the JDK prints the words
 * it is started with, the Maven makes a jar and keeps count.
 */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {
    private static final String JAVA = """
            for word; do
                case $word in
                    -XX:ArchiveClassesAtExit=*) : >"${word#*=}" ;;
                    fail) exit 7 ;;
                    wait) trap 'exit 42' TERM; echo ready; while :; do sleep 1; done ;;
                esac
                printf '<%s>' "$word"
            done
            """;
    private static final String WHERE = "while [ \"$1\" != -f ]; do shift; done; cd \"$(dirname \"$2\")\" || exit\n";
    private static final String MAVEN = "echo built >>\"$COUNT\"\nprintf jar >target/papergraph.jar\n";

    @TempDir
    Path temp;

    private Path checkout;
    private Path jar;
    private Path count;

    @BeforeEach
    void makeACheckout() throws IOException {
        checkout = Files.createDirectories(temp.resolve("a checkout"));
        jar = checkout.resolve("target/papergraph.jar");
        count = temp.resolve("count");
        Files.copy(Launched.launcher(), checkout.resolve("papergraph"));
        Files.createDirectories(checkout.resolve("src/main/java"));
        Files.writeString(checkout.resolve("pom.xml"), "<project/>");
        makeAJdk("jdk", "17.0.9");
        Launched.script(temp.resolve("bin/mvn"), WHERE + MAVEN);
    }

    @Test
    void buildsWhenThereIsNoJarAndNotAgain() throws IOException {
        Run first = papergraph("stats");
        Run second = papergraph("stats");

        assertEquals(0, first.code(), first.err());
        assertTrue(first.err().startsWith("papergraph: building "), first.err());
        assertEquals(new Run(0, second.out(), ""), second);
        assertEquals(List.of("built"), Files.readAllLines(count));
    }

    @ParameterizedTest
    @ValueSource(strings = {"pom.xml", "src/main/java/A.java", "ontology/topics.ttl", "queries/author/a.rq"})
    void buildsAgainWhenTheJarIsOlderThan(String source) throws IOException {
        papergraph("stats");
        Path file = checkout.resolve(source);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "new");
        Files.setLastModifiedTime(jar, FileTime.from(Instant.now().minusSeconds(60)));

        papergraph("stats");

        assertEquals(2, Files.readAllLines(count).size());
    }

    @Test
    void buildsOnceWhenTwoAreStartedTogether() throws IOException {
        Launched.script(temp.resolve("bin/mvn"), WHERE + "sleep 1\n" + MAVEN);

        Process one = shell().start(checkout.resolve("papergraph"), "stats");
        Process two = shell().start(checkout.resolve("papergraph"), "stats");

        assertEquals(0, Launched.end(one).code());
        assertEquals(0, Launched.end(two).code());
        assertEquals(List.of("built"), Files.readAllLines(count));
    }

    @Test
    void buildsAnewAfterABuildThatWasCutOff() throws IOException, InterruptedException {
        papergraph("stats");
        Process gone = shell().start("true");
        gone.waitFor();
        Files.createSymbolicLink(checkout.resolve("target/papergraph.lock"), Path.of(Long.toString(gone.pid())));

        Run run = papergraph("stats");

        assertEquals(0, run.code(), run.err());
        assertEquals(2, Files.readAllLines(count).size());
        assertFalse(Files.isSymbolicLink(checkout.resolve("target/papergraph.lock")));
    }

    @Test
    void leavesNoJarWhenTheBuildFails() {
        Launched.script(temp.resolve("bin/mvn"), WHERE + "echo broken; printf half >target/papergraph.jar; exit 1\n");

        Run run = papergraph("stats");

        assertEquals(3, run.code());
        assertEquals("", run.out());
        assertTrue(run.err().endsWith("broken\npapergraph: the build failed; Maven's own words are above\n"), run.err());
        assertFalse(Files.exists(jar));
    }

    @Test
    void asksForMavenWhereThereIsNone() throws IOException {
        Files.delete(temp.resolve("bin/mvn"));
        for (String tool : List.of("sed", "find", "head", "dirname", "readlink", "mkdir")) {
            String real = shell().run("sh", "-c", "command -v " + tool).out().strip();
            Launched.script(temp.resolve("bin").resolve(tool), "exec " + real + " \"$@\"\n");
        }

        Run run = shell().with("PATH", temp.resolve("bin")).run(checkout.resolve("papergraph"), "stats");

        assertEquals(3, run.code());
        assertTrue(run.err().startsWith("papergraph: Maven is needed to build; install it"), run.err());
    }

    @Test
    void saysWhatToInstallWhereNoJdkIsNewEnough() throws IOException {
        Path launcher = checkout.resolve("papergraph");
        Files.writeString(launcher, Files.readString(launcher).replace("oldest_java=17", "oldest_java=99"));

        Run run = papergraph("stats");

        assertEquals(3, run.code());
        assertTrue(run.err().matches("papergraph: no JDK 99 or newer found; install one .*\n"), run.err());
    }

    @Test
    void passesOverAJavaHomeThatIsTooOldOrNotThere() throws IOException {
        makeAJdk("old", "11.0.2");
        makeAJdk("one", "1.8.0_402");
        Launched.script(temp.resolve("jdk/bin/java"), "printf new\n");

        for (String home : List.of("old", "one", "nowhere")) {
            Run run = shell().with("JAVA_HOME", temp.resolve(home)).run(checkout.resolve("papergraph"), "--version");

            assertEquals("new", run.out(), home + ": " + run.err());
        }
    }

    @Test
    void tunesShortCommandsForStartAndLongOnesForSpeed() {
        String words = papergraph("--quiet", "check", "a b", "*").out();
        String longer = shell().with("PAPERGRAPH_JAVA_OPTS", "-Xmx2g -Da=*").run(checkout.resolve("papergraph"), "serve", "x").out();
        String build = papergraph("build", "x").out();

        assertTrue(words.startsWith("<-XX:+UseSerialGC><-XX:TieredStopAtLevel=1>"), words);
        assertTrue(words.endsWith("<-jar><" + jar + "><--quiet><check><a b><*>"), words);
        assertTrue(longer.startsWith("<-Xmx1g>") && longer.contains("<-Xmx2g><-Da=*><-jar>"), longer);
        assertFalse(longer.contains("TieredStopAtLevel"), longer);
        assertTrue(build.startsWith("<-Xmx1g><-XX:+UseParallelGC><-XX:TieredStopAtLevel=1>"), build);
    }

    @Test
    void keepsTheClassesOfAnOrdinaryCommandForTheNext() throws IOException {
        Path archive = checkout.resolve("target/papergraph-17.0.9.jsa");

        assertFalse(papergraph("--help").out().contains("Archive"));
        papergraph("query", "fail");
        assertFalse(Files.exists(archive));
        assertTrue(papergraph("query", "x").out().contains("<-XX:ArchiveClassesAtExit=" + archive));
        assertTrue(Files.exists(archive));
        assertTrue(papergraph("--help").out().contains("<-XX:SharedArchiveFile=" + archive + ">"));
        assertEquals(List.of(archive), archives());
    }

    @ParameterizedTest
    @ValueSource(strings = {"serve", "query"})
    void passesASignalOn(String command) throws IOException {
        papergraph("stats", "fail");
        Process process = shell().start(checkout.resolve("papergraph"), command, "wait");
        BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        String line = out.readLine();
        while (!line.endsWith("ready")) {
            line = out.readLine();
        }

        process.toHandle().destroy();

        assertEquals(42, Launched.end(process).code());
    }

    private List<Path> archives() throws IOException {
        try (var files = Files.list(checkout.resolve("target"))) {
            return files.filter(file -> file.toString().contains(".jsa")).toList();
        }
    }

    private Run papergraph(Object... words) {
        Object[] command = new Object[words.length + 1];
        command[0] = checkout.resolve("papergraph");
        System.arraycopy(words, 0, command, 1, words.length);
        return shell().run(command);
    }

    private Launched shell() {
        return new Launched(temp)
                .with("PATH", temp.resolve("jdk/bin") + ":" + temp.resolve("bin") + ":" + System.getenv("PATH"))
                .with("JAVA_HOME", temp.resolve("jdk"))
                .with("COUNT", count);
    }

    private void makeAJdk(String name, String version) throws IOException {
        Launched.script(temp.resolve(name).resolve("bin/java"), JAVA);
        Launched.script(temp.resolve(name).resolve("bin/javac"), "");
        Files.writeString(temp.resolve(name).resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
    }
}
