package org.spikebook.web.classroom.roster;

import java.util.Arrays;
import java.util.List;

/**
 * Whether two names may be of one person: the same words in another order, with or without accents
 * and umlauts, an initial for the first name, or one or two letters mistyped.
 */
final class NameLikeness {

    private static final int MOST_TYPOS = 2;

    /** In a short name one letter makes another name. */
    private static final int LETTERS_PER_TYPO = 7;

    private NameLikeness() {}

    static boolean areAlike(PlainName one, PlainName other) {
        List<String> words = one.words();
        List<String> others = other.words();
        if (words.isEmpty() || others.isEmpty()) {
            return false;
        }
        return one.sorted().equals(other.sorted())
                || haveLastNameAndInitial(words, others)
                || differByTypos(one.text(), other.text());
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

    /** How many letters may be mistyped in a name that is compared with longer ones. */
    static int mostTypos(int letters) {
        return Math.min(MOST_TYPOS, letters / LETTERS_PER_TYPO);
    }

    private static boolean differByTypos(String one, String other) {
        int allowed = mostTypos(Math.min(one.length(), other.length()));
        return allowed > 0
                && Math.abs(one.length() - other.length()) <= allowed
                && isWithin(allowed, one, other);
    }

    /**
     * Whether so few letters are to be added, left out or changed (Levenshtein). Only the band of
     * the matrix is filled in which the distance can be allowed, and no row below one that is
     * beyond it.
     */
    private static boolean isWithin(int allowed, String one, String other) {
        int[] before = new int[other.length() + 1];
        int[] row = new int[other.length() + 1];
        Arrays.setAll(before, i -> i);
        for (int i = 1; i <= one.length(); i++) {
            if (fill(row, before, one.charAt(i - 1), i, other, allowed) > allowed) {
                return false;
            }
            int[] filled = row;
            row = before;
            before = filled;
        }
        return before[other.length()] <= allowed;
    }

    /** Fills the band of row {@code i}, and gives its least distance. */
    private static int fill(int[] row, int[] before, char letter, int i, String other, int band) {
        int first = Math.max(1, i - band);
        int last = Math.min(other.length(), i + band);
        row[first - 1] = first == 1 ? i : band + 1;
        int least = row[first - 1];
        for (int j = first; j <= last; j++) {
            int change = letter == other.charAt(j - 1) ? 0 : 1;
            int above = j < i + band ? before[j] : band + 1;
            row[j] = Math.min(before[j - 1] + change, Math.min(above, row[j - 1]) + 1);
            least = Math.min(least, row[j]);
        }
        return least;
    }
}
