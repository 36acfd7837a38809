package papergraph.notice;

import java.util.function.Consumer;

/** Takes notices as they come up. Any list does: {@code notices::add}. */
@FunctionalInterface
public interface Notices extends Consumer<Notice> {

    /** Says one, with the action its kind implies. */
    default void say(NoticeCode code, Place place, String message) {
        accept(Notice.of(code, place, message));
    }
}
