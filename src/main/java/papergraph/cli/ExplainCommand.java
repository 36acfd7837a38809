package papergraph.cli;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import papergraph.PapergraphException;
import papergraph.notice.NoticeCode;
import papergraph.notice.NoticePage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Says what a notice means. */
@Command(name = "explain", description = "What a notice code means and how to mend it.")
final class ExplainCommand implements Runnable {
    @ParentCommand
    private PapergraphCommand papergraph;

    @Parameters(paramLabel = "CODE", description = "A notice code, such as missing-authors.")
    private String subject = "";

    @Option(names = "--lang", paramLabel = "en|ko", description = "The language of the page; by default as LANG says.")
    private @Nullable String language;

    @Override
    public void run() {
        NoticeCode code = NoticeCode.ofWord(subject)
                .orElseThrow(() -> PapergraphException.misuse(NoticeOptions.noSuchCode(subject), ""));
        Locale locale = Locale.forLanguageTag(language == null ? language(System.getenv()) : language);
        String page = NoticePage.of(code, locale).orElseThrow(() -> new IllegalStateException("no page for " + code));
        papergraph.out().print(page);
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
