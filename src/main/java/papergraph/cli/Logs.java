package papergraph.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;

/**
 * The log of the libraries: one line each on standard error, and only what is grave unless {@code --verbose} is given. Made by
 * java.util.logging when the first logger is asked for, so that a command which logs nothing pays nothing.
 */
public final class Logs {
    private static final String CHOICE = "java.util.logging.config.class";
    private static final String LEVEL = "papergraph.log";

    /** For java.util.logging, which makes one and looks at nothing but what that one set up. */
    public Logs() throws IOException {
        String settings = "handlers=" + StandardError.class.getName() + "\n.level=" + System.getProperty(LEVEL, "SEVERE") + "\n";
        LogManager.getLogManager().readConfiguration(new ByteArrayInputStream(settings.getBytes(StandardCharsets.UTF_8)));
    }

    /** Chooses this log, unless the user has chosen one with the usual properties of java.util.logging. */
    static void configure(Terminal.Loudness loudness) {
        if (System.getProperty("java.util.logging.config.file") == null && System.getProperty(CHOICE) == null) {
            System.setProperty(CHOICE, Logs.class.getName());
        }
        System.setProperty(LEVEL, loudness == Terminal.Loudness.VERBOSE ? "INFO" : "SEVERE");
    }

    /** Prints each record in a line. */
    public static final class StandardError extends Handler {
        /** For java.util.logging. */
        public StandardError() {
            setFormatter(new Line());
        }

        @Override
        public void publish(LogRecord said) {
            System.err.println(getFormatter().format(said));
        }

        @Override
        public void flush() {
            System.err.flush();
        }

        @Override
        public void close() {
            flush();
        }
    }

    private static final class Line extends Formatter {
        @Override
        public String format(LogRecord said) {
            String thrown = said.getThrown() == null ? "" : " (" + said.getThrown() + ")";
            return "log: " + said.getLevel().getName().toLowerCase(Locale.ROOT) + ": " + said.getLoggerName() + ": "
                    + formatMessage(said) + thrown;
        }
    }
}
