package papergraph.cli;

import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The options every command takes, before its name or after it. */
final class GlobalOptions {
    @Option(names = {"-q", "--quiet"}, scope = ScopeType.INHERIT, description = "Only the answer and what went wrong.")
    private boolean quiet;

    @Option(names = {"-v", "--verbose"}, scope = ScopeType.INHERIT, description = "All notices and the log of the libraries.")
    private boolean verbose;

    @Option(names = "--no-color", scope = ScopeType.INHERIT, description = "No colours; NO_COLOR in the environment does the same.")
    private boolean noColour;

    @Option(names = "--debug", scope = ScopeType.INHERIT, hidden = true, description = "Stack traces.")
    private boolean debug;

    @Option(names = {"-h", "--help"}, scope = ScopeType.INHERIT, usageHelp = true, description = "Help for the command.")
    private boolean help;

    @Option(names = {"-V", "--version"}, scope = ScopeType.INHERIT, versionHelp = true, description = "The version.")
    private boolean version;

    /** The last word is not counted: who asks for both wants to see more. */
    Terminal.Loudness loudness() {
        if (verbose) {
            return Terminal.Loudness.VERBOSE;
        }
        return quiet ? Terminal.Loudness.QUIET : Terminal.Loudness.USUAL;
    }

    boolean mayColour() {
        return !noColour;
    }

    boolean isDebug() {
        return debug;
    }
}
