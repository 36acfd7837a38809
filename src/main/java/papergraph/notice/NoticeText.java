package papergraph.notice;

import java.io.PrintStream;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Notices for people: each with its place and the line itself, grouped by kind, the gravest last, where the eye is when
 * the run ends. Of each kind the first few are printed and the rest counted.
 */
public final class NoticeText implements NoticeForm {
    /** How many of a kind are printed unless all are wanted. */
    public static final int FEW = 5;

    private static final Comparator<NoticeCode> GRAVEST_LAST =
            Comparator.comparing(NoticeCode::severity).thenComparing(Comparator.naturalOrder());

    private final Policy policy;
    private final Function<Place, Optional<String>> lines;
    private final boolean colour;
    private final int most;

    /**
     * @param lines finds the source line at a place, where the file can still be read
     * @param colour whether terminal colours may be used
     * @param most how many of a kind to print
     */
    public NoticeText(Policy policy, Function<Place, Optional<String>> lines, boolean colour, int most) {
        this.policy = policy;
        this.lines = lines;
        this.colour = colour;
        this.most = most;
    }

    @Override
    public void print(Collection<Notice> notices, PrintStream to) {
        Map<NoticeCode, List<Notice>> byCode = notices.stream()
                .filter(notice -> policy.reaction(notice.code()) != Policy.Reaction.IGNORE)
                .sorted()
                .collect(Collectors.groupingBy(Notice::code, () -> new TreeMap<>(GRAVEST_LAST), Collectors.toList()));
        byCode.forEach((code, ofCode) -> {
            ofCode.stream().limit(most).forEach(notice -> print(notice, to));
            if (ofCode.size() > most) {
                to.println("… and " + (ofCode.size() - most) + " more " + code + "; --verbose shows all");
            }
        });
        if (!byCode.isEmpty()) {
            to.println("More: papergraph explain " + (byCode.size() == 1 ? byCode.keySet().iterator().next() : "CODE"));
        }
    }

    private void print(Notice notice, PrintStream to) {
        String severity = paint(notice.severity(), notice.severity().word());
        to.println(Cells.tame(notice.place() + ": ") + severity
                + Cells.tame(": " + notice.code() + ": " + notice.message() + "; " + notice.action()));
        lines.apply(notice.place()).ifPresent(line -> to.print(CodeFrame.of(notice.place(), line)));
    }

    private String paint(Severity severity, String word) {
        if (!colour) {
            return word;
        }
        int hue = switch (severity) {
            case INFO -> 36;
            case WARNING -> 33;
            case ERROR -> 31;
        };
        return "\u001b[" + hue + "m" + word + "\u001b[0m";
    }
}
