package papergraph.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.core.Quad;
import org.jspecify.annotations.Nullable;
import papergraph.PapergraphException;
import papergraph.Version;
import papergraph.digest.Coverage;
import papergraph.digest.DigestFolder;
import papergraph.digest.SourceFile;
import papergraph.graph.CuratedStatements;
import papergraph.graph.Iris;
import papergraph.graph.MetaStatements;
import papergraph.graph.Shapes;
import papergraph.notice.Notice;
import papergraph.notice.Place;
import papergraph.store.Manifest.DigestRecord;
import papergraph.store.Manifest.FileRecord;
import papergraph.store.Manifest.Head;
import papergraph.store.Scan.Item;

/**
 * Builds a store, or brings it up to date: only what changed is read and said.
 *
 * <p>Small changes are written into a copy of the generation before, in one transaction; a first build, or a change of
 * much of it, into a fresh database. Either is published in one step when it is complete.
 */
public final class Build {
    /** A revision is dearer than a fresh build from about here on. */
    private static final double LARGE_CHANGE = 0.25;
    /** Every revision leaves unused blocks behind, some 2 MB, as much as these many statements fill. */
    private static final long WASTE_OF_A_REVISION = 10_000;

    private final Store store;
    private final BuildOptions options;
    private final BuildListener listener;
    private final String rulesChecksum;
    private final List<Notice> folderNotices = new ArrayList<>();

    public Build(Store store, BuildOptions options, BuildListener listener) {
        this.store = store;
        this.options = options;
        this.listener = listener;
        this.rulesChecksum = Rules.checksum(options);
    }

    /**
     * @throws PapergraphException where an input is missing, or another process builds the store
     * @throws UncheckedIOException where the store cannot be written
     */
    public BuildReport run() {
        List<SourceFile> given = DigestFolder.files(options.inputs(), folderNotices::add);
        try {
            Files.createDirectories(store.directory());
            try (BuildLock lock = BuildLock.take(store.directory())) {
                store.tidy();
                return build(given);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private BuildReport build(List<SourceFile> given) throws IOException {
        Optional<Manifest> before = store.manifest();
        String base = base(before);
        Optional<Manifest> usable = before.filter(manifest -> isUsable(manifest.head()));
        Scan scan = Scan.of(given, options.inputs(), before.map(Manifest::files).orElse(List.of()));
        if (usable.isPresent() && scan.isUnchanged()) {
            return report(usable.get(), scan.items(), store.generation().orElseThrow(), 0, 0);
        }
        // what a listing adds hangs on every digest, so that where there is one nothing is taken as known
        boolean isFresh = usable.isEmpty()
                || scan.hasListing()
                || scan.changed() > LARGE_CHANGE * scan.items().size()
                || isWasteful(usable.get());
        return isFresh ? write(scan.forgetful(), base, null) : write(scan, base, usable.get());
    }

    private BuildReport write(Scan scan, String base, @Nullable Manifest before) throws IOException {
        var started = ZonedDateTime.now().truncatedTo(ChronoUnit.SECONDS);
        long number = store.generation().orElse(0L) + 1;
        Path unfinished = store.unfinishedPath(number);
        Path database = unfinished.resolve(Store.DATABASE);
        Files.createDirectories(unfinished);
        var iris = new Iris(base);
        var rules = Rules.bundled();
        var sayer = new Sayer(iris, options.limits(), options.profile(), rules.tagger(), rules.organisations(), Shapes.bundled());
        Walk walk;
        GenerationWriter.Written written;
        try (GenerationWriter writer = writer(before, database, iris)) {
            if (before == null) {
                writer.add(groundwork(iris, rules.topics()));
            }
            walk = new Walk(sayer, iris, writer, listener, scan.hasListing() ? new Listings() : null);
            walk.run(scan.items(), before == null ? List.of() : before.files());
            var run = new ArrayList<Quad>();
            new MetaStatements(iris).sayRun(started, ZonedDateTime.now().truncatedTo(ChronoUnit.SECONDS), run::add);
            writer.add(run);
            written = writer.finish();
        }
        long churn = before == null ? 0 : before.head().churn() + written.churn() + WASTE_OF_A_REVISION;
        var head = new Head(Manifest.FORMAT, Version.NUMBER, base, rulesChecksum, written.quads(), churn);
        var manifest = new Manifest(head, walk.records());
        manifest.write(unfinished.resolve(Store.MANIFEST));
        store.publish(number);
        return report(manifest, scan.items(), number, walk.said(), walk.removed());
    }

    private GenerationWriter writer(@Nullable Manifest before, Path database, Iris iris) throws IOException {
        if (before == null) {
            return new FreshGeneration(database, iris);
        }
        Path old = store.generationPath(store.generation().orElseThrow()).resolve(Store.DATABASE);
        return new RevisedGeneration(old, database, iris, before.head().quads());
    }

    private List<Quad> groundwork(Iris iris, Graph topics) {
        List<Quad> quads = new ArrayList<>();
        new CuratedStatements(iris).say(topics, quads::add);
        new MetaStatements(iris).sayDataset(Version.NUMBER, quads::add);
        return quads;
    }

    private boolean isUsable(Head head) {
        return head.format() == Manifest.FORMAT
                && head.version().equals(Version.NUMBER)
                && head.rules().equals(rulesChecksum);
    }

    private static boolean isWasteful(Manifest before) {
        return before.head().churn() > Math.max(before.head().quads(), 50 * WASTE_OF_A_REVISION);
    }

    private String base(Optional<Manifest> before) {
        String stored = before.map(manifest -> manifest.head().base()).orElse(null);
        String wanted = options.base();
        if (stored != null && wanted != null && !stored.equals(wanted)) {
            throw PapergraphException.misuse(
                    "the store " + store.directory() + " has the base " + stored + ", not " + wanted,
                    "leave --base out, or build into another folder with --store");
        }
        return wanted != null ? wanted : stored != null ? stored : Iris.DEFAULT_BASE;
    }

    private BuildReport report(Manifest manifest, List<Item> items, long generation, int said, int removed) {
        Map<String, SourceFile> given = new HashMap<>();
        for (Item item : items) {
            if (item.isGiven()) {
                given.put(item.source().name() + "\n" + Scan.absolute(item.source().path()), item.source());
            }
        }
        Coverage coverage = Coverage.NONE;
        List<Notice> notices = new ArrayList<>(folderNotices);
        int digests = 0;
        int entries = 0;
        for (FileRecord record : manifest.files()) {
            for (DigestRecord digest : record.digests()) {
                digests += digest.key() == null ? 0 : 1;
                entries += digest.key() == null ? 0 : digest.entries();
            }
            SourceFile source = given.get(record.name() + "\n" + record.path());
            if (source != null) {
                coverage = coverage.plus(record.coverage());
                record.notices().forEach(notice -> notices.add(shownAs(source, notice)));
            }
        }
        notices.sort(null);
        return new BuildReport(
                generation, given.size(), digests, entries, said, removed, manifest.head().quads(), coverage, notices);
    }

    /** The same notice, the file named as the user names it this time. */
    private static Notice shownAs(SourceFile source, Notice notice) {
        Place place = notice.place();
        return new Notice(
                notice.code(), new Place(source.shown(), place.line(), place.column()), notice.message(), notice.action());
    }
}
