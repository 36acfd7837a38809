package papergraph.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import papergraph.digest.Coverage;
import papergraph.digest.DigestFile;
import papergraph.digest.DigestFolder;
import papergraph.digest.DigestReader;
import papergraph.digest.SourceFile;
import papergraph.notice.Notice;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Reads and reports, and touches no store. */
@Command(name = "check", description = "Reads digests and reports what looks odd, with file, line and column; touches no store.")
final class CheckCommand implements Callable<Integer> {
    @ParentCommand
    private PapergraphCommand papergraph;

    @Mixin
    private InputOptions options = new InputOptions();

    @Mixin
    private NoticeOptions notices = new NoticeOptions();

    @Parameters(arity = "1..*", paramLabel = "INPUT", description = "Digests, listings, or folders searched for *.md, *.txt and *.csv.")
    private List<Path> inputs = List.of();

    @Override
    public Integer call() {
        Terminal terminal = notices.terminal(papergraph.terminal());
        List<Notice> found = new ArrayList<>();
        List<SourceFile> files = DigestFolder.files(inputs, found::add);
        var reader = new DigestReader(found::add, options.limits(), options.profile());
        Coverage coverage = Coverage.NONE;
        int digests = 0;
        int entries = 0;
        try (Progress progress = terminal.progress("reading", "files", files.size())) {
            for (SourceFile source : files) {
                DigestFile file = reader.read(source);
                coverage = coverage.plus(file.coverage());
                digests += file.digests().size();
                entries += file.digests().stream().mapToInt(digest -> digest.entries().size()).sum();
                progress.step();
            }
        }
        found.sort(null);
        notices.print(found, terminal);
        papergraph.out().printf("%s, %s, %s%n",
                Building.counted(files.size(), "file"),
                Building.counted(digests, "digest"),
                entries == 1 ? "1 entry" : entries + " entries");
        papergraph.out().println(coverage);
        return new Building(terminal, notices).exitCode(found);
    }
}
