package org.spikebook.web.classroom.roster;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Whether two names may be of one person: the same words in another order, with or without accents
 * and umlauts, an initial for the first name, or one or two letters mistyped.
 */
final class NameLikeness {

    private static final int MOST_TYPOS = 2;

    /** In a short name one letter makes another name. */
    private static final int LETTERS_PER_TYPO = 7;

    private NameLikeness() {}

    static boolean areAlike(String one, String other) {
        List<String> words = words(one);
        List<String> others = words(other);
        if (words.isEmpty() || others.isEmpty()) {
            return false;
        }
        return sorted(words).equals(sorted(others))
                || haveLastNameAndInitial(words, others)
                || differByTypos(String.join(" ", words), String.join(" ", others));
    }

    /** First names first: what stands behind a comma goes to the front. */
    private static List<String> words(String name) {
        int comma = name.indexOf(',');
        String ordered =
                comma < 0 ? name : name.substring(comma + 1) + " " + name.substring(0, comma);
        String plain =
                Normalizer.normalize(ordered.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD)
                        .replaceAll("\\p{M}", "")
                        .replace("ß", "ss")
                        .replace("ae", "a")
                        .replace("oe", "o")
                        .replace("ue", "u");
        return Arrays.stream(plain.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static List<String> sorted(List<String> words) {
        return words.stream().sorted().toList();
    }

    private static boolean haveLastNameAndInitial(List<String> words, List<String> others) {
        String first = words.getFirst();
        String otherFirst = others.getFirst();
        boolean oneIsInitial = first.length() == 1 || otherFirst.length() == 1;
        return words.size() > 1
                && others.size() > 1
                && words.getLast().equals(others.getLast())
                && first.charAt(0) == otherFirst.charAt(0)
                && (oneIsInitial || first.equals(otherFirst));
    }

    private static boolean differByTypos(String one, String other) {
        int shorter = Math.min(one.length(), other.length());
        int allowed = Math.min(MOST_TYPOS, shorter / LETTERS_PER_TYPO);
        return allowed > 0
                && Math.abs(one.length() - other.length()) <= allowed
                && distance(one, other) <= allowed;
    }

    /** Letters to add, leave out or change (Levenshtein). */
    private static int distance(String one, String other) {
        int[] before = new int[other.length() + 1];
        Arrays.setAll(before, i -> i);
        for (int i = 1; i <= one.length(); i++) {
            int[] row = new int[other.length() + 1];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(before[j - 1] + change, Math.min(before[j], row[j - 1]) + 1);
            }
            before = row;
        }
        return before[other.length()];
    }
}
