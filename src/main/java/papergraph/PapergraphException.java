package papergraph;

import org.jspecify.annotations.Nullable;

/**
 * The user or the machine cannot do it: no such file, port taken, store locked, query misspelt.
 *
 * <p>Thrown deep, printed once at the top: the sentence, the hint, and the exit code; no stack trace without
 * {@code --debug}.
 */
public final class PapergraphException extends RuntimeException {
    /** Misuse: the words of the command are off. */
    public static final int MISUSE = 2;
    /** Cannot: no such file, port taken, store locked or damaged. */
    public static final int CANNOT = 3;

    private final int exitCode;
    private final String hint;

    private PapergraphException(int exitCode, String sentence, String hint, @Nullable Throwable cause) {
        super(sentence, cause);
        this.exitCode = exitCode;
        this.hint = hint;
    }

    /** @param hint what to do about it, or the empty string */
    public static PapergraphException misuse(String sentence, String hint) {
        return new PapergraphException(MISUSE, sentence, hint, null);
    }

    /** @param hint what to do about it, or the empty string */
    public static PapergraphException cannot(String sentence, String hint) {
        return new PapergraphException(CANNOT, sentence, hint, null);
    }

    /** @param hint what to do about it, or the empty string */
    public static PapergraphException cannot(String sentence, String hint, Throwable cause) {
        return new PapergraphException(CANNOT, sentence, hint, cause);
    }

    public int exitCode() {
        return exitCode;
    }

    public String hint() {
        return hint;
    }
}
