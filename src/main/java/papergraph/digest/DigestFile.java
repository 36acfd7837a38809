package papergraph.digest;

import java.util.List;

/**
 * A file and what was read from it.
 *
 * @param source the file
 * @param sha256 the checksum of its bytes, lower-case hexadecimal
 * @param digests what it holds: usually one, none where it is no digest, several where it lists several days
 */
public record DigestFile(SourceFile source, String sha256, List<Digest> digests, Coverage coverage) {
    public DigestFile {
        digests = List.copyOf(digests);
    }
}
