package papergraph.cli;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * How far a task has come: a bar on a screen, a plain line now and then elsewhere, nothing where quiet is wanted. It ends with
 * one line that stays. May be told from several threads.
 */
final class Progress implements AutoCloseable {
    private static final int WIDTH = 24;
    private static final Duration REDRAW = Duration.ofMillis(100);
    private static final Duration PLAIN = Duration.ofSeconds(5);
    /** Before this an estimate of the time left would be a guess. */
    private static final Duration SETTLED = Duration.ofSeconds(1);

    private final Terminal terminal;
    private final PrintStream err;
    private final String task;
    private final String unit;
    private final long total;
    private final LongSupplier nanos;
    private final long start;
    private long done;
    private long shownAt;
    private int shownLength;
    private boolean closed;

    Progress(Terminal terminal, String task, String unit, long total, LongSupplier nanos) {
        this.terminal = terminal;
        this.err = terminal.err();
        this.task = task;
        this.unit = unit;
        this.total = total;
        this.nanos = nanos;
        this.start = nanos.getAsLong();
        this.shownAt = start;
    }

    /** @param task what is done, such as {@code reading}; {@code unit} what is counted, such as {@code files} */
    static Progress start(Terminal terminal, String task, String unit, long total) {
        return new Progress(terminal, task, unit, total, System::nanoTime);
    }

    /** One step more is done. */
    void step() {
        steps(1);
    }

    /** So many steps more are done. */
    synchronized void steps(long more) {
        done += more;
        Duration silence = terminal.live() ? REDRAW : PLAIN;
        if (!closed && !terminal.isQuiet() && nanos.getAsLong() - shownAt >= silence.toNanos()) {
            shownAt = nanos.getAsLong();
            show();
        }
    }

    /** Ends with the line that says what was done and how long it took. */
    @Override
    public synchronized void close() {
        if (closed || terminal.isQuiet()) {
            closed = true;
            return;
        }
        closed = true;
        clear();
        String count = done == total ? Long.toString(done) : done + " of " + total;
        err.println(String.format(Locale.ROOT, "%s: %s %s in %.1f s", task, count, unit, elapsed() / 1e9));
    }

    private void show() {
        String state = String.format(Locale.ROOT, "%d%% %d/%d %s%s", percent(), done, total, unit, left());
        if (!terminal.live()) {
            err.println(task + ": " + state);
            return;
        }
        int full = (int) (WIDTH * percent() / 100);
        draw(task + " [" + "#".repeat(full) + ".".repeat(WIDTH - full) + "] " + state);
    }

    // Blanks wipe out what is left of a longer line: every terminal knows them.
    private void draw(String line) {
        err.print("\r" + line + " ".repeat(Math.max(0, shownLength - line.length())));
        err.flush();
        shownLength = line.length();
    }

    private void clear() {
        if (shownLength > 0) {
            draw("");
            err.print("\r");
        }
    }

    private long percent() {
        return total == 0 ? 100 : Math.min(100, done * 100 / total);
    }

    private String left() {
        if (elapsed() < SETTLED.toNanos() || done == 0 || done >= total) {
            return "";
        }
        double seconds = (double) elapsed() / done * (total - done) / 1e9;
        return seconds < 90
                ? String.format(Locale.ROOT, ", %.0f s left", Math.ceil(seconds))
                : String.format(Locale.ROOT, ", %.0f min left", Math.ceil(seconds / 60));
    }

    private long elapsed() {
        return nanos.getAsLong() - start;
    }
}
