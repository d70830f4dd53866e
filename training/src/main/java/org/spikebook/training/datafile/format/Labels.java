package org.spikebook.training.datafile.format;

import org.spikebook.training.datafile.source.DataFileErrors;
import org.spikebook.training.datafile.source.DataLimits;
import org.spikebook.training.dataset.UnreadableDataException;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Labels of any bytes, numbered without gaps.
 *
 * @param values what class i was called, ascending
 * @param indices class of each sample
 */
@SuppressWarnings("ArrayRecordComponent")
record Labels(List<Integer> values, byte[] indices) {

    private static final int BYTES = 256;

    static Labels of(byte[] labels) throws UnreadableDataException {
        boolean[] used = new boolean[BYTES];
        for (byte label : labels) {
            used[label & 0xff] = true;
        }
        List<Integer> values = IntStream.range(0, BYTES).filter(i -> used[i]).boxed().toList();
        checkCount(values.size());
        byte[] index = new byte[BYTES];
        for (int i = 0; i < values.size(); i++) {
            index[values.get(i)] = (byte) i;
        }
        byte[] indices = new byte[labels.length];
        for (int i = 0; i < labels.length; i++) {
            indices[i] = index[labels[i] & 0xff];
        }
        return new Labels(values, indices);
    }

    /** Refuses a set that has nothing to tell apart, or too much. */
    static void checkCount(int classes) throws UnreadableDataException {
        if (classes < 2 || classes > DataLimits.CLASSES) {
            throw DataFileErrors.of("classes", classes, DataLimits.CLASSES);
        }
    }
}
