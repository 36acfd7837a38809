package papergraph.digest;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import papergraph.PapergraphException;
import papergraph.notice.NoticeCode;
import papergraph.notice.Notices;
import papergraph.notice.Place;

/** Finds the files that may hold digests: those given, and below folders every {@code *.md} and {@code *.txt}. */
public final class DigestFolder {
    private static final int DEPTH = 64;

    private DigestFolder() {}

    /**
     * The files, in order of their names. Hidden files and folders are passed over; links are followed, loops are not.
     *
     * @throws PapergraphException where an input does not exist
     */
    public static List<SourceFile> files(List<Path> inputs, Notices notices) {
        List<SourceFile> files = new ArrayList<>();
        for (Path input : inputs) {
            if (!Files.exists(input)) {
                throw PapergraphException.cannot("no such file or folder: " + input, "check the spelling");
            }
            if (Files.isDirectory(input)) {
                walk(input, files, notices);
            } else {
                files.add(new SourceFile(input, input.toString(), String.valueOf(input.getFileName())));
            }
        }
        files.sort(null);
        return files;
    }

    private static void walk(Path folder, List<SourceFile> files, Notices notices) {
        try {
            Files.walkFileTree(folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), DEPTH, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                    boolean isHidden = !directory.equals(folder) && isHidden(directory);
                    return isHidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (attributes.isRegularFile() && !isHidden(file) && isText(file)) {
                        files.add(sourceFile(folder, file));
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException trouble) {
                    if (Files.isDirectory(file) || isText(file)) {
                        var place = Place.file(sourceFile(folder, file).shown());
                        notices.say(NoticeCode.UNREADABLE_FILE, place, "cannot be read: " + trouble.getClass().getSimpleName());
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw PapergraphException.cannot("cannot read the folder " + folder, "check its permissions", e);
        }
    }

    private static SourceFile sourceFile(Path folder, Path file) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        String prefix = folder.toString().replace('\\', '/').replaceFirst("/+$", "");
        return new SourceFile(file, prefix + "/" + name, name);
    }

    private static boolean isHidden(Path path) {
        return path.getFileName().toString().startsWith(".");
    }

    private static boolean isText(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".md") || name.endsWith(".txt");
    }
}
