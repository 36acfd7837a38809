package papergraph.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import papergraph.digest.Checksum;
import papergraph.digest.SourceFile;
import papergraph.store.Manifest.FileRecord;

/**
 * What is to be built, file by file in order, and what of it is known already.
 *
 * <p>Files below the inputs are compared by checksum. Files that an earlier build read and that lie elsewhere stay, as
 * long as nothing newer takes their place; files that are gone from below an input are gone from the store.
 */
record Scan(List<Item> items, boolean isUnchanged) {

    /**
     * @param record what is known of the file, or null where it is new
     * @param isUnchanged whether its bytes are those that were read then
     * @param isGiven whether it lies below one of the inputs
     */
    record Item(SourceFile source, @Nullable FileRecord record, boolean isUnchanged, boolean isGiven) {
        /** Such files come after all digests, since they only add to them. */
        boolean isListing() {
            return source.isListing();
        }

        /** Such files come last, so that they never take an address from a file that is there. */
        boolean isGone() {
            return !isGiven && !Files.exists(source.path());
        }
    }

    private static final Comparator<Item> ORDER = Comparator.comparing(Item::isListing)
            .thenComparing(Item::isGone)
            .thenComparing(item -> item.source().name())
            .thenComparing(item -> item.source().path());

    static Scan of(List<SourceFile> given, List<Path> inputs, List<FileRecord> known) {
        Map<String, FileRecord> records = new LinkedHashMap<>();
        known.forEach(record -> records.put(record.path(), record));
        List<Item> items = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        boolean isUnchanged = true;
        for (SourceFile source : given) {
            String path = absolute(source.path()).toString();
            if (!seen.add(path)) {
                continue;
            }
            FileRecord record = records.remove(path);
            boolean isSame = record != null && record.name().equals(source.name()) && isSame(source.path(), record);
            items.add(new Item(source, record, isSame, true));
            isUnchanged &= isSame;
        }
        List<Path> roots = new ArrayList<>();
        for (Path input : inputs) {
            roots.add(absolute(input));
        }
        for (FileRecord record : records.values()) {
            Path path = Path.of(record.path());
            if (roots.stream().anyMatch(path::startsWith)) {
                isUnchanged = false; // gone from a folder that was given
            } else {
                items.add(new Item(new SourceFile(path, record.shown(), record.name()), record, true, false));
            }
        }
        items.sort(ORDER);
        return new Scan(List.copyOf(items), isUnchanged);
    }

    boolean hasListing() {
        return items.stream().anyMatch(Item::isListing);
    }

    /** How many files have to be read again. */
    long changed() {
        return items.stream().filter(item -> !item.isUnchanged()).count();
    }

    /** The same items with nothing taken as known. */
    Scan forgetful() {
        return new Scan(
                items.stream().map(item -> new Item(item.source(), null, false, item.isGiven())).toList(), false);
    }

    /** One spelling for one file: links resolved where it exists. */
    static Path absolute(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            return path.toAbsolutePath().normalize();
        }
    }

    private static boolean isSame(Path path, FileRecord record) {
        try {
            return Checksum.of(Files.readAllBytes(path)).equals(record.sha256());
        } catch (IOException e) {
            return false; // the reader will say what is wrong with it
        }
    }
}
