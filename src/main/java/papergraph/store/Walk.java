package papergraph.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.jena.sparql.core.Quad;
import org.jspecify.annotations.Nullable;
import papergraph.digest.Checksum;
import papergraph.digest.Coverage;
import papergraph.digest.Digest;
import papergraph.digest.DigestFile;
import papergraph.digest.Passage;
import papergraph.graph.Iris;
import papergraph.graph.MetaStatements;
import papergraph.notice.Notice;
import papergraph.notice.NoticeCode;
import papergraph.store.Manifest.DigestRecord;
import papergraph.store.Manifest.FileRecord;
import papergraph.store.Scan.Item;

/**
 * Goes through the files of a scan in order: reads what changed, gives every digest its address, says what is not said
 * yet, and writes it down.
 *
 * <p>Files are read and digests said by several threads, a bounded number ahead; their results are taken in order, so that
 * the outcome does not depend on who was faster.
 */
final class Walk {
    private static final int AHEAD = 64;

    private final Sayer sayer;
    private final MetaStatements meta;
    private final GenerationWriter writer;
    private final BuildListener listener;
    private final DigestKeys keys = new DigestKeys();
    private final @Nullable Listings listings;
    private final Deque<Pending> pending = new ArrayDeque<>();
    private final List<FileRecord> records = new ArrayList<>();
    private final Set<String> leftover = new HashSet<>();
    private final Set<String> keptNotices = new HashSet<>();
    private int said;
    private int replaced;

    /** @param listings takes out of listings what digests tell; null where there are no listings */
    Walk(Sayer sayer, Iris iris, GenerationWriter writer, BuildListener listener, @Nullable Listings listings) {
        this.sayer = sayer;
        this.meta = new MetaStatements(iris);
        this.writer = writer;
        this.listener = listener;
        this.listings = listings;
    }

    /** A file whose digests are being said. */
    private record Pending(
            Item item, boolean isNew, FileRecord record, List<Notice> notices, List<Future<Sayer.Said>> said) {}

