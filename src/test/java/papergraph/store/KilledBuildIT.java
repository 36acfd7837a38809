package papergraph.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills the real program at random moments of a build: the store is always the last good one, and the next build mends it. */
class KilledBuildIT {
    private static final String JAVA = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    private static final int DIGESTS = 60;

    @TempDir
    Path folder;

    private Path digests;

    @BeforeEach
    void writeDigests() throws IOException {
        digests = Files.createDirectory(folder.resolve("digests"));
        for (int i = 0; i < DIGESTS; i++) {
            writeDigest(i, "first words");
        }
    }

    @Test
    void aKilledFirstBuildLeavesNothingOrEverything() throws Exception {
        long whole = millisOf(() -> run("build", digests, "--store", folder.resolve("timed")));
        byte[] expected = export(folder.resolve("timed"));
        var random = new Random(1);
        for (int round = 0; round < 8; round++) {
            Path store = folder.resolve("killed-" + round);
            kill(start("build", digests, "--store", store), random.nextLong(whole));

            if (Files.exists(store.resolve("current"))) {
                assertArrayEquals(expected, export(store), "round " + round);
            }
            run("build", digests, "--store", store);
            assertArrayEquals(expected, export(store), "round " + round);
        }
    }

    @Test
    void aKilledRevisionLeavesTheStateBeforeOrAfter() throws Exception {
        Path store = folder.resolve("store");
        run("build", digests, "--store", store);
        byte[] before = export(store);
        for (int i = 0; i < 5; i++) {
            writeDigest(i, "other words");
        }
        Path fresh = folder.resolve("fresh");
        long whole = millisOf(() -> run("build", digests, "--store", fresh));
        byte[] after = export(fresh);
        var random = new Random(2);
        int survived = 0;
        for (int round = 0; round < 8; round++) {
            kill(start("build", digests, "--store", store), random.nextLong(whole));

            byte[] now = export(store);
            boolean isBefore = Arrays.equals(before, now);
            assertTrue(isBefore || Arrays.equals(after, now), "round " + round + ": neither before nor after");
            survived += isBefore ? 1 : 0;
        }
        assertTrue(survived > 0, "no build was killed before its end");
        run("build", digests, "--store", store);
        assertArrayEquals(after, export(store));
    }

    private byte[] export(Path store) throws Exception {
        Path file = folder.resolve("export.nq");
        run("export", "--format", "nquads", "-o", file, "--store", store);
        return Files.readAllBytes(file);
    }

    private static void kill(Process process, long millis) throws InterruptedException {
        process.waitFor(millis, TimeUnit.MILLISECONDS);
        process.destroyForcibly().waitFor();
    }

    private void run(Object... words) throws Exception {
        Process process = start(words);
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), List.of(words) + "\n" + output);
    }

    private Process start(Object... words) throws IOException {
        List<String> command = new ArrayList<>(List.of(JAVA, "-jar", System.getProperty("papergraph.jar")));
        for (Object word : words) {
            command.add(word.toString());
        }
        return new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
    }

    private interface Action {
        void run() throws Exception;
    }

    private static long millisOf(Action action) throws Exception {
        long start = System.nanoTime();
        action.run();
        return (System.nanoTime() - start) / 1_000_000;
    }

    private void writeDigest(int number, String words) throws IOException {
        var text = new StringBuilder("## Daily Papers (%s)\n".formatted(LocalDate.of(2024, 1, 1).plusDays(number)));
        for (int i = 0; i < 20; i++) {
            String id = "2401.%05d".formatted(number * 20 + i);
            text.append("""

                    ### [Paper %s: diffusion models](https://arxiv.org/abs/%s)

                    ![](https://example.org/%s.png)

                    Vote: %d

                    Authors: Ann Lee, Bob Ray %d

                    - 확산 모델(diffusion model)을 다룹니다: %s.
                    """.formatted(id, id, id, i, i, words));
        }
        Files.writeString(digests.resolve("%03d.md".formatted(number)), text);
    }
}
