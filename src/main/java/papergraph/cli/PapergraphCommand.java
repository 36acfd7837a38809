package papergraph.cli;

import java.io.PrintStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExecutionException;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.Spec;

/**
 * The root of the commands. A command reaches it by {@code @ParentCommand} and through it the terminal.
 *
 * <p>picocli looks into every command class even for help. So a command has only options for fields, names no type of Jena in
 * a field or a signature, and leaves the work to the package that does it.
 */
@Command(
        name = "papergraph",
        description = "Turns a folder of daily paper digests into a knowledge graph that can be asked, browsed and exported.",
        synopsisSubcommandLabel = "COMMAND",
        commandListHeading = "%nCommands:%n",
        optionListHeading = "%nOptions, good for every command:%n",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:done, but some input was left out or something set to fail came up",
            "2:misuse: the words of the command are off",
            "3:cannot: no such file, port taken, store locked or damaged",
            "70:a bug of papergraph"
        },
        footer = "%nMore about a command: papergraph help COMMAND",
        versionProvider = Version.class,
        subcommands = {
            BuildCommand.class,
            ServeCommand.class,
            CheckCommand.class,
            QueryCommand.class,
            QueriesCommand.class,
            ExportCommand.class,
            ExplainCommand.class,
            PathCommand.class,
            StatsCommand.class,
            VerifyCommand.class,
            EvaluateCommand.class,
            HelpCommand.class
        })
final class PapergraphCommand implements Runnable {
    @Mixin
    private final GlobalOptions options = new GlobalOptions();

    @Spec
    private CommandSpec spec;

    private final PrintStream out;
    private final PrintStream err;

    PapergraphCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    PrintStream out() {
        return out;
    }

    PrintStream err() {
        return err;
    }

    boolean isDebug() {
        return options.isDebug();
    }

    /** Where the command talks, as the options want it. */
    Terminal terminal() {
        return new Terminal(out, err, options.loudness(), options.mayColour() && Terminal.allowsColour(2), Terminal.isTerminal(2));
    }

    /** Runs what was asked for, with the log set up; help and version need none of that. */
    int execute(ParseResult parsed) {
        Integer helped = help(parsed);
        if (helped != null) {
            return helped;
        }
        Logs.configure(options.loudness());
        return new RunLast().execute(parsed);
    }

    // A failure in here is no command's, and picocli would print its trace.
    private @Nullable Integer help(ParseResult parsed) {
        try {
            return CommandLine.executeHelpRequest(parsed);
        } catch (RuntimeException e) {
            throw new ExecutionException(spec.commandLine(), "help", e);
        }
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a command is missing");
    }
}
