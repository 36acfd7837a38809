package papergraph.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every {@code console} block of README.md runs, in order, and prints what it says.
 *
 * <p>A line of {@code …} stands for any number of lines, a {@code …} within a line for any letters. A server that a block
 * starts runs on until the end, on a free port instead of the one written.
 */
class ReadmeIT {
    private static final Path ROOT = Path.of(System.getProperty("papergraph.root")).toAbsolutePath();

    @TempDir
    Path folder;

    private final List<Process> servers = new ArrayList<>();
    private String port = "3030";

    @Test
    void everyConsoleBlockRunsAndPrintsWhatItSays() throws Exception {
        Files.createSymbolicLink(folder.resolve("papergraph"), ROOT.resolve("papergraph"));
        Files.createSymbolicLink(folder.resolve("seeds"), ROOT.resolve("seeds"));
        int commands = 0;
        try {
            for (String block : consoleBlocks()) {
                for (String command : block.split("(?m)^\\$ ")) {
                    if (!command.isBlank()) {
                        String[] parts = command.split("\n", 2);
                        run(parts[0], parts.length > 1 ? parts[1].strip() : "");
                        commands++;
                    }
                }
            }
        } finally {
            servers.forEach(Process::destroy);
        }
        assertTrue(commands >= 8, "README.md has console blocks");
    }

    private static List<String> consoleBlocks() throws IOException {
        List<String> blocks = new ArrayList<>();
        Parser.builder().build().parse(Files.readString(ROOT.resolve("README.md"))).accept(new AbstractVisitor() {
            @Override
            public void visit(FencedCodeBlock block) {
                if ("console".equals(block.getInfo())) {
                    blocks.add(block.getLiteral());
                }
            }
        });
        return blocks;
    }

    private void run(String command, String expected) throws Exception {
        if (command.startsWith("curl ") && !hasCurl()) {
            return; // everything else of the README is shown by our own program
        }
        boolean isServer = command.contains("papergraph serve");
        String line = isServer ? command + " --port 0" : command.replace(":3030", ":" + port);
        var builder = new ProcessBuilder("bash", "-c", isServer ? "exec " + line : line)
                .directory(folder.toFile())
                .redirectErrorStream(true);
        builder.environment().put("COLUMNS", "120");
        Process process = builder.start();
        String output = isServer ? startServer(process) : readAll(process);
        assertMatches(command, expected, output);
        if (!isServer) {
            assertEquals(0, process.waitFor(), "exit code of: " + command);
        }
    }

    private static boolean hasCurl() {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator)).anyMatch(path -> Files.isExecutable(Path.of(path, "curl")));
    }

    private String startServer(Process process) throws IOException {
        servers.add(process);
        var lines = new StringBuilder();
        var reader = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            lines.append(line).append('\n');
            var address = Pattern.compile("http://localhost:(\\d+)").matcher(line);
            if (address.find()) {
                port = address.group(1);
                return lines.toString().replace(":" + port, ":3030");
            }
        }
        return lines.toString();
    }

    private static String readAll(Process process) throws IOException {
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private void assertMatches(String command, String expected, String output) {
        String actual = output.replace("\r\n", "\n").strip().replace(":" + port, ":3030").replaceAll("(?m)[ \t]+$", "");
        String pattern = Pattern.quote("\n" + expected.replaceAll("(?m)[ \t]+$", "") + "\n")
                .replace("\n…\n", "\\E(?s:\n|\n.*\n)\\Q")
                .replace("…", "\\E.*?\\Q");
        if (!Pattern.matches(pattern, "\n" + actual + "\n")) {
            assertEquals(expected, actual, "output of: " + command);
        }
    }
}
