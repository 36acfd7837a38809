package papergraph.cli;

import java.nio.file.Path;
import java.util.List;
import papergraph.notice.Notice;
import papergraph.notice.NoticeCode;
import papergraph.store.Build;
import papergraph.store.BuildListener;
import papergraph.store.BuildOptions;
import papergraph.store.BuildReport;
import papergraph.store.Store;

/** Builds a store and says how it went: what {@code build} and {@code serve} have in common. */
final class Building {
    private final Terminal terminal;
    private final NoticeOptions notices;

    Building(Terminal terminal, NoticeOptions notices) {
        this.terminal = notices.terminal(terminal);
        this.notices = notices;
    }

    /** @return 0, or 1 where some input was left out or something set to fail came up */
    int run(Path store, BuildOptions options) {
        long start = System.nanoTime();
        BuildReport report = build(store, options);
        notices.print(report.notices(), terminal);
        sum(summary(store, report, (System.nanoTime() - start) / 1e9));
        sum(report.coverage().toString());
        return exitCode(report.notices());
    }

    private void sum(String line) {
        if (notices.isJson()) {
            terminal.out().println(line);
        } else {
            terminal.say(line);
        }
    }

    private BuildReport build(Path store, BuildOptions options) {
        var listener = new ProgressListener(terminal);
        try {
            return new Build(Store.at(store), options, listener).run();
        } finally {
            listener.close();
        }
    }

    int exitCode(List<Notice> all) {
        boolean isUnsound = notices.isStrict() && all.stream().anyMatch(notice -> notice.code() == NoticeCode.SHAPE_VIOLATION);
        return isUnsound || notices.policy().fails(all) ? 1 : 0;
    }

    private static String summary(Path store, BuildReport report, double seconds) {
        String what = report.isUnchanged()
                ? "nothing changed"
                : counted(report.said(), "digest") + " said" + (report.removed() > 0 ? ", " + report.removed() + " removed" : "");
        return "%s: %s; %s, %s, %,d statements in %s (%.1f s)"
                .formatted(
                        counted(report.files(), "file"),
                        what,
                        counted(report.digests(), "digest"),
                        report.entries() == 1 ? "1 entry" : report.entries() + " entries",
                        report.quads(),
                        store,
                        seconds);
    }

    static String counted(long number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }

    /** Starts its progress with the first file. */
    private static final class ProgressListener implements BuildListener {
        private final Terminal terminal;
        private Progress progress;

        ProgressListener(Terminal terminal) {
            this.terminal = terminal;
        }

        @Override
        public void filesDone(int done, int total) {
            if (progress == null) {
                progress = terminal.progress("reading", "files", total);
            }
            progress.step();
        }

        void close() {
            if (progress != null) {
                progress.close();
            }
        }
    }
}
