package org.spikebook.training.datafile.format;

import org.spikebook.training.dataset.UnreadableDataException;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Classes that are told apart by a text, in order: by value if all are whole numbers, otherwise by
 * the alphabet.
 *
 * @param names by label
 */
record ClassNames(List<String> names) {

    /** Refuses more or fewer classes than a set may have. */
    static ClassNames of(Collection<String> all) throws UnreadableDataException {
        List<String> names = new ArrayList<>(new TreeSet<>(all));
        Labels.checkCount(names.size());
        if (names.stream().allMatch(name -> name.matches("-?[0-9]{1,9}"))) {
            names.sort(Comparator.comparingInt(Integer::parseInt));
        }
        return new ClassNames(List.copyOf(names));
    }

    /** The class of each text. */
    byte[] labels(List<String> texts) {
        Map<String, Byte> index = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            index.put(names.get(i), (byte) i);
        }
        byte[] labels = new byte[texts.size()];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = index.getOrDefault(texts.get(i), (byte) 0);
        }
        return labels;
    }
}