    /** @param before what the generation before was built from; empty for a fresh one */
    void run(List<Item> items, List<FileRecord> before) throws IOException {
        before.forEach(record -> record.digests().stream()
                .map(DigestRecord::key)
                .filter(key -> key != null)
                .forEach(leftover::add));
        ExecutorService pool = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors(), Walk::thread);
        try {
            run(items, pool);
        } finally {
            pool.shutdownNow();
        }
        removeWhatIsGone(before);
    }

    private void run(List<Item> items, ExecutorService pool) throws IOException {
        Deque<Future<Sayer.Read>> reading = new ArrayDeque<>();
        int next = 0;
        for (int i = 0; i < items.size(); i++) {
            for (; next < items.size() && reading.size() < AHEAD; next++) {
                Item item = items.get(next);
                if (!item.isUnchanged()) {
                    reading.add(pool.submit(() -> sayer.read(item.source())));
                }
            }
            Item item = items.get(i);
            place(item, item.isUnchanged() ? null : sifted(result(reading.remove())), pool);
            while (pending.size() > AHEAD) {
                writeDown(pending.remove(), items.size());
            }
        }
        while (!pending.isEmpty()) {
            writeDown(pending.remove(), items.size());
        }
    }

    private Sayer.Read sifted(Sayer.Read read) {
        return listings == null ? read : listings.sifted(read);
    }

    /** Gives the digests of a file their addresses and has those said that are not. */
    private void place(Item item, Sayer.@Nullable Read read, ExecutorService pool) {
        List<DigestRecord> known = read == null ? item.record().digests() : unplaced(read);
        List<DigestRecord> placed = known.stream().map(digest -> placed(digest, item)).toList();
        if (read == null && placed.equals(known)) {
            keep(item);
        } else {
            say(item, read == null ? sayer.read(item.source()) : read, placed, pool);
        }
    }

    private void keep(Item item) {
        FileRecord record = item.record();
        record.digests().forEach(digest -> leftover.remove(String.valueOf(digest.key())));
        keptNotices.add(record.noticeKey());
        pending.add(new Pending(item, false, record, record.notices(), List.of()));
    }

    private void say(Item item, Sayer.Read read, List<DigestRecord> placed, ExecutorService pool) {
        DigestFile file = read.file();
        List<Notice> notices = new ArrayList<>(read.notices());
        List<Future<Sayer.Said>> saying = new ArrayList<>();
        List<DigestRecord> digests = placed.subList(0, Math.min(placed.size(), file.digests().size()));
        for (int i = 0; i < digests.size(); i++) {
            Digest digest = file.digests().get(i);
            String key = digests.get(i).key();
            if (!item.source().isListing()) {
                remark(digest, key, notices);
            }
            if (key != null) {
                saying.add(pool.submit(() -> sayer.say(file, digest, key)));
            }
        }
        pending.add(new Pending(item, true, record(item, file, digests), notices, saying));
    }

    private static List<DigestRecord> unplaced(Sayer.Read read) {
        List<DigestRecord> records = new ArrayList<>();
        for (int i = 0; i < read.fingerprints().size(); i++) {
            Digest digest = read.file().digests().get(i);
            String date = digest.date() == null ? null : digest.date().toString();
            records.add(new DigestRecord(null, date, read.fingerprints().get(i), digest.entries().size()));
        }
        return records;
    }

    private DigestRecord placed(DigestRecord digest, Item item) {
        String key = item.source().isListing()
                ? keys.keyOfListing(String.valueOf(digest.date()), digest.fingerprint())
                : keys.keyOf(digest.date(), digest.fingerprint());
        return new DigestRecord(key, digest.date(), digest.fingerprint(), digest.entries());
    }

    private static void remark(Digest digest, @Nullable String key, List<Notice> notices) {
        String day = digest.date() == null ? "this undated digest" : "the digest of " + digest.date();
        if (key == null) {
            notices.add(Notice.of(
                    NoticeCode.DUPLICATE_DIGEST, digest.place(), day + " stands in another file in the same words"));
            for (Passage passage : digest.passages()) {
                notices.add(Notice.of(NoticeCode.NO_DIGEST, passage.place(),
                        "words beside a digest that another file says (lines %d to %d)"
                                .formatted(passage.place().line(), passage.lastLine())));
            }
        } else if (!DigestKeys.isPlain(key)) {
            notices.add(Notice.of(
                    NoticeCode.CONFLICTING_DIGEST, digest.place(), day + " stands in another file and tells something else"));
        }
    }

    private static FileRecord record(Item item, DigestFile file, List<DigestRecord> digests) {
        String path = Scan.absolute(item.source().path()).toString();
        String noticeKey = digests.stream()
                .map(DigestRecord::key)
                .filter(key -> key != null)
                .findFirst()
                .orElseGet(() -> noticeKey(item, file));
        return new FileRecord(
                path, file.source().name(), item.source().shown(), file.sha256(), digests,
                coverage(file, digests), noticeKey, List.of());
    }

    /** What became of the file's lines: words beside a digest that another file says have no graph to be kept in. */
    private static Coverage coverage(DigestFile file, List<DigestRecord> digests) {
        int lost = 0;
        for (int i = 0; i < digests.size(); i++) {
            if (digests.get(i).key() == null) {
                lost += file.digests().get(i).passages().stream()
                        .mapToInt(passage -> (int) passage.text().lines().filter(line -> !line.isBlank()).count())
                        .sum();
            }
        }
        Coverage read = file.coverage();
        return new Coverage(read.said(), read.kept() - lost, read.leftOut() + lost);
    }

    private static String noticeKey(Item item, DigestFile file) {
        String what = item.source().name() + "\n" + file.sha256();
        return "file-" + Checksum.of(what.getBytes(StandardCharsets.UTF_8)).substring(0, 12);
    }

    private void writeDown(Pending file, int total) throws IOException {
        List<Notice> notices = new ArrayList<>(file.notices());
        for (Future<Sayer.Said> future : file.said()) {
            Sayer.Said result = result(future);
            writer.add(result.quads());
            notices.addAll(result.notices());
            said++;
        }
        notices.sort(null);
        FileRecord record = file.record();
        if (file.isNew()) {
            record.digests().forEach(digest -> replaced += leftover.contains(String.valueOf(digest.key())) ? 1 : 0);
            boolean hasDigest = record.digests().stream().anyMatch(digest -> digest.key() != null);
            List<Quad> quads = new ArrayList<>();
            meta.sayNotices(record.noticeKey(), hasDigest, record.name(), notices, quads::add);
            writer.add(quads);
        }
        records.add(new FileRecord(
                record.path(), record.name(), file.item().source().shown(), record.sha256(),
                record.digests(), record.coverage(), record.noticeKey(), notices));
        listener.filesDone(records.size(), total);
    }

    private void removeWhatIsGone(List<FileRecord> before) {
        leftover.forEach(writer::removeDigest);
        for (FileRecord old : before) {
            if (!keptNotices.contains(old.noticeKey())) {
                writer.removeNotices(old.noticeKey(), old.notices().size());
            }
        }
    }

    List<FileRecord> records() {
        return records;
    }

    /** How many digests were said, for the first time or anew. */
    int said() {
        return said;
    }

    /** How many digests were taken away and not said anew. */
    int removed() {
        return leftover.size() - replaced;
    }

    private static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            if (e.getCause() instanceof Error cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    private static Thread thread(Runnable work) {
        var thread = new Thread(work, "papergraph-reader");
        thread.setDaemon(true);
        return thread;
    }
}
