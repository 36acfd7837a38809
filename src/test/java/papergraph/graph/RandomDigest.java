package papergraph.graph;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Makes the text of a digest, of pieces that are hard to write back. The same seed gives the same text. */
final class RandomDigest {
    private static final List<String> WORDS = List.of(
            "모델", "입니다", "Sora", "$x_1^*$", "`a*b`", "*b*", "**c**", "_d_", "[e]", "[f](https://f.org/a_(b))", "https://github.com/a/b에서",
            "g.github.io,", "<b>h</b>", "<video src='https://h.org/a.mp4'>", "\\*i\\*", "&amp;", "&lt;", "j:", "Vote: 3", "Authors: k", "|", "\"l\"",
            "'m'", "]", "(", "https://n.org/a?b=1&c=2", "/papers/2404.09999", "o.mp4", "![](https://p.org/q.png)", "<!-- r -->", "2024-04-15",
            "\u00a0", "1.5%", "\\", "~", "#", "+", "한국어(Korean):");
    private static final List<String> BEGINNINGS = List.of(
            "- ", "1. ", "1) ", "2) ", "2024. ", "* ", "> ", "# ", "### ", "---", "```", "<!--", "    ", "**Key**: ", "***What's New***: ", "***What’s New:*** ",
            "**한계**: ", "**Méthode *a***: ", "**KEY**: ", "[x]: https://x.org ", "Method: ", "TL;DR: ", "Vote: ", "Authors: ", "Links: ", "| a | b |", "===", "+ ");
    private static final List<String> NAMES = List.of(
            "Ann Lee", "ANN LEE", "Bo Xu", "Cy Doe, Jr.", "III", "Sean O'Brien", "\"Q\" Doe", "Zoë Æ", "Eve [X]", "Fay (A, B)", "G*", "*H", "I_", "J \\ K",
            "Ann Lee and Bo Xu", "Institute of Science and Technology", "https://l.org", "L@M", "N &amp; O", "&lt;P&gt;", "김 철수", "+", "et al.", "Q et al. et al.",
            "None", "and R", "and and S", "T`", "U: V", "W;X", "Y 等", "1234", "<i>Z</i>", "\u00a0AA  BB", "CC|DD", "[EE](https://e.org)", "Vote: 7");
    private static final List<String> MEDIA = List.of(
            "![](https://a.org/b.png)", "![c](https://c.org/d(e).png)", "[Watch Video](https://f.org/g)", "![](https://h.org/i.mp4)", "![](/avatars/j.svg)",
            "<video poster='https://k.org/l.png' src=\"https://m.org/n.webm\"></video>", "[Watch Video]https://o.org/p", "https://q.org/r.mp4",
            "![](https://s.org/t?a=1&amp;copy;=2)", "<img src='https://u.org/v w.png'>");
    private static final int PAPERS = 5;

    private final Random random;
    private final StringBuilder text = new StringBuilder();

    private RandomDigest(long seed) {
        this.random = new Random(seed);
    }

    static String of(long seed) {
        var digest = new RandomDigest(seed);
        digest.write();
        return digest.text.toString();
    }

    private void write() {
        maybe(4, () -> block(words(4)));
        text.append(one(List.of("## Daily Papers (2024-04-15)", "# 2024-04-15 #", "2024年04月15日\n---", "## *a* 15 April 2024 [x](https://x.org)", ""))).append("\n\n");
        maybe(4, () -> block(line()));
        for (int entries = random.nextInt(4); entries >= 0; entries--) {
            entry();
        }
    }

    private void entry() {
        String link = "https://arxiv.org/abs/2404.0000" + (1 + random.nextInt(PAPERS));
        String title = one(List.of("Title", words(3), "A [b] c", "[D", "E]", "", "F `](` g", "<i>H</i>"));
        text.append(one(List.of("### [TITLE](LINK)", "### [TITLE](LINK)", "### TITLE [arXiv](LINK)", "### [TITLE](LINK) " + words(2)))
                .replace("TITLE", title).replace("LINK", link)).append("\n\n");
        List<Runnable> parts = new ArrayList<>(List.of(
                () -> block(one(MEDIA)), () -> block("Vote: " + one(List.of("7", "1,234", "-", "many"))), this::authors, this::points));
        maybe(3, () -> parts.add(() -> block(line())));
        maybe(3, () -> parts.add(() -> block(one(MEDIA) + " " + words(2))));
        maybe(5, () -> Collections.shuffle(parts, random));
        parts.forEach(part -> maybeNot(6, part));
    }

    private void authors() {
        String names = IntStream.rangeClosed(0, random.nextInt(5)).mapToObj(i -> one(NAMES)).collect(Collectors.joining(", "));
        String quoted = IntStream.rangeClosed(0, random.nextInt(5)).mapToObj(i -> quoted(one(NAMES))).collect(Collectors.joining(", "));
        block("Authors: " + one(List.of(names, names, "[" + quoted + "]")));
    }

    private String quoted(String name) {
        return name.contains("'") ? '"' + name.replace("\\", "\\\\").replace("\"", "\\\"") + '"' : "'" + name.replace("\\", "\\\\") + "'";
    }

    private void points() {
        int depth = 0;
        for (int points = random.nextInt(5); points > 0; points--) {
            text.append("  ".repeat(depth)).append("- ").append(line()).append('\n');
            String margin = "  ".repeat(depth + 1);
            maybe(4, () -> text.append(margin).append(line()).append('\n'));
            maybe(6, () -> text.append('\n').append(margin).append(words(3)).append('\n'));
            maybe(8, () -> text.append(margin).append("```\n").append(margin).append("  code\n").append(margin).append("```\n"));
            depth = Math.max(0, depth + random.nextInt(3) - 1);
        }
        text.append('\n');
    }

    private String line() {
        return (random.nextInt(2) == 0 ? one(BEGINNINGS) : "") + words(5);
    }

    private String words(int most) {
        return IntStream.rangeClosed(0, random.nextInt(most)).mapToObj(i -> one(WORDS)).collect(Collectors.joining(" "));
    }

    private void block(String block) {
        text.append(block).append(random.nextInt(8) == 0 ? "\n" : "\n\n");
    }

    private void maybe(int oneIn, Runnable action) {
        if (random.nextInt(oneIn) == 0) {
            action.run();
        }
    }

    private void maybeNot(int oneIn, Runnable action) {
        if (random.nextInt(oneIn) != 0) {
            action.run();
        }
    }

    private <T> T one(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
