package papergraph.notice;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;

/**
 * What a run makes of each kind of notice.
 *
 * @param choices the user's own, by {@code --on CODE=REACTION}; all else follows the severity: input that was left out fails
 *     the run, everything else is said and no more
 */
public record Policy(Map<NoticeCode, Reaction> choices) {
    /** The user has chosen nothing. */
    public static final Policy USUAL = new Policy(Map.of());

    public Policy {
        choices = Map.copyOf(choices);
    }

    /** What a kind of notice does to the run. */
    public enum Reaction {
        /** The run ends with exit code 1. */
        FAIL,
        /** It is printed, and that is all. */
        WARN,
        /** It is not printed; the graph has it all the same. */
        IGNORE;

        /** The word used on the command line. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What is done about a notice of this kind. */
    public Reaction reaction(NoticeCode code) {
        return choices.getOrDefault(code, code.severity() == Severity.ERROR ? Reaction.FAIL : Reaction.WARN);
    }

    /** Whether the run has to end with exit code 1. */
    public boolean fails(Collection<Notice> notices) {
        return notices.stream().anyMatch(notice -> reaction(notice.code()) == Reaction.FAIL);
    }
}
