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
}
