package papergraph.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import papergraph.query.Answer;
import papergraph.query.AnswerFormat;
import papergraph.query.AnswerWriter;
import papergraph.query.Asking;
import papergraph.query.NamedQuery;
import papergraph.query.QueryLibrary;
import papergraph.store.Generation;
import papergraph.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Asks a named question, or one of the user's own. */
@Command(name = "query", description = "Asks a named question (see papergraph queries) or the user's own .rq file.")
final class QueryCommand implements Runnable {
    @ParentCommand
    private PapergraphCommand papergraph;

    @Mixin
    private StoreOption store = new StoreOption();

    @Parameters(paramLabel = "NAME|FILE.rq", description = "A question's name, such as author/coauthors, or a SPARQL file.")
    private String question = "";

    @Option(names = {"-p", "--param"}, paramLabel = "name=value", description = "A value for a parameter; may be repeated.")
    private Map<String, String> values = new LinkedHashMap<>();

    @Option(
            names = "--format",
            paramLabel = "F",
            description = "table, csv, tsv, json, xml or markdown; by default a table.")
    private @Nullable String format;

    @Override
    public void run() {
        NamedQuery named = find(question);
        AnswerFormat wanted = AnswerFormat.ofWord(format != null ? format : "table");
        try (Generation generation = Store.at(store.path()).open()) {
            generation.read(() -> {
                var asking = new Asking(generation.dataset(), generation.iris());
                try (Answer answer = asking.ask(named, values)) {
                    answer.remarks().forEach(papergraph.terminal()::say);
                    AnswerWriter.of(wanted, generation.iris()).write(answer, papergraph.out());
                }
                return null;
            });
        }
    }

    static NamedQuery find(String question) {
        Path file = Path.of(question);
        return question.endsWith(".rq") || Files.isRegularFile(file)
                ? QueryLibrary.file(file)
                : QueryLibrary.bundled().find(question);
    }
}
