package papergraph.cli;

import java.io.Console;
import java.io.PrintStream;
import java.util.Map;

/**
 * Where a command talks: the answer to {@link #out}, everything else to {@link #err}.
 *
 * @param out takes the answer and nothing else; buffered, so flush what has to be seen at once
 * @param err takes progress, notices and complaints
 * @param loudness how much is said beside the answer
 * @param colour whether colours may go to {@code err}
 * @param live whether {@code err} is a screen, on which a line can be drawn again
 */
record Terminal(PrintStream out, PrintStream err, Loudness loudness, boolean colour, boolean live) {
    /** Set by the launcher, which can ask the system: the numbers of the streams that are terminals, such as {@code 12}. */
    private static final String TERMINALS = "papergraph.terminals";

    /** How much is said beside the answer. */
    enum Loudness {
        QUIET, USUAL, VERBOSE
    }

    boolean isQuiet() {
        return loudness == Loudness.QUIET;
    }

    boolean isVerbose() {
        return loudness == Loudness.VERBOSE;
    }

    /** Says something beside the answer, unless quiet is wanted. */
    void say(String line) {
        if (!isQuiet()) {
            err.println(line);
        }
    }

    /** Says something only the curious want to know. */
    void detail(String line) {
        if (isVerbose()) {
            err.println(line);
        }
    }

    /** The progress of a task of so many steps; see {@link Progress}. */
    Progress progress(String task, String unit, long total) {
        return Progress.start(this, task, unit, total);
    }

    /** Whether a stream (1 for standard output, 2 for standard error) is a terminal which wants colours. */
    static boolean allowsColour(int stream) {
        return allowsColour(isTerminal(stream), System.getenv());
    }

    static boolean allowsColour(boolean terminal, Map<String, String> environment) {
        return terminal && environment.getOrDefault("NO_COLOR", "").isEmpty()
                && !environment.getOrDefault("TERM", "dumb").equals("dumb");
    }

    /** Whether a stream is a terminal: as the launcher says, or else as far as the JDK knows. */
    static boolean isTerminal(int stream) {
        String known = System.getProperty(TERMINALS);
        return known == null ? hasConsole() : known.contains(Integer.toString(stream));
    }

    // Up to JDK 21 there is a console only where input and output are a terminal; from 22 on there always is one, and it
    // knows better itself.
    private static boolean hasConsole() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException e) {
            return true;
        }
    }
}
