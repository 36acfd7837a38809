package papergraph.term;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Which Korean words say which English words. Every English word is looked for among the Korean ones by its renderings,
 * by its own letters, and by its sound, the nearest to the end first, and each Korean letter is spent once.
 */
final class Alignment {
    private static final int LONGEST_UNIT = 3;
    private static final Set<String> PLAIN_ENDINGS = Set.of("화", "적", "들", "형", "성", "기", "의", "식", "적인", "화된", "된", "율", "법", "형의", "자", "용");

    private final WordLists lists;
    private final List<String> korean;
    private final List<String> english;
    private final String letters;
    private final int[] wordOf;
    private final boolean[] taken;
    private final boolean[] isFound;
    private final int[] foundIn;

    Alignment(WordLists lists, List<String> korean, List<String> english) {
        this.lists = lists;
        this.korean = korean;
        this.english = english;
        var all = new StringBuilder();
        List<Integer> owners = new ArrayList<>();
        for (int i = 0; i < korean.size(); i++) {
            for (char c : korean.get(i).toLowerCase(Locale.ROOT).toCharArray()) {
                if (Character.isLetterOrDigit(c)) {
                    all.append(c);
                    owners.add(i);
                }
            }
        }
        letters = all.toString();
        wordOf = owners.stream().mapToInt(Integer::intValue).toArray();
        taken = new boolean[letters.length()];
        isFound = new boolean[english.size()];
        foundIn = new int[english.size()];
        for (int length = LONGEST_UNIT; length >= 1; length--) {
            takeUnits(length);
        }
        takeSounds();
    }

    /** How many English words of weight are said by no Korean word from {@code begin} on. */
    int missing(int begin) {
        return (int) IntStream.range(0, english.size()).filter(i -> isWeighty(i) && !isFound(i, begin)).count();
    }

    /** How many English words of weight are said by a Korean word from {@code begin} on. */
    int found(int begin) {
        return (int) IntStream.range(0, english.size()).filter(i -> isWeighty(i) && isFound(i, begin)).count();
    }

    /** Whether the English joins two things by "and". */
    boolean joinsTwo() {
        return english.contains("and") || english.contains("&");
    }

    private boolean isWeighty(int word) {
        return !Initials.isSmall(english.get(word));
    }

    private boolean isFound(int word, int begin) {
        return isFound[word] && foundIn[word] >= begin;
    }

    /** Whether at least half of a Korean word says something of the English. */
    boolean isCovered(int word) {
        int covered = 0;
        int length = 0;
        for (int i = 0; i < wordOf.length; i++) {
            if (wordOf[i] == word) {
                length++;
                covered += taken[i] ? 1 : 0;
            }
        }
        return length > 0 && covered * 2 >= length;
    }

    /** Whether a Korean word has letters of its own before those that say something of the English. */
    boolean beginsWithMore(int word) {
        for (int i = 0; i < wordOf.length; i++) {
            if (wordOf[i] == word) {
                return !taken[i];
            }
        }
        return true;
    }

    /** What a Korean word has beyond the last letter that says something of the English. */
    String ending(int word) {
        var ending = new StringBuilder();
        for (int i = wordOf.length - 1; i >= 0; i--) {
            if (wordOf[i] == word) {
                if (taken[i]) {
                    break;
                }
                ending.insert(0, letters.charAt(i));
            }
        }
        return ending.toString();
    }

    static boolean isPlainEnding(String ending) {
        return ending.isEmpty() || PLAIN_ENDINGS.contains(ending);
    }

    private void takeUnits(int length) {
        for (int begin = 0; begin + length <= english.size(); begin++) {
            boolean isFree = true;
            for (int i = begin; i < begin + length; i++) {
                isFree &= !isFound[i];
            }
            int at = isFree ? takeUnit(english.subList(begin, begin + length)) : -1;
            if (at >= 0) {
                Arrays.fill(isFound, begin, begin + length, true);
                Arrays.fill(foundIn, begin, begin + length, at);
            }
        }
    }

    private int takeUnit(List<String> unit) {
        List<String> candidates = new ArrayList<>(lists.renderings(String.join("-", unit)));
        candidates.add(String.join("", unit));
        candidates.add(TermName.singular(String.join("", unit)));
        if (unit.size() > 1) {
            candidates.addAll(lists.renderings(String.join("", unit)));
        }
        int best = -1;
        String chosen = "";
        for (String candidate : candidates) {
            int at = last(candidate);
            if (at >= 0 && at + candidate.length() > best + chosen.length()) {
                best = at;
                chosen = candidate;
            }
        }
        if (best >= 0) {
            Arrays.fill(taken, best, best + chosen.length(), true);
        }
        return best < 0 ? -1 : wordOf[best];
    }

    private int last(String rendering) {
        for (int at = letters.lastIndexOf(rendering); at >= 0; at = at == 0 ? -1 : letters.lastIndexOf(rendering, at - 1)) {
            if (isFree(at, at + rendering.length()) && fits(at, at + rendering.length())) {
                return at;
            }
        }
        return -1;
    }

    private boolean isFree(int begin, int end) {
        for (int i = begin; i < end; i++) {
            if (taken[i]) {
                return false;
            }
        }
        return true;
    }

    /** One letter, or letters of several words, or Latin ones, must begin with a word; or end one, if it is one letter. */
    private boolean fits(int begin, int end) {
        boolean beginsWord = begin == 0 || wordOf[begin - 1] != wordOf[begin] || taken[begin - 1];
        boolean endsWord = end == letters.length() || wordOf[end] != wordOf[end - 1];
        if (wordOf[begin] != wordOf[end - 1]) {
            return beginsWord;
        }
        if (letters.charAt(begin) < 0x80) {
            boolean isWhole = end == letters.length() || wordOf[end] != wordOf[begin] || letters.charAt(end) >= 0x80 || taken[end];
            return (beginsWord || letters.charAt(begin - 1) >= 0x80) && isWhole || beginsWord && end - begin > 3;
        }
        return end - begin > 1 || beginsWord || endsWord;
    }

    private void takeSounds() {
        for (int e = english.size() - 1; e >= 0; e--) {
            if (!isFound[e] && !Initials.isSmall(english.get(e))) {
                foundIn[e] = takeSound(english.get(e));
                isFound[e] = foundIn[e] >= 0;
            }
        }
    }

    private int takeSound(String word) {
        int end = letters.length();
        while (end > 0) {
            int begin = end;
            while (begin > 0 && wordOf[begin - 1] == wordOf[end - 1] && taken[begin - 1] == taken[end - 1]) {
                begin--;
            }
            if (!taken[begin]) {
                int to = soundEnd(letters.substring(begin, end), word);
                if (to > 0) {
                    Arrays.fill(taken, begin, begin + to, true);
                    return wordOf[begin];
                }
            }
            end = begin;
        }
        return -1;
    }

    private static int soundEnd(String run, String word) {
        for (int to = run.length(); to >= 2 && to >= run.length() - 2; to--) {
            boolean isPlain = isPlainEnding(run.substring(to));
            if (isPlain && (Sound.isAlike(run.substring(0, to), word)
                    || Sound.isAlike(run.substring(0, to), TermName.singular(word)))) {
                return to;
            }
        }
        return 0;
    }
}
