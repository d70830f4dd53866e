package org.spikebook.web.classroom.roster;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;

/**
 * Names among which similar ones are looked for, without comparing each with each. Compared are
 * those that have the same words, the same last name and initial, or a part in common: of a name
 * that is cut into one part more than letters may be mistyped, one part is as it was, at most that
 * many letters from its place (Li, Deng, Wang and Feng, "Pass-Join", VLDB 2011).
 */
final class NameIndex {

    private final List<PlainName> names;
    private final BiPredicate<PlainName, PlainName> areAlike;
    private final Map<List<String>, BitSet> bySortedWords = new HashMap<>();
    private final Map<Initialed, BitSet> byLastNameAndInitial = new HashMap<>();
    private final Map<Part, BitSet> byPart = new HashMap<>();

    private record Initialed(String lastName, char initial) {

        static Initialed of(PlainName name) {
            return new Initialed(name.words().getLast(), name.words().getFirst().charAt(0));
        }
    }

    /**
     * A part of a name.
     *
     * @param length of the whole name
     * @param from where the part begins in it
     */
    private record Part(int length, int from, String text) {}

    /**
     * @param areAlike what decides whether two names that may be alike are
     */
    NameIndex(List<String> names, BiPredicate<PlainName, PlainName> areAlike) {
        this.names = names.stream().map(PlainName::of).toList();
        this.areAlike = areAlike;
        for (int i = 0; i < this.names.size(); i++) {
            if (!this.names.get(i).words().isEmpty()) {
                add(i, this.names.get(i));
            }
        }
    }

    private void add(int place, PlainName name) {
        put(bySortedWords, name.sorted(), place);
        put(byLastNameAndInitial, Initialed.of(name), place);
        int length = name.text().length();
        int parts = PlainName.mostTypos(length) + 1;
        for (int k = 0; parts > 1 && k < parts; k++) {
            int from = start(length, parts, k);
            String text = name.text().substring(from, start(length, parts, k + 1));
            put(byPart, new Part(length, from, text), place);
        }
    }

    private static <K> void put(Map<K, BitSet> index, K key, int place) {
        index.computeIfAbsent(key, _ -> new BitSet()).set(place);
    }

    private static int start(int length, int parts, int k) {
        return length * k / parts;
    }

    /** Places of the names that are like this one, in their order. */
    List<Integer> similarTo(String name) {
        PlainName plain = PlainName.of(name);
        List<Integer> similar = new ArrayList<>();
        if (!plain.words().isEmpty()) {
            candidates(plain).stream()
                    .filter(place -> areAlike.test(plain, names.get(place)))
                    .forEach(similar::add);
        }
        return similar;
    }

    private BitSet candidates(PlainName name) {
        BitSet candidates = new BitSet(names.size());
        candidates.or(bySortedWords.getOrDefault(name.sorted(), new BitSet()));
        candidates.or(byLastNameAndInitial.getOrDefault(Initialed.of(name), new BitSet()));
        int typos = PlainName.mostTypos(name.text().length());
        for (int by = -typos; by <= typos; by++) {
            addWithParts(candidates, name.text(), name.text().length() + by);
        }
        return candidates;
    }

    /** Adds those of a length that have a part in common with the text. */
    private void addWithParts(BitSet candidates, String text, int length) {
        int typos = PlainName.mostTypos(length);
        int parts = typos + 1;
        for (int k = 0; parts > 1 && k < parts; k++) {
            int from = start(length, parts, k);
            int size = start(length, parts, k + 1) - from;
            int last = Math.min(text.length() - size, from + typos);
            for (int at = Math.max(0, from - typos); at <= last; at++) {
                Part part = new Part(length, from, text.substring(at, at + size));
                candidates.or(byPart.getOrDefault(part, new BitSet()));
            }
        }
    }
}
