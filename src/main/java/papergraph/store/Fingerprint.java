package papergraph.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import papergraph.digest.Checksum;
import papergraph.digest.Digest;
import papergraph.digest.Entry;

/**
 * Tells whether two digests tell the same: a checksum over their entries, not over where they stand or what
 * stands beside them.
 */
final class Fingerprint {
    private final MessageDigest sha256 = Checksum.sha256();

    private Fingerprint() {}

    /** Sixty-four hexadecimal digits, equal for digests that tell the same. */
    static String of(Digest digest) {
        var fingerprint = new Fingerprint();
        fingerprint.add(digest.date());
        digest.entries().forEach(fingerprint::add);
        return HexFormat.of().formatHex(fingerprint.sha256.digest());
    }

    private void add(Entry entry) {
        add(entry.paper());
        add(entry.rank());
        add(entry.votes());
        add(entry.authors().isTruncated());
        entry.authors().names().forEach(name -> add(name.printed()));
        entry.media().forEach(media -> add(media.kind() + media.url()));
        entry.points().forEach(point -> add(point.ordinal() + "/" + point.parent() + point.section() + point.text()));
        entry.passages().forEach(passage -> add(passage.text()));
    }

    private void add(Object part) {
        sha256.update(String.valueOf(part).getBytes(StandardCharsets.UTF_8));
        sha256.update((byte) 0);
    }
}
