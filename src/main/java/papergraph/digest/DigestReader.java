package papergraph.digest;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import papergraph.notice.Notice;
import papergraph.notice.NoticeCode;
import papergraph.notice.Notices;
import papergraph.notice.Place;

/**
 * Reads files of daily digests.
 *
 * <p>One rule: an entry begins at a heading with a link to a paper; all that belongs to it and is not understood is kept as
 * text. Every non-blank line of a file is said, kept as text, or left out with a notice. Odd material never raises an
 * exception.
 */
public final class DigestReader {
    private final Notices notices;
    private final Limits limits;

    /** @param notices told what looked odd, in no particular order */
    public DigestReader(Notices notices, Limits limits) {
        this.notices = notices;
        this.limits = limits;
    }

    /** Reads with the default limits. */
    public DigestReader(Notices notices) {
        this(notices, Limits.DEFAULT);
    }

    /** Reads a file; one that cannot be read, or is too large, holds no digests, and a notice says why. */
    public DigestFile read(SourceFile file) {
        try {
            long size = Files.size(file.path());
            if (size > limits.fileBytes()) {
                notices.accept(new Notice(
                        NoticeCode.TOO_LARGE,
                        Place.file(file.shown()),
                        "a file of " + size + " bytes, of at most " + limits.fileBytes(),
                        "file left out"));
                return new DigestFile(file, Checksum.of(new byte[0]), List.of(), Coverage.NONE);
            }
            return read(file, Files.readAllBytes(file.path()));
        } catch (IOException e) {
            notices.say(
                    NoticeCode.UNREADABLE_FILE,
                    Place.file(file.shown()),
                    "cannot be read (" + e.getClass().getSimpleName() + ")");
            return new DigestFile(file, Checksum.of(new byte[0]), List.of(), Coverage.NONE);
        }
    }

    /** Reads the bytes of a file. */
    public DigestFile read(SourceFile file, byte[] bytes) {
        SourceText source = new SourceDecoder(file.shown(), limits, notices).decode(bytes);
        var reader = new BlockReader(source, file.name(), limits, notices);
        List<Digest> digests = reader.read();
        return new DigestFile(file, Checksum.of(bytes), digests, reader.coverage());
    }
}
