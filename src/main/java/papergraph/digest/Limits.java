package papergraph.digest;

/**
 * How large things may be before they are left out with a notice. They bound the time and memory that a hostile file can
 * cost; no digest seen comes near them.
 *
 * @param fileBytes the bytes of a file
 * @param lineLength the characters of a line; beyond some 64 thousand, CommonMark has inputs whose time grows faster than
 *     their length
 * @param titleLength the characters of a title
 * @param nameLength the characters of a name
 * @param names the names of one entry
 */
public record Limits(int fileBytes, int lineLength, int titleLength, int nameLength, int names) {
    public static final Limits DEFAULT = new Limits(8 << 20, 64 << 10, 5_000, 300, 5_000);
}
