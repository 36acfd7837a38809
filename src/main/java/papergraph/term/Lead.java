package papergraph.term;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The words before a bracket that may belong to the term: back to a mark that ends a phrase.
 *
 * @param words in their order; the last stands before the bracket
 * @param isClosed whether they begin where a phrase begins, rather than where the looking ended
 * @param isQuoted whether exactly they stand in quotation marks
 */
record Lead(List<String> words, boolean isClosed, boolean isQuoted) {
    private static final int MOST_WORDS = 12;
    private static final String QUOTES = "'\"“”‘’「」『』";
    private static final String MARKS = ".,;:!?()（）[]{}<>，。：；…·|=~\n" + QUOTES;
    private static final String EMPHASIS = "*`_";
    private static final Pattern STRICT_PARTICLE = Pattern.compile(
            ".*(을|를|은|는|에|에서|에게|으로|로|와|과|하고|하며|하여|해서|위해|통해|및|또는|혹은|그리고|보다|처럼|까지|부터|마다|라는|이라는|인|한|된|할|될|의|적인|같은|등|도|만)");
    private static final Pattern LIKE_A_PARTICLE = Pattern.compile(
            "경로|그래프로|제로|회로|효과|결과|성과|학과|격자|제한|무한|유한|권한|최근|개인|확인|라인|온라인|오프라인|도메인|디자인|주의|정의|회의|합의|각도|밀도|정도|온도|난이도|"
                    + ".*(속도|정확도|해상도|유사도|복잡도|신뢰도|선호도|중요도|파라미터|모델|정밀도|밀도|온도|각도|고도|빈도|강도|척도|지도|우도|심도|충실도|만족도|온라인|오프라인|도메인|디자인|파이프라인|베이스라인)");
    private static final Pattern WORD_OF_ITS_OWN = Pattern.compile(
            "이|그|본|각|두|세|네|한|여러|모든|기존|기존의|최신|최초의|새|새로운|다양한|이러한|그러한|해당|특정|주요|특히|최근|또한|예를|들어|즉|먼저|우선|위해|통해|위한|통한|대한|관한|있는|없는|하는|되는|따른|이라는|라는|라고|이번|전통적인|일반적인|효과적인|강력한|단순한|복잡한|높은|낮은|더|가장|매우|및|또는|혹은|등|와|과|이나|나|인");

    private static final Pattern DESCRIBING = Pattern.compile(".*(한|된|인|의|는|은|운|적|진|있는|없는)");
    private static final Pattern INTRODUCING =
            Pattern.compile("새로운|기존의|다양한|이러한|그러한|최초의|대한|관한|위한|통한|일반적인|전통적인|모든|강력한|등의|.*[가-힣](?<![있없하되지가나오키])(는|은)");

    static Lead before(String text, int open) {
        int end = open;
        boolean isQuoted = false;
        while (end > 0 && (isBlank(text.charAt(end - 1)) || isQuote(text, end - 1) || isEmphasis(text.charAt(end - 1)))) {
            end--;
            isQuoted |= isQuote(text, end);
        }
        int begin = end;
        int blanks = 0;
        while (begin > 0 && !isMark(text, begin - 1) && blanks <= MOST_WORDS) {
            begin--;
            blanks += isBlank(text.charAt(begin)) ? 1 : 0;
        }
        boolean isClosed = begin == 0 || isMark(text, begin - 1);
        boolean opensQuoted = begin > 0 && QUOTES.indexOf(text.charAt(begin - 1)) >= 0;
        return new Lead(words(text.substring(begin, end)), isClosed, isQuoted && opensQuoted);
    }

    /** Whether a phrase can only begin after a word: it ends in a particle, or only introduces nouns. */
    static boolean ends(String word) {
        return WORD_OF_ITS_OWN.matcher(word).matches()
                || word.length() > 1 && STRICT_PARTICLE.matcher(word).matches() && !LIKE_A_PARTICLE.matcher(word).matches();
    }

    /** Whether a word may be the part of a term that the English says with an adjective. */
    static boolean describes(String word) {
        return DESCRIBING.matcher(word).matches() && !INTRODUCING.matcher(word).matches();
    }

    static List<String> words(String phrase) {
        List<String> words = new ArrayList<>();
        for (String word : phrase.replaceAll("[*`]", "").strip().split("\\s+")) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }

    /** The words spelled in Latin letters right before the bracket, at most {@code most}. */
    List<String> latin(int most) {
        List<String> latin = new ArrayList<>();
        for (int i = words.size() - 1; i >= 0 && latin.size() < most; i--) {
            if (!words.get(i).matches("[A-Za-z0-9][A-Za-z0-9'’+&-]*")) {
                break;
            }
            latin.add(words.get(i));
        }
        Collections.reverse(latin);
        return latin;
    }

    boolean isKorean() {
        return !words.isEmpty() && hasHangul(words.get(words.size() - 1));
    }

    static boolean hasHangul(String text) {
        return text.chars().anyMatch(c -> c >= 0xAC00 && c <= 0xD7A3);
    }

    private static boolean isMark(String text, int at) {
        char c = text.charAt(at);
        if (MARKS.indexOf(c) < 0) {
            return false;
        }
        boolean isInside = ".,'’·".indexOf(c) >= 0
                && at > 0
                && at + 1 < text.length()
                && isLatin(text.charAt(at - 1))
                && isLatin(text.charAt(at + 1));
        return !isInside;
    }

    private static boolean isQuote(String text, int at) {
        return QUOTES.indexOf(text.charAt(at)) >= 0;
    }

    private static boolean isEmphasis(char c) {
        return EMPHASIS.indexOf(c) >= 0;
    }

    private static boolean isLatin(char c) {
        return c < 0x80 && Character.isLetterOrDigit(c);
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
