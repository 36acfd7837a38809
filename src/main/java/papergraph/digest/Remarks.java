package papergraph.digest;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import papergraph.notice.Notice;
import papergraph.notice.NoticeCode;
import papergraph.notice.Notices;

/** Gathers the notices of one file, so that they come out once, in the order of its lines and in bounded number. */
final class Remarks implements Notices {
    private final Set<Notice> notices = new TreeSet<>();
    private final Map<NoticeCode, Integer> counts = new EnumMap<>(NoticeCode.class);
    private final Map<NoticeCode, Notice> firstUnsaid = new EnumMap<>(NoticeCode.class);
    private final int most;

    Remarks(int mostPerCode) {
        this.most = mostPerCode;
    }

    @Override
    public void accept(Notice notice) {
        if (notices.contains(notice)) {
            return;
        }
        if (counts.merge(notice.code(), 1, Integer::sum) <= most) {
            notices.add(notice);
        } else {
            firstUnsaid.putIfAbsent(notice.code(), notice);
        }
    }

    /** Hands all of them on, sorted. */
    void sayTo(Notices out) {
        firstUnsaid.forEach((code, first) -> notices.add(new Notice(
                code, first.place(), (counts.get(code) - most) + " more like this from here on", first.action())));
        notices.forEach(out);
    }
}
