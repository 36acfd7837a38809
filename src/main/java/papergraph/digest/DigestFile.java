package papergraph.digest;

import java.util.List;

/**
 * A file and what was read from it.
 *
 * @param source the file
 * @param sha256 the checksum of its bytes, lower-case hexadecimal
 * @param digests what it holds: usually one, none where it is no digest, several where it lists several days
 * @param coverage what became of its non-blank lines, in numbers
 * @param lines what became of each line, the first line first; empty where the file was not read
 */
public record DigestFile(
        SourceFile source, String sha256, List<Digest> digests, Coverage coverage, List<LineFate> lines) {
    public DigestFile {
        digests = List.copyOf(digests);
        lines = List.copyOf(lines);
    }

    /** One without an account of its lines. */
    public DigestFile(SourceFile source, String sha256, List<Digest> digests, Coverage coverage) {
        this(source, sha256, digests, coverage, List.of());
    }
}
