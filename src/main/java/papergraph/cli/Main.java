package papergraph.cli;

import java.io.PrintStream;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** The program. */
public final class Main {
    private Main() {
    }

    /** Runs the command and ends the process with its exit code. */
    public static void main(String[] args) {
        PrintStream out = StandardStream.output();
        PrintStream err = StandardStream.error();
        System.setErr(err);
        System.exit(run(out, err, args));
    }

    /** Runs the command; nothing but its exit code and what it prints comes out. */
    static int run(PrintStream out, PrintStream err, String... args) {
        PapergraphCommand papergraph = new PapergraphCommand(out, err);
        ErrorPrinter errors = new ErrorPrinter(err, papergraph::isDebug);
        try {
            int code = commandLine(papergraph, errors, !List.of(args).contains("--no-color")).execute(args);
            out.flush();
            return code;
        } catch (Exception | Error e) {
            return errors.print(e);
        }
    }

    static CommandLine commandLine(PapergraphCommand papergraph, ErrorPrinter errors, boolean mayColour) {
        CommandLine commandLine = new CommandLine(papergraph)
                .setOut(new Utf8Writer(papergraph.out()))
                .setErr(new Utf8Writer(papergraph.err()))
                .setColorScheme(CommandLine.Help.defaultColorScheme(
                        mayColour && Terminal.allowsColour(1) ? Ansi.ON : Ansi.OFF))
                .setExpandAtFiles(false)
                .setOverwrittenOptionsAllowed(true)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(errors)
                .setExecutionExceptionHandler(errors);
        return commandLine.setExecutionStrategy(papergraph::execute);
    }
}
