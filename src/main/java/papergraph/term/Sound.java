package papergraph.term;

/**
 * How alike a Korean and an English word sound, so that "트랜스포머" is known for "transformer" without a dictionary.
 *
 * <p>Both are reduced to their consonants, those that Korean spelling does not tell apart falling together.
 */
final class Sound {
    private static final String INITIALS = "kknttlmppss cccktph";
    // finals in the order of Unicode, clusters by their first sound
    private static final String FINALS = " kkknnntllllllllmpptsnccktph";

    private Sound() {}

    static boolean isAlike(String korean, String english) {
        String ours = ofKorean(korean);
        String theirs = ofEnglish(english);
        int longer = Math.max(ours.length(), theirs.length());
        int shorter = Math.min(ours.length(), theirs.length());
        if (korean.length() < 2 || shorter < 2 || longer - shorter > 2) {
            return false;
        }
        return distance(ours, theirs) <= (longer < 4 ? 0 : longer < 8 ? 1 : 2);
    }

    static String ofKorean(String word) {
        var sound = new StringBuilder();
        for (char c : word.toCharArray()) {
            if (c >= 0xAC00 && c <= 0xD7A3) {
                int syllable = c - 0xAC00;
                append(sound, INITIALS.charAt(syllable / 588));
                append(sound, FINALS.charAt(syllable % 28));
            }
        }
        return sound.toString();
    }

    static String ofEnglish(String word) {
        String spelled = word.replace("tion", "sn")
                .replace("sion", "sn")
                .replace("ture", "ch")
                .replaceAll("ph", "f")
                .replaceAll("sh", "s")
                .replaceAll("th", "s")
                .replaceAll("gh", "")
                .replaceAll("ck", "k")
                .replaceAll("ch", "j")
                .replaceAll("c(?=[eiy])", "s")
                .replaceAll("g(?=[ei])", "j")
                .replaceAll("x", "ks")
                .replaceAll("r(?![aeiouy])", "")
                .replaceAll("(.)\\1", "$1");
        var sound = new StringBuilder();
        for (char c : spelled.toCharArray()) {
            append(sound, switch (c) {
                case 'b', 'p', 'f', 'v' -> 'p';
                case 'd', 't' -> 't';
                case 'g', 'k', 'q', 'c' -> 'k';
                case 'l', 'r' -> 'l';
                case 'm', 'n', 's', 'h' -> c;
                case 'z', 'j' -> 'c';
                default -> ' ';
            });
        }
        return sound.toString();
    }

    private static void append(StringBuilder sound, char c) {
        boolean isRepeated = sound.length() > 0 && sound.charAt(sound.length() - 1) == c && c == 'l';
        if (c != ' ' && !isRepeated) {
            sound.append(c);
        }
    }

    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
