package papergraph.topic;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Words of comparison and of absence, read from {@code passing-mentions.txt}. A topic that is only named beside one of
 * them ("unlike X", "X 없이") is named in passing.
 */
final class Passing {
    private static final int LONGEST_GLOSS = 80;
    private static final String OPENING = "([{\"'“‘";
    private static final String CLOSING = ")]}\"'”’";

    private final List<String> before = new ArrayList<>();
    private final List<String> after = new ArrayList<>();

    Passing() {
        var resource = Objects.requireNonNull(Passing.class.getResourceAsStream("/papergraph/passing-mentions.txt"));
        try (var lines = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(this::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(String line) {
        boolean isBefore = line.endsWith("X");
        String words = new SearchText(isBefore ? line.substring(0, line.length() - 1) : line.substring(1)).lower();
        (isBefore ? before : after).add(words);
    }

    boolean covers(SearchText text, Mention mention) {
        return isAfterCue(text, mention.begin()) || isBeforeCue(text, mention.end());
    }

    private boolean isAfterCue(SearchText text, int begin) {
        int end = begin;
        while (end > 0 && (text.cased(end - 1) == ' ' || OPENING.indexOf(text.cased(end - 1)) >= 0)) {
            end--;
        }
        for (String cue : before) {
            int from = end - cue.length();
            if (from >= 0 && text.isWordStart(from) && text.lower().startsWith(cue, from)) {
                return true;
            }
        }
        return false;
    }

    private boolean isBeforeCue(SearchText text, int end) {
        int from = afterGloss(text, end);
        for (String cue : after) {
            int to = from + cue.length();
            if (text.lower().startsWith(cue, from) && !(text.isSpelled(to - 1) && text.isSpelled(to))) {
                return true;
            }
        }
        return false;
    }

    /** Passes over "(diffusion model)" behind "확산 모델", or over what closes after "diffusion model". */
    private static int afterGloss(SearchText text, int end) {
        int at = end;
        if (at < text.length() && text.cased(at) == '(') {
            int close = text.lower().substring(at, Math.min(text.length(), at + LONGEST_GLOSS)).indexOf(')');
            at = close < 0 ? at : at + close;
        }
        while (at < text.length() && (text.cased(at) == ' ' || CLOSING.indexOf(text.cased(at)) >= 0)) {
            at++;
        }
        return at;
    }
}
