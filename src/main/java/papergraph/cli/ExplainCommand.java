package papergraph.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.NodeFactory;
import org.jspecify.annotations.Nullable;
import papergraph.PapergraphException;
import papergraph.notice.NoticeCode;
import papergraph.notice.NoticePage;
import papergraph.query.Sightings;
import papergraph.query.Sightings.Sighting;
import papergraph.store.Generation;
import papergraph.store.Manifest.FileRecord;
import papergraph.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Says what a notice means, or where a thing of the graph comes from. */
@Command(
        name = "explain",
        description = "What a notice code means and how to mend it; or where a thing comes from: digest, file and lines.")
final class ExplainCommand implements Runnable {
    private static final int FEW = 5;

    @ParentCommand
    private PapergraphCommand papergraph;

    @Mixin
    private StoreOption store = new StoreOption();

    @Parameters(
            paramLabel = "IRI|CODE",
            description = "A notice code, such as missing-authors; or an address, whole or below the base, such as paper/2404.08639.")
    private String subject = "";

    @Option(names = "--lang", paramLabel = "en|ko", description = "The language of the page; by default as LANG says.")
    private @Nullable String language;

    @Override
    public void run() {
        Optional<NoticeCode> code = NoticeCode.ofWord(subject);
        if (code.isPresent()) {
            explain(code.get());
        } else if (subject.indexOf('/') < 0) {
            throw PapergraphException.misuse(NoticeOptions.noSuchCode(subject), "");
        } else {
            explainAddress();
        }
    }

    private void explain(NoticeCode code) {
        Locale locale = Locale.forLanguageTag(language == null ? language(System.getenv()) : language);
        String page = NoticePage.of(code, locale).orElseThrow(() -> new IllegalStateException("no page for " + code));
        papergraph.out().print(page);
    }

    private void explainAddress() {
        try (Generation generation = Store.at(store.path()).open()) {
            String base = generation.iris().base();
            String address = subject.contains("://") ? subject : base + subject;
            List<Sighting> sightings =
                    generation.read(() -> Sightings.of(generation.dataset(), NodeFactory.createURI(address)));
            if (sightings.isEmpty()) {
                throw PapergraphException.misuse(
                        "no digest says anything of <" + address + ">", "addresses of this store begin with " + base);
            }
            papergraph.out().println("<" + address + ">");
            int most = papergraph.terminal().isVerbose() ? sightings.size() : FEW;
            sightings.stream().limit(most).forEach(sighting -> print(generation, sighting));
            if (sightings.size() > most) {
                papergraph.terminal().say("… and " + (sightings.size() - most) + " more places; --verbose shows all");
            }
        }
    }

    private void print(Generation generation, Sighting sighting) {
        PrintStream out = papergraph.out();
        Optional<FileRecord> file = generation.manifest().files().stream()
                .filter(record -> record.digests().stream().anyMatch(digest -> sighting.digest().equals(digest.key())))
                .findFirst();
        String lines = sighting.first() == sighting.last() ? "" + sighting.first() : sighting.first() + "-" + sighting.last();
        out.printf("%n%s:%s  %s%n", file.map(FileRecord::shown).orElse("digest " + sighting.digest()), lines, sighting.why());
        file.ifPresent(record -> printLines(record, sighting));
    }

    private void printLines(FileRecord record, Sighting sighting) {
        var source = new SourceLines();
        if (!source.isUnchanged(record.path(), record.sha256())) {
            papergraph.out().println("  (the file is gone or has changed since it was read)");
            return;
        }
        for (int line = sighting.first(); line <= sighting.last(); line++) {
            papergraph.out().printf("%6d | %s%n", line, source.line(record.path(), line).orElse(""));
        }
    }

    /** The language the user reads, from the variables that say so, the strongest first. */
    static String language(Map<String, String> environment) {
        Optional<String> set = Stream.of("PAPERGRAPH_LANG", "LC_ALL", "LC_MESSAGES", "LANG")
                .map(name -> environment.getOrDefault(name, ""))
                .filter(value -> !value.isEmpty())
                .findFirst();
        return set.filter(value -> value.startsWith("ko")).isPresent() ? "ko" : "en";
    }
}
