package papergraph.digest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import papergraph.notice.Notice;
import papergraph.notice.NoticeCode;
import papergraph.notice.Severity;

/** No line goes without a word: each that is left out has a notice that names it, each that is kept one and a passage. */
class CoverageTest {
    private static final Pattern LINES = Pattern.compile("lines (\\d+) to (\\d+)");
    private static final Pattern SUMMED_UP = Pattern.compile("\\d+ more like this from here on");

    @Test
    void everyLineOfTheCasesIsAccountedFor() throws IOException {
        for (Path folder : CaseFoldersTest.cases()) {
            check(Files.readAllBytes(folder.resolve("digest.md")), "digest.md", folder.getFileName().toString());
        }
    }

    @Test
    void everyLineOfHostileFilesIsAccountedFor() {
        String head = "## Daily Papers (2024-04-15)\n\n### [Paper](https://arxiv.org/abs/2404.00001)\n\n";
        for (String text : List.of(
                head + "- " + "a".repeat(70_000) + "\n- kept\n",
                head + "### [" + "a".repeat(60_000) + "](https://arxiv.org/abs/2404.00002)\n\nlost\nas well\n",
                head + "### [Talk](https://example.org/)\n\nlost\n\n- as well\n",
                head + "words\nof two lines\n\n> quoted\n> text\n\n```\ncode\n\nmore\n```\n\n<div>\nhtml\n</div>\n\n<!-- a\nb -->\n",
                head + "| a | b |\n|---|---|\n| c | d |\n",
                "|Title|Authors|\n|-|-|\n|A\nB|Ann Lee|\n|[C](https://arxiv.org/abs/2404.00002)|Bo Xu|\n",
                head + ("a" + "b".repeat(70_000) + "\n").repeat(3),
                head + "x\u0008\n\n".repeat(1_200),
                "some\nwords\n\nand more\n", "\u0000\n", "")) {
            check(text.getBytes(StandardCharsets.UTF_8), "day.md", text.substring(0, Math.min(200, text.length())));
        }
        for (String text : List.of(
                "date,title,url\n2024-04-15,\"A\nB\",x\n2024-04-15,\"A\n", "\"\n", "a,b\n1,2\n",
                "date,title,url\n" + "2024,A,b\n".repeat(1_500), "date,title,url\n" + "\"a\"b\n".repeat(1_500))) {
            check(text.getBytes(StandardCharsets.UTF_8), "list.csv", text.substring(0, Math.min(60, text.length())));
        }
    }

    @Test
    void everyLineOfFilesPutTogetherAtRandomIsAccountedFor() throws IOException {
        var lines = new ArrayList<String>();
        for (Path folder : CaseFoldersTest.cases()) {
            lines.addAll(new String(Files.readAllBytes(folder.resolve("digest.md")), StandardCharsets.UTF_8).lines().toList());
        }
        for (int seed = 0; seed < 400; seed++) {
            var random = new Random(seed);
            var text = new StringBuilder();
            for (int i = random.nextInt(40); i >= 0; i--) {
                text.append(lines.get(random.nextInt(lines.size()))).append(random.nextInt(3) == 0 ? "\n\n" : "\n");
            }
            check(text.toString().getBytes(StandardCharsets.UTF_8), "day.md", "seed " + seed + ":\n" + text);
        }
    }

    private static void check(byte[] bytes, String name, String which) {
        var notices = new ArrayList<Notice>();
        DigestFile file = new DigestReader(notices::add).read(new SourceFile(Path.of(name), name, name), bytes);

        BitSet leftOut = remarked(notices.stream().filter(CoverageTest::isLoss).toList(), file.lines().size());
        BitSet kept = remarked(notices, file.lines().size());
        kept.and(passages(file));
        var silent = new ArrayList<String>();
        for (int line = 1; line <= file.lines().size(); line++) {
            LineFate fate = file.lines().get(line - 1);
            if (fate == LineFate.LEFT_OUT && !leftOut.get(line) || fate == LineFate.KEPT && !kept.get(line)) {
                silent.add(fate + " " + line);
            }
        }
        assertEquals(List.of(), silent, which + "\n" + notices);
    }

    private static boolean isLoss(Notice notice) {
        return notice.severity() == Severity.ERROR || notice.code() == NoticeCode.NO_DIGEST;
    }

    /** The lines that notices name, by their place or in their words. */
    private static BitSet remarked(List<Notice> notices, int last) {
        var lines = new BitSet();
        for (Notice notice : notices) {
            Matcher range = LINES.matcher(notice.message());
            lines.set(notice.place().line());
            if (range.find()) {
                lines.set(Integer.parseInt(range.group(1)), Integer.parseInt(range.group(2)) + 1);
            } else if (SUMMED_UP.matcher(notice.message()).matches()) {
                lines.set(notice.place().line(), last + 1);
            }
        }
        return lines;
    }

    private static BitSet passages(DigestFile file) {
        var lines = new BitSet();
        for (Digest digest : file.digests()) {
            digest.passages().forEach(passage -> lines.set(passage.place().line(), passage.lastLine() + 1));
            digest.entries().forEach(entry -> entry.passages().forEach(
                    passage -> lines.set(passage.place().line(), passage.lastLine() + 1)));
        }
        return lines;
    }
}
