package papergraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The real program serves while others build and read the same store. */
@Timeout(120)
class ServeIT {
    private static final String JAVA = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    private static final String COUNT = "SELECT (COUNT(?entry) AS ?n) { ?entry a <https://w3id.org/papergraph/ns#Entry> }";

    @TempDir
    Path folder;

    private Process server;

    @AfterEach
    void stop() throws InterruptedException {
        server.destroy();
        server.waitFor();
    }

    @Test
    void aBuildReachesARunningServerWithoutAFailedRequest() throws Exception {
        Path digests = Files.createDirectory(folder.resolve("digests"));
        Path store = folder.resolve("store");
        writeDigest(digests, 1);
        String address = serve(digests.toString(), "--store", store.toString(), "--port", "0");
        List<String> bad = new ArrayList<>();
        var answers = new ConcurrentLinkedQueue<String>();
        var isDone = new AtomicBoolean();
        var asked = new AtomicInteger();
        var client = new Thread(() -> {
            while (!isDone.get()) {
                answers.add(count(address));
                asked.incrementAndGet();
            }
        });
        client.start();

        for (int day = 2; day <= 4; day++) {
            writeDigest(digests, day);
            run("build", digests.toString(), "--store", store.toString(), "--quiet");
            String expected = "n\n" + day;
            while (!count(address).equals(expected)) {
                Thread.onSpinWait(); // until the server has taken it up; the test's own limit ends it
            }
        }
        isDone.set(true);
        client.join();

        answers.stream().filter(answer -> !answer.matches("n\n[1-4]")).forEach(bad::add);
        assertEquals(List.of(), bad);
        assertTrue(asked.get() > 20, asked + " requests");
        assertTrue(run("stats", "--store", store.toString()).contains("entries        4"));
    }

    @Test
    void watchesItsInputs() throws Exception {
        Path digests = Files.createDirectory(folder.resolve("digests"));
        writeDigest(digests, 1);
        String address = serve(digests.toString(), "--store", folder.resolve("store").toString(), "--port", "0", "--watch");

        writeDigest(digests, 2);

        while (!count(address).equals("n\n2")) {
            Thread.onSpinWait();
        }
    }

    private String count(String address) {
        try {
            var query = URI.create(address + "sparql?query=" + URLEncoder.encode(COUNT, StandardCharsets.UTF_8));
            var request = HttpRequest.newBuilder(query).header("Accept", "text/csv").timeout(Duration.ofSeconds(20)).build();
            HttpResponse<String> response = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
            return response.statusCode() == 200 ? response.body().replace("\r", "").strip() : "status " + response.statusCode();
        } catch (IOException | InterruptedException e) {
            return e.toString();
        }
    }

    private String serve(String... words) throws IOException {
        server = start("serve", words);
        var lines = new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("serving http")) {
                return line.substring("serving ".length());
            }
        }
        throw new IllegalStateException("the server did not start");
    }

    private String run(String command, String... words) throws Exception {
        Process process = start(command, words);
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), output);
        return output;
    }

    private Process start(String command, String... words) throws IOException {
        List<String> line = new ArrayList<>(List.of(JAVA, "-jar", System.getProperty("papergraph.jar"), command));
        line.addAll(List.of(words));
        return new ProcessBuilder(line).directory(folder.toFile()).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    }

    private static void writeDigest(Path digests, int day) throws IOException {
        Files.writeString(digests.resolve("2024-01-0" + day + ".md"), """
                ## Daily Papers (2024-01-0%d)

                ### [Paper %d](https://arxiv.org/abs/2401.0000%d)

                Vote: 1

                Authors: Ann Lee

                - 확산 모델을 다룹니다.
                """.formatted(day, day, day));
    }
}
