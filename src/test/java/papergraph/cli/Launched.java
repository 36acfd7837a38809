package papergraph.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** Runs real processes, each with an environment of its own and a time limit. */
final class Launched {
    private static final int LIMIT_SECONDS = 120;

    private final Path folder;
    private final Map<String, String> environment = new TreeMap<>();

    /** @param folder where the processes run and leave what they print */
    Launched(Path folder) {
        this.folder = folder;
        environment.put("PATH", System.getenv("PATH"));
    }

    /** The launcher of this checkout. */
    static Path launcher() {
        return Path.of(System.getProperty("papergraph.root"), "papergraph");
    }

    Launched with(String variable, Object value) {
        environment.put(variable, value.toString());
        return this;
    }

    Process start(Object... command) {
        List<String> words = new ArrayList<>();
        for (Object word : command) {
            words.add(word.toString());
        }
        ProcessBuilder builder = new ProcessBuilder(words).directory(folder.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Run run(Object... command) {
        return end(start(command));
    }

    /** Waits for the end; output has to fit into a pipe. */
    static Run end(Process process) {
        try {
            process.getOutputStream().close();
            if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("still running after " + LIMIT_SECONDS + " s");
            }
            return new Run(process.exitValue(),
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8),
                    new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Writes a script that can be run. */
    static void script(Path file, String body) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, "#!/bin/sh\n" + body);
            if (!file.toFile().setExecutable(true)) {
                throw new AssertionError("cannot make " + file + " executable");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
