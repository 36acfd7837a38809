package papergraph.digest;

/** Counts lines with text in bytes that are too many to be decoded. */
final class NonBlankLines {
    private int total;
    private boolean hasText;

    void count(byte[] bytes) {
        for (byte b : bytes) {
            if (b == '\n' || b == '\r') {
                hasText = false;
            } else if (!hasText && b != ' ' && b != '\t') {
                hasText = true;
                total++;
            }
        }
    }

    int total() {
        return total;
    }
}
