package org.spikebook.web.classroom.roster;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A name as it is compared with others: small letters without accents and umlauts, first names
 * first.
 *
 * @param words in their order
 * @param sorted the words in alphabetical order
 * @param text the words with a space between
 */
record PlainName(List<String> words, List<String> sorted, String text) {

    private static final int MOST_TYPOS = 2;

    /** In a short name one letter makes another name. */
    private static final int LETTERS_PER_TYPO = 7;

    PlainName {
        words = List.copyOf(words);
        sorted = List.copyOf(sorted);
    }

    /** What stands behind a comma goes to the front. */
    static PlainName of(String name) {
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
        List<String> words =
                Arrays.stream(plain.split("[^\\p{L}\\p{N}]+"))
                        .filter(word -> !word.isEmpty())
                        .toList();
        return new PlainName(words, words.stream().sorted().toList(), String.join(" ", words));
    }

    /**
     * Whether both may be of one person: the same words in another order, an initial for the first
     * name, or one or two letters mistyped.
     */
    boolean isLike(PlainName other) {
        if (words.isEmpty() || other.words.isEmpty()) {
            return false;
        }
        return sorted.equals(other.sorted)
                || hasLastNameAndInitial(other.words)
                || differByTypos(text, other.text);
    }

    private boolean hasLastNameAndInitial(List<String> others) {
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
