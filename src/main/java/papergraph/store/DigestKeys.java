package papergraph.store;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Gives every digest its address, file by file in order of their names: the day, where no other digest has it.
 *
 * <p>Of several digests of one day that tell the same, the first is said and the others are not. One that tells something
 * else gets the day and the beginning of its fingerprint. One without a date gets its fingerprint alone.
 */
final class DigestKeys {
    private static final int SHORT = 12;

    private final Map<String, String> fingerprints = new HashMap<>();

    /** The last segment of the address, or null where the same was said before. */
    @Nullable
    String keyOf(@Nullable String date, String fingerprint) {
        String plain = date == null ? "undated-" + fingerprint.substring(0, SHORT) : date;
        String taken = fingerprints.putIfAbsent(plain, fingerprint);
        if (taken == null) {
            return plain;
        }
        if (taken.equals(fingerprint)) {
            return null;
        }
        String own = plain + "~" + fingerprint.substring(0, SHORT);
        return fingerprints.putIfAbsent(own, fingerprint) == null ? own : null;
    }

    /** That of a day of a listing, which always has the fingerprint in it: the plain day is left to a digest. */
    @Nullable
    String keyOfListing(String date, String fingerprint) {
        String own = date + "~" + fingerprint.substring(0, SHORT);
        return fingerprints.putIfAbsent(own, fingerprint) == null ? own : null;
    }

    /** Whether a key is the plain day or fingerprint, not one that had to make way. */
    static boolean isPlain(String key) {
        return key.indexOf('~') < 0;
    }
}
