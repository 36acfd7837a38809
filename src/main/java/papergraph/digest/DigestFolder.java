package papergraph.digest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import papergraph.PapergraphException;
import papergraph.notice.NoticeCode;
import papergraph.notice.Notices;
import papergraph.notice.Place;

/** Finds the files that may hold digests, and the listings beside them. */
public final class DigestFolder {
    private static final int DEEPEST = 64;

    private final Notices notices;
    private final List<SourceFile> found = new ArrayList<>();
    private final Set<Path> seen = new HashSet<>();

    private DigestFolder(Notices notices) {
        this.notices = notices;
    }

    /**
     * The files of some inputs: files as they are given; folders with all below them, as far as a name ends in
     * {@code .md}, {@code .txt} or {@code .csv} and does not begin with a dot. Each file once, folder by folder, sorted by name.
     *
     * @throws PapergraphException where an input does not exist
     */
    public static List<SourceFile> files(List<Path> inputs, Notices notices) {
        var folder = new DigestFolder(notices);
        inputs.forEach(folder::take);
        return List.copyOf(folder.found);
    }

    private void take(Path input) {
        if (!Files.exists(input)) {
            throw PapergraphException.cannot(
                    "There is no file or folder " + input + ".", "Name a Markdown file, or a folder that holds some.");
        }
        if (Files.isDirectory(input)) {
            var below = new ArrayList<SourceFile>();
            walk(input, below);
            below.sort(Comparator.comparing(SourceFile::name));
            below.forEach(this::add);
        } else {
            add(new SourceFile(input, slashed(input), String.valueOf(input.getFileName())));
        }
    }

    private void add(SourceFile file) {
        if (seen.add(real(file.path()))) {
            found.add(file);
        }
    }

    // links are followed, since people gather folders with them; a file that is reached twice is read once
    private void walk(Path root, List<SourceFile> below) {
        try {
            Files.walkFileTree(root, EnumSet.of(FileVisitOption.FOLLOW_LINKS), DEEPEST, new Visitor(root, below));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private final class Visitor extends SimpleFileVisitor<Path> {
        private final Path root;
        private final List<SourceFile> below;
        private final Set<Path> visited = new HashSet<>();

        private Visitor(Path root, List<SourceFile> below) {
            this.root = root;
            this.below = below;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            boolean isWanted = folder.equals(root) || !isHidden(folder) && visited.add(real(folder));
            return isWanted ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            boolean isWanted = !isHidden(file) && isText(file);
            if (isWanted && attributes.isRegularFile()) {
                below.add(new SourceFile(file, slashed(file), slashed(root.relativize(file))));
            } else if (isWanted) {
                notices.say(NoticeCode.UNREADABLE_FILE, Place.file(slashed(file)), "no ordinary file, or a link to none");
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            boolean isMissed = !isHidden(file) && (Files.isDirectory(file) || isText(file));
            if (isMissed && !(e instanceof FileSystemLoopException)) {
                notices.say(NoticeCode.UNREADABLE_FILE, Place.file(slashed(file)), "cannot be read");
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e) {
            if (e != null) {
                notices.say(NoticeCode.UNREADABLE_FILE, Place.file(slashed(folder)), "cannot be listed to its end");
            }
            return FileVisitResult.CONTINUE;
        }
    }

    private static boolean isHidden(Path path) {
        String name = String.valueOf(path.getFileName());
        return name.startsWith(".") && !name.equals(".") && !name.equals("..");
    }

    private static boolean isText(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return name.endsWith(".md") || name.endsWith(".txt") || name.endsWith(".csv");
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            return path.toAbsolutePath().normalize();
        }
    }

    private static String slashed(Path path) {
        return path.toString().replace(path.getFileSystem().getSeparator(), "/");
    }
}
