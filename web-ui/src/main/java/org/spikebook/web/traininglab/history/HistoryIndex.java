package org.spikebook.web.traininglab.history;

import java.util.List;

/**
 * Which moments of a training that runs are kept, for those who read them: a few hundred bytes,
 * however large the moments are.
 *
 * @param key of what a job trains on which data
 * @param epochs of the moments, ascending
 */
public record HistoryIndex(String key, long seed, List<Integer> epochs) {

    public HistoryIndex {
        epochs = List.copyOf(epochs);
    }

    /** Name of the row that says what is recorded. */
    static String head(String key) {
        return key + "/head";
    }

    /** Name of the row of a moment. */
    static String moment(String key, int epoch) {
        return key + "/" + epoch;
    }
}
