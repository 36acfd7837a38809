package papergraph.topic;

import java.util.BitSet;
import java.util.List;

/**
 * A word or phrase to be found, and what finding it means.
 *
 * @param topic the slug of the topic it belongs to
 * @param kind what finding it means
 * @param text the phrase, made ready for searching
 * @param exact the letters whose case must agree: those of words with capitals inside, such as RAG, LoRA, ViT
 */
record Label(String topic, Kind kind, SearchText text, BitSet exact) {
    private static final List<String> PLURALS = List.of("s", "es");

    /** What finding a label means. */
    enum Kind {
        /** The topic. */
        NAME,
        /** The topic, where every capital agrees. */
        NOTATION,
        /** The topic, if something else speaks for it too. */
        AMBIGUOUS,
        /** Nothing by itself; it speaks for an ambiguous label. */
        CUE
    }

    /** @throws IllegalArgumentException where nothing of the phrase is left to search for */
    static Label of(String topic, Kind kind, String printed) {
        var text = new SearchText(printed);
        if (text.nextWordStart(0) != 0) {
            throw new IllegalArgumentException("a label begins with a letter or digit: \"" + printed + "\"");
        }
        var exact = exact(text);
        if (kind == Kind.NOTATION) {
            exact.set(0, text.length());
        }
        return new Label(topic, kind, text, exact);
    }

    /** What two labels have in common that cannot be told apart. */
    String key() {
        return text.lower();
    }

    /** Whether it gives the topic away by itself. */
    boolean isSure() {
        return kind == Kind.NAME || kind == Kind.NOTATION;
    }

    Tagging.Rule rule() {
        if (kind == Kind.AMBIGUOUS) {
            return Tagging.Rule.AMBIGUOUS_LABEL;
        }
        boolean isShort = kind == Kind.NOTATION || !exact.isEmpty() && text.nextWordStart(1) < 0;
        return isShort ? Tagging.Rule.ABBREVIATION : Tagging.Rule.LABEL;
    }

    /**
     * Where the label ends, given that its letters stand at {@code begin} of a text; or -1 where their case differs or
     * the last word goes on.
     */
    int end(SearchText found, int begin) {
        for (int i = exact.nextSetBit(0); i >= 0; i = exact.nextSetBit(i + 1)) {
            if (found.cased(begin + i) != text.cased(i)) {
                return -1;
            }
        }
        int end = begin + text.length();
        return text.isSpelled(text.length() - 1) ? endOfWord(found, end) : end;
    }

    private int endOfWord(SearchText found, int end) {
        if (!found.isSpelled(end)) {
            return end;
        }
        for (String plural : PLURALS) {
            if (found.lower().startsWith(plural, end)
                    && !found.isSpelled(end + plural.length())
                    // RAGs are several RAG, but RAGS is a name of its own
                    && (Character.isLowerCase(found.cased(end)) || !exact.get(text.length() - 1))) {
                return end + plural.length();
            }
        }
        return -1;
    }

    private static BitSet exact(SearchText text) {
        var exact = new BitSet();
        for (int begin = 0, end; begin < text.length(); begin = end + 1) {
            end = begin;
            boolean hasCapitalInside = false;
            while (end < text.length() && text.isSpelled(end)) {
                hasCapitalInside |= end > begin
                        && Character.isUpperCase(text.cased(end))
                        && Character.isLetter(text.cased(end - 1));
                end++;
            }
            if (hasCapitalInside) {
                exact.set(begin, end);
            }
        }
        return exact;
    }
}
