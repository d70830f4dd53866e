package org.spikebook.web.traininglab.sample;

import org.spikebook.simulator.text.Text;
import org.spikebook.web.plot.Quantity;

import java.util.List;

/**
 * How often each class was taken for each. Immutable.
 *
 * @param classNames by label
 * @param counts {@code counts.get(label).get(answer)}
 */
public record ConfusionTable(List<String> classNames, List<List<Integer>> counts) {

    public ConfusionTable {
        classNames = List.copyOf(classNames);
        counts = counts.stream().map(List::copyOf).toList();
        int n = classNames.size();
        if (counts.size() != n || counts.stream().anyMatch(row -> row.size() != n)) {
            throw new IllegalArgumentException("counts must be " + n + " x " + n);
        }
    }

    public int count(int label, int answer) {
        return counts.get(label).get(answer);
    }

    /** Samples of a class. */
    public int total(int label) {
        return counts.get(label).stream().mapToInt(Integer::intValue).sum();
    }

    /** The share of a class that was answered so: the shade of a cell; 0 for an empty class. */
    public double share(int label, int answer) {
        return total(label) == 0 ? 0 : (double) count(label, answer) / total(label);
    }

    public int total() {
        int total = 0;
        for (int label = 0; label < counts.size(); label++) {
            total += total(label);
        }
        return total;
    }

    /** The most frequent mistake as a sentence, or that there is none. */
    public Text finding() {
        int label = 0;
        int answer = 0;
        int most = 0;
        for (int i = 0; i < counts.size(); i++) {
            for (int j = 0; j < counts.size(); j++) {
                if (i != j && count(i, j) > most) {
                    label = i;
                    answer = j;
                    most = count(i, j);
                }
            }
        }
        return most == 0
                ? Text.of(ConfusionTable.class, "confusion.none")
                : Text.of(
                        ConfusionTable.class,
                        most == 1 ? "confusion.worstOnce" : "confusion.worst",
                        classNames.get(label),
                        classNames.get(answer),
                        Quantity.count(most, Quantity.NEUTRAL));
    }
}
