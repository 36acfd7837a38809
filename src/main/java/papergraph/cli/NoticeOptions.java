package papergraph.cli;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import papergraph.notice.Notice;
import papergraph.notice.NoticeCode;
import papergraph.notice.NoticeForm;
import papergraph.notice.NoticeJson;
import papergraph.notice.NoticeText;
import papergraph.notice.Policy;
import papergraph.notice.Policy.Reaction;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** How notices are printed and what they do to the run. For a command that reads digests: {@code @Mixin NoticeOptions notices}. */
final class NoticeOptions {
    /** The forms notices are printed in. */
    enum Form {
        TEXT, JSON
    }

    @Option(
            names = "--notices",
            paramLabel = "text|json",
            description = "Notices for people, or one JSON object per line (default: text).")
    private Form form = Form.TEXT;

    @Option(
            names = "--on",
            paramLabel = "CODE=fail|warn|ignore",
            converter = {CodeConverter.class, ReactionConverter.class},
            mapFallbackValue = "",
            description = "What a kind of notice does to the run; may be repeated.")
    private Map<NoticeCode, Reaction> reactions = new LinkedHashMap<>();

    @Option(names = "--strict", description = "A graph that violates a shape ends with exit code 1.")
    private boolean strict;

    boolean isStrict() {
        return strict;
    }

    /** Where a command talks whose notices are for a program: standard error then holds them and nothing else. */
    Terminal terminal(Terminal usual) {
        return isJson()
                ? new Terminal(usual.out(), usual.err(), Terminal.Loudness.QUIET, usual.colour(), usual.live())
                : usual;
    }

    boolean isJson() {
        return form == Form.JSON;
    }

    Policy policy() {
        return new Policy(reactions);
    }

    /** Prints them to standard error: for people only those that make the run fail where quiet is wanted, all of them as JSON. */
    void print(Collection<Notice> notices, Terminal terminal) {
        PrintStream err = terminal.err();
        if (isJson()) {
            new NoticeJson(policy()).print(notices, err);
        } else {
            List<Notice> wanted = notices.stream().filter(notice -> isWanted(notice, terminal)).toList();
            text(terminal).print(wanted, err);
        }
        err.flush();
    }

    private NoticeForm text(Terminal terminal) {
        int most = terminal.isVerbose() ? Integer.MAX_VALUE : NoticeText.FEW;
        return new NoticeText(policy(), new SourceLines(), terminal.colour(), most);
    }

    private boolean isWanted(Notice notice, Terminal terminal) {
        return !terminal.isQuiet() || policy().reaction(notice.code()) == Reaction.FAIL;
    }

    /** A code from its word. */
    static final class CodeConverter implements ITypeConverter<NoticeCode> {
        @Override
        public NoticeCode convert(String word) {
            return NoticeCode.ofWord(word).orElseThrow(() -> new TypeConversionException(noSuchCode(word)));
        }
    }

    /** A reaction from its word. */
    static final class ReactionConverter implements ITypeConverter<Reaction> {
        @Override
        public Reaction convert(String word) {
            return Arrays.stream(Reaction.values())
                    .filter(each -> each.word().equals(word))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException("say fail, warn or ignore, not '" + word + "'"));
        }
    }

    /** What is said about a code that does not exist. */
    static String noSuchCode(String word) {
        List<String> near = Nearest.to(word, Arrays.stream(NoticeCode.values()).map(NoticeCode::word).toList());
        return "there is no notice '" + word + "'" + (near.isEmpty() ? "" : "; did you mean " + String.join(", ", near) + "?");
    }
}
