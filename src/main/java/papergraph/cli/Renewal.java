package papergraph.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import papergraph.digest.DigestFolder;
import papergraph.digest.SourceFile;
import papergraph.store.Generation;
import papergraph.store.Store;

/**
 * Keeps a server up to date: takes up every generation that some build publishes, and, where asked to, builds when the inputs
 * have changed and then kept still for a moment.
 */
final class Renewal {
    private static final long LOOK_MILLIS = 300;
    private static final long WATCH_MILLIS = 1000;

    private final Store store;
    private final Consumer<Generation> takeUp;
    private final Terminal terminal;
    private long number;
    private List<Stamp> built = List.of();
    private List<Stamp> seen = List.of();

    Renewal(Store store, long number, Consumer<Generation> takeUp, Terminal terminal) {
        this.store = store;
        this.number = number;
        this.takeUp = takeUp;
        this.terminal = terminal;
    }

    /** What tells cheaply that a file may have changed. */
    private record Stamp(SourceFile file, long size, long modified) {
        static Stamp of(SourceFile file) {
            var attributes = file.path().toFile();
            return new Stamp(file, attributes.length(), attributes.lastModified());
        }
    }

    /** @param build builds the inputs, or null where they are not to be watched */
    void start(@Nullable Runnable build, List<Path> inputs) {
        ScheduledExecutorService clock = Executors.newScheduledThreadPool(2, work -> {
            var thread = new Thread(work, "papergraph-renewal");
            thread.setDaemon(true);
            return thread;
        });
        clock.scheduleWithFixedDelay(() -> calmly(this::look), LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
        if (build != null) {
            built = stamps(inputs);
            seen = built;
            clock.scheduleWithFixedDelay(
                    () -> calmly(() -> watch(build, inputs)), WATCH_MILLIS, WATCH_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private void look() {
        Optional<Long> newest = store.generation();
        if (newest.isPresent() && newest.get() != number) {
            Generation next = store.open();
            number = next.number();
            takeUp.accept(next);
            terminal.say("serving generation " + number);
        }
    }

    private void watch(Runnable build, List<Path> inputs) {
        List<Stamp> now = stamps(inputs);
        boolean isStill = now.equals(seen);
        seen = now;
        if (isStill && !now.equals(built)) {
            built = now;
            build.run();
        }
    }

    private static List<Stamp> stamps(List<Path> inputs) {
        return DigestFolder.files(inputs, notice -> {}).stream().map(Stamp::of).toList();
    }

    /** Whatever goes wrong is said, and the server goes on with what it has. */
    private void calmly(Runnable action) {
        try {
            action.run();
        } catch (RuntimeException e) {
            terminal.err().println("papergraph: " + e.getMessage());
        }
    }
}
