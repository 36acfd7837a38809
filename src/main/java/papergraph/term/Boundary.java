package papergraph.term;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Decides which of the Korean words before a bracket are the term that the bracket gives in English. */
final class Boundary {
    private static final Pattern OBJECT = Pattern.compile(".*[가-힣](을|를|은|는)");
    private static final Pattern NO_NOUN = Pattern.compile(".*(하는|되는|된|있는|없는|적인|하기|으로|에서|하여|하고|되어|의)|.+(한|를|을)");
    private static final Pattern PLURAL = Pattern.compile("(.*[가-힣]{2,})들");

    private static final Pattern JOINS = Pattern.compile("및|와|과|.*[가-힣](와|과)");

    private final WordLists lists;

    Boundary(WordLists lists) {
        this.lists = lists;
    }

    /** The Korean term, or nothing where it is doubtful. */
    Optional<String> term(Lead lead, String english) {
        Optional<String> exact = exact(lead, english);
        if (exact.isPresent() || isNoNoun(lead.words())) {
            return exact;
        }
        List<String> words = lead.words();
        var alignment = new Alignment(lists, words, TermName.words(english));
        int begin = begin(words, alignment);
        if (begin == words.size()) {
            return unknown(lead, alignment);
        }
        boolean isSure = isSound(lead, alignment, begin) && isNearlyWhole(lead, alignment, begin);
        return isSure ? Optional.of(label(words, begin)) : Optional.empty();
    }

    /** The Korean term, where it says every word of the English. */
    Optional<String> exact(Lead lead, String english) {
        List<String> words = lead.words();
        if (isNoNoun(words)) {
            return Optional.empty();
        }
        var alignment = new Alignment(lists, words, TermName.words(english));
        int begin = begin(words, alignment);
        boolean isExact = begin < words.size()
                && alignment.missing(begin) == 0
                && !alignment.beginsWithMore(begin)
                && isSound(lead, alignment, begin);
        return isExact ? Optional.of(label(words, begin)) : Optional.empty();
    }

    /** The whole of some Korean words, where they say every word of the English and nothing else. */
    Optional<String> whole(List<String> words, String english) {
        var alignment = new Alignment(lists, words, TermName.words(english));
        boolean isCovered = IntStream.range(0, words.size()).allMatch(alignment::isCovered);
        return isCovered ? exact(new Lead(words, true, true), english) : Optional.empty();
    }

    private static boolean isNoNoun(List<String> words) {
        return words.isEmpty() || NO_NOUN.matcher(words.get(words.size() - 1)).matches();
    }

    /** The first word of the term, going back over words that say something of the English. */
    private static int begin(List<String> words, Alignment alignment) {
        int begin = words.size();
        int gap = 0;
        for (int i = words.size() - 1; i >= 0; i--) {
            boolean isObject = i < words.size() - 1 && OBJECT.matcher(words.get(i)).matches();
            if (alignment.isCovered(i) && !isObject) {
                begin = i;
                gap = 0;
            } else {
                gap++;
                boolean isEnd = Lead.ends(words.get(i)) && !(alignment.joinsTwo() && JOINS.matcher(words.get(i)).matches());
                if (isObject || isEnd || gap > alignment.missing(0) + (alignment.joinsTwo() ? 1 : 0)) {
                    break;
                }
            }
        }
        return begin;
    }

    /** Whether the term ends as a term does, holds Korean letters, and fills the quotation marks it stands in. */
    private static boolean isSound(Lead lead, Alignment alignment, int begin) {
        List<String> words = lead.words();
        int last = words.size() - 1;
        return words.subList(begin, words.size()).stream().anyMatch(Lead::hasHangul)
                && !(lead.isQuoted() && begin > 0)
                && alignment.isCovered(last)
                && Alignment.isPlainEnding(alignment.ending(last));
    }

    /** A few English words were not found, but where the phrase begins leaves no room for doubt. */
    private static boolean isNearlyWhole(Lead lead, Alignment alignment, int begin) {
        List<String> words = lead.words();
        boolean isFirst = begin == 0 && lead.isClosed();
        boolean isAfterEnd = begin > 0 && Lead.ends(words.get(begin - 1)) && !Lead.describes(words.get(begin - 1));
        int room = words.size() - begin;
        return (isFirst || isAfterEnd)
                && alignment.found(begin) >= 2 * alignment.missing(begin)
                && room >= alignment.found(begin);
    }

    /** One word for one word, of which neither is known. */
    private static Optional<String> unknown(Lead lead, Alignment alignment) {
        List<String> words = lead.words();
        int last = words.size() - 1;
        boolean isAlone = last == 0 ? lead.isClosed() : Lead.ends(words.get(last - 1)) && !Lead.describes(words.get(last - 1));
        boolean isPair = alignment.missing(0) == 1 && alignment.found(0) == 0 && isAlone && Lead.hasHangul(words.get(last))
                && words.get(last).length() > 1;
        return isPair ? Optional.of(label(words, last)) : Optional.empty();
    }

    private static String label(List<String> words, int begin) {
        String label = String.join(" ", words.subList(begin, words.size()));
        var plural = PLURAL.matcher(label);
        return plural.matches() ? plural.group(1) : label;
    }
}
