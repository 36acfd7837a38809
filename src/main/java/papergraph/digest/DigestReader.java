package papergraph.digest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import papergraph.notice.NoticeCode;
import papergraph.notice.Notices;
import papergraph.notice.Place;

/**
 * Reads the digests of a file, or the days of a listing. Whatever is odd about it ends in a notice, never in an exception; what is not understood
 * is kept as text.
 *
 * <p>It keeps nothing between two files: one reader may serve several threads if its notices may.
 */
public final class DigestReader {
    private static final int CHUNK = 1 << 16;

    private final Notices notices;
    private final Limits limits;
    private final Profile profile;

    public DigestReader(Notices notices) {
        this(notices, Limits.DEFAULT);
    }

    public DigestReader(Notices notices, Limits limits) {
        this(notices, limits, Profile.AUTO);
    }

    /** @param profile the shapes of entries that are looked for */
    public DigestReader(Notices notices, Limits limits, Profile profile) {
        this.notices = notices;
        this.limits = limits;
        this.profile = profile;
    }

    /** Reads a file from disk. */
    public DigestFile read(SourceFile file) {
        try (InputStream in = Files.newInputStream(file.path())) {
            byte[] bytes = in.readNBytes(limits.fileBytes() + 1);
            return bytes.length <= limits.fileBytes() ? read(file, bytes) : leaveOut(file, bytes, in);
        } catch (IOException | SecurityException e) {
            notices.say(NoticeCode.UNREADABLE_FILE, Place.file(file.shown()), "cannot be read: " + e.getMessage());
            return new DigestFile(file, Checksum.of(new byte[0]), List.of(), Coverage.NONE);
        }
    }

    /** Reads the bytes of a file. */
    public DigestFile read(SourceFile file, byte[] bytes) {
        var remarks = new Remarks(limits.noticesPerCode());
        var cleaner = new TextCleaner(file.shown(), limits, remarks);
        cleaner.take(Decoder.decode(bytes));
        var reading = new Reading(cleaner.text(), cleaner.ledger(), remarks, limits, profile);
        List<Digest> digests = file.isListing() ? listed(reading) : digests(file, reading);
        account(reading, digests.isEmpty(), file.isListing() ? "no row names date, title and url" : "no entry and no day");
        remarks.sayTo(notices);
        return new DigestFile(
                file, Checksum.of(bytes), digests, reading.ledger().coverage(), reading.ledger().lines());
    }

    private List<Digest> digests(SourceFile file, Reading reading) {
        Optional<Dates.Found> date = Dates.last(file.name()).or(() -> Dates.last(file.shown()));
        return new Outline(reading, date).digests(new Markdown(limits).parse(reading.source().text()));
    }

    private static List<Digest> listed(Reading reading) {
        return new ListingReader(reading).digests(CsvRows.of(reading));
    }

    /** Reads a text as if it were a file of that name. */
    public List<Digest> read(String shown, String text) {
        var file = new SourceFile(Path.of(shown), shown, shown);
        return read(file, text.getBytes(StandardCharsets.UTF_8)).digests();
    }

    /** Says of each line not dealt with that it is left out. */
    private static void account(Reading reading, boolean isNoDigest, String whyNone) {
        int[] lines = IntStream.rangeClosed(1, reading.ledger().lines().size()).filter(reading.ledger()::isOpen).toArray();
        if (lines.length == 0) {
            return;
        }
        if (isNoDigest) {
            reading.notices().say(NoticeCode.NO_DIGEST, reading.source().line(lines[0]),
                    whyNone + " in lines %d to %d".formatted(lines[0], lines[lines.length - 1]));
        }
        for (int line : lines) {
            reading.leftOut(line, line);
            if (!isNoDigest) {
                reading.notices().say(NoticeCode.LEFT_OUT, reading.source().line(line), "a line with no place in the digest");
            }
        }
    }

    private DigestFile leaveOut(SourceFile file, byte[] beginning, InputStream rest) throws IOException {
        var sum = Checksum.sha256();
        var lines = new NonBlankLines();
        byte[] chunk = beginning;
        while (chunk.length > 0) {
            sum.update(chunk);
            lines.count(chunk);
            chunk = rest.readNBytes(CHUNK);
        }
        notices.say(NoticeCode.TOO_LARGE, Place.file(file.shown()),
                "a file of more than %,d bytes, %,d lines with text".formatted(limits.fileBytes(), lines.total()));
        return new DigestFile(file, hex(sum.digest()), List.of(), new Coverage(0, 0, lines.total()));
    }

    private static String hex(byte[] sum) {
        return HexFormat.of().formatHex(sum);
    }
}
