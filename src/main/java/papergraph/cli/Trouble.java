package papergraph.cli;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.BindException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import papergraph.PapergraphException;

/** Turns failures that are to be expected of any machine into a sentence. What is not known here is our bug. */
final class Trouble {
    private static final String MORE_MEMORY = "Give it more: PAPERGRAPH_JAVA_OPTS=-Xmx2g papergraph …";
    private static final String FREE_SPACE = "Free some space and run it again; what was there before is untouched.";

    private Trouble() {
    }

    /** The sentence for the first failure known in the chain of causes. */
    static Optional<PapergraphException> known(Throwable thrown) {
        Set<Throwable> seen = new HashSet<>();
        for (Throwable each = thrown; each != null && seen.add(each); each = each.getCause()) {
            Optional<PapergraphException> known = translate(each);
            if (known.isPresent()) {
                return known;
            }
        }
        return Optional.empty();
    }

    static boolean isReaderGone(Throwable thrown) {
        Set<Throwable> seen = new HashSet<>();
        for (Throwable each = thrown; each != null && seen.add(each); each = each.getCause()) {
            if (each instanceof StandardStream.ReaderGone) {
                return true;
            }
        }
        return false;
    }

    private static Optional<PapergraphException> translate(Throwable thrown) {
        if (thrown instanceof PapergraphException known) {
            return Optional.of(known);
        }
        if (thrown instanceof OutOfMemoryError) {
            return cannot("out of memory", MORE_MEMORY, thrown);
        }
        if (thrown instanceof InternalError && said(thrown).contains("unsafe memory access")) {
            // A page of a mapped file could not be written: the only sign a full disk gives there.
            return cannot("the disk is full, or a file of the store was cut short", FREE_SPACE, thrown);
        }
        if (thrown instanceof InvalidPathException invalid) {
            return Optional.of(PapergraphException.misuse("not a file name: " + invalid.getInput() + " (" + invalid.getReason() + ")",
                    ""));
        }
        return thrown instanceof IOException io ? cannot(sentence(io), hint(io), io) : Optional.empty();
    }

    private static String sentence(IOException thrown) {
        if (thrown instanceof NoSuchFileException missing) {
            return "no such file or folder: " + missing.getFile();
        }
        if (thrown instanceof AccessDeniedException denied) {
            return "no permission: " + denied.getFile();
        }
        if (thrown instanceof FileAlreadyExistsException exists) {
            return "there is already: " + exists.getFile();
        }
        if (thrown instanceof NotDirectoryException file) {
            return "not a folder: " + file.getFile();
        }
        if (thrown instanceof FileNotFoundException missing) {
            return "cannot open: " + missing.getMessage();
        }
        if (thrown instanceof BindException) {
            return "the port is taken or not ours to take";
        }
        return plain(thrown);
    }

    private static String plain(IOException thrown) {
        if (thrown instanceof FileSystemException failed && failed.getReason() != null) {
            return failed.getFile() + ": " + failed.getReason();
        }
        return said(thrown).isEmpty() ? "input or output failed: " + thrown.getClass().getSimpleName() : said(thrown);
    }

    private static String hint(IOException thrown) {
        if (thrown instanceof BindException) {
            return "Choose another: --port 0 takes any that is free.";
        }
        return said(thrown).contains("No space left") ? FREE_SPACE : "";
    }

    private static Optional<PapergraphException> cannot(String sentence, String hint, Throwable cause) {
        return Optional.of(PapergraphException.cannot(sentence, hint, cause));
    }

    private static String said(Throwable thrown) {
        return thrown.getMessage() == null ? "" : thrown.getMessage();
    }
}
