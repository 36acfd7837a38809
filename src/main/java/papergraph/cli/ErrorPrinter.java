package papergraph.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.function.BooleanSupplier;
import papergraph.PapergraphException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says once, at the top, what went wrong, and which exit code that is. */
final class ErrorPrinter implements IParameterExceptionHandler, IExecutionExceptionHandler {
    /** A bug of ours. */
    static final int BUG = 70;

    private final PrintStream err;
    private final BooleanSupplier debug;

    ErrorPrinter(PrintStream err, BooleanSupplier debug) {
        this.err = err;
        this.debug = debug;
    }

    @Override
    public int handleExecutionException(Exception thrown, CommandLine command, ParseResult parsed) {
        return print(thrown);
    }

    @Override
    public int handleParseException(ParameterException misuse, String[] args) {
        String command = misuse.getCommandLine().getCommandSpec().qualifiedName();
        String hint = Nearest.question(suggestions(misuse)) + "Try: " + command + " --help";
        return print(PapergraphException.misuse(sentence(misuse), hint));
    }

    /** Prints a sentence for what the user or the machine cannot do, a trace for what is our fault; answers the exit code. */
    int print(Throwable thrown) {
        if (Trouble.isReaderGone(thrown)) {
            return 0;
        }
        return Trouble.known(thrown).map(known -> sentence(known, thrown)).orElseGet(() -> bug(thrown));
    }

    private int sentence(PapergraphException known, Throwable thrown) {
        err.println("papergraph: " + known.getMessage());
        if (!known.hint().isEmpty()) {
            err.println(known.hint());
        }
        if (debug.getAsBoolean()) {
            thrown.printStackTrace(err);
        }
        err.flush();
        return known.exitCode();
    }

    private int bug(Throwable thrown) {
        thrown.printStackTrace(err);
        err.println("papergraph: this is a bug of papergraph, not of yours; please report it with the lines above");
        err.flush();
        return BUG;
    }

    private static String sentence(ParameterException misuse) {
        if (misuse instanceof UnmatchedArgumentException unmatched) {
            String first = unmatched.getUnmatched().get(0);
            if (unmatched.isUnknownOption()) {
                return "there is no option '" + first + "'";
            }
            boolean wantsCommand = !misuse.getCommandLine().getSubcommands().isEmpty();
            return wantsCommand ? "there is no command '" + first + "'" : "one argument too many: '" + first + "'";
        }
        String said = misuse.getMessage();
        return said.isEmpty() ? "misuse" : Character.toLowerCase(said.charAt(0)) + said.substring(1);
    }

    private static List<String> suggestions(ParameterException misuse) {
        if (misuse instanceof UnmatchedArgumentException unmatched) {
            String first = unmatched.getUnmatched().get(0);
            CommandLine command = misuse.getCommandLine();
            return Nearest.to(first, unmatched.isUnknownOption()
                    ? command.getCommandSpec().optionsMap().keySet()
                    : command.getSubcommands().keySet());
        }
        return List.of();
    }
}
