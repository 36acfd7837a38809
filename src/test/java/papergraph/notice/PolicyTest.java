package papergraph.notice;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import papergraph.notice.Policy.Reaction;

class PolicyTest {
    private static final List<Notice> LEFT_OUT = List.of(Notice.of(NoticeCode.SKIPPED_ENTRY, Place.file("a.md"), "no id"));
    private static final List<Notice> DOUBTFUL = List.of(Notice.of(NoticeCode.INVALID_VOTES, Place.file("a.md"), "many"));

    @Test
    void failsWhenInputWasLeftOutAndOnlyThen() {
        assertTrue(Policy.USUAL.fails(LEFT_OUT));
        assertFalse(Policy.USUAL.fails(DOUBTFUL));
        assertFalse(Policy.USUAL.fails(List.of()));
    }

    @Test
    void doesAsTheUserChose() {
        Policy policy = new Policy(Map.of(
                NoticeCode.SKIPPED_ENTRY, Reaction.WARN, NoticeCode.INVALID_VOTES, Reaction.FAIL));

        assertFalse(policy.fails(LEFT_OUT));
        assertTrue(policy.fails(DOUBTFUL));
    }
}
