package papergraph.store;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import papergraph.digest.Digest;
import papergraph.digest.DigestFile;
import papergraph.digest.Entry;
import papergraph.notice.Notice;
import papergraph.notice.NoticeCode;

/**
 * Takes out of listings what is told already: by any digest, or by an earlier listing for the same day. Files are passed in
 * order, listings after all digests.
 */
final class Listings {
    private final Set<String> inDigests = new HashSet<>();
    private final Set<String> inListings = new HashSet<>();

    /** The same for a digest; of a listing the days and entries that it adds. */
    Sayer.Read sifted(Sayer.Read read) {
        DigestFile file = read.file();
        if (!file.source().isListing()) {
            file.digests().forEach(digest -> digest.entries().forEach(entry -> inDigests.add(entry.paper().id().value())));
            return read;
        }
        List<Digest> days = new ArrayList<>();
        List<String> fingerprints = new ArrayList<>();
        List<Entry> known = new ArrayList<>();
        for (int i = 0; i < file.digests().size(); i++) {
            Digest day = file.digests().get(i);
            Map<Boolean, List<Entry>> entries =
                    day.entries().stream().collect(Collectors.partitioningBy(entry -> isNew(day, entry)));
            List<Entry> added = entries.get(true);
            known.addAll(entries.get(false));
            added.forEach(entry -> inListings.add(key(day, entry)));
            if (!added.isEmpty()) {
                days.add(new Digest(added.get(0).place(), day.date(), day.title(), added, day.passages()));
                fingerprints.add(read.fingerprints().get(i));
            }
        }
        var rest = new DigestFile(file.source(), file.sha256(), days, file.coverage(), file.lines());
        return new Sayer.Read(rest, fingerprints, remarked(read.notices(), known));
    }

    private boolean isNew(Digest day, Entry entry) {
        return !inDigests.contains(entry.paper().id().value()) && !inListings.contains(key(day, entry));
    }

    private static String key(Digest day, Entry entry) {
        return day.date() + " " + entry.paper().id();
    }

    private static List<Notice> remarked(List<Notice> notices, List<Entry> known) {
        if (known.isEmpty()) {
            return notices;
        }
        List<Notice> all = new ArrayList<>(notices);
        Entry first = known.stream().min((a, b) -> a.place().compareTo(b.place())).orElseThrow();
        String rest = known.size() == 1 ? "" : ", and " + (known.size() - 1) + " more papers of this listing,";
        all.add(Notice.of(NoticeCode.KNOWN_PAPER, first.place(), first.paper().id() + rest
                + (known.size() == 1 ? " is" : " are") + " told by a digest or an earlier listing"));
        return all;
    }
}
