package org.spikebook.training.datafile;

import org.spikebook.training.dataset.Dataset;
import org.spikebook.training.dataset.DatasetInfo;

/** The values of all samples, which can be brought into another order. */
interface SampleBlock {

    /**
     * A data set of them; the block must not be used afterwards.
     *
     * @param order index of the sample that becomes sample {@code i}
     * @param labels in the new order
     */
    Dataset dealt(DatasetInfo info, int[] order, byte[] labels);

    /** Bytes, {@code values[sample * features + feature]}. */
    @SuppressWarnings("ArrayRecordComponent")
    record Bytes(byte[] values, float fullScale) implements SampleBlock {
        @Override
        public Dataset dealt(DatasetInfo info, int[] order, byte[] labels) {
            Rows.reorder(values, info.features(), order);
            return Dataset.ofBytes(info, values, fullScale, labels);
        }
    }

    /** Measures of any range, {@code values[sample * features + feature]}. */
    @SuppressWarnings("ArrayRecordComponent")
    record Measures(float[] values) implements SampleBlock {
        @Override
        public Dataset dealt(DatasetInfo info, int[] order, byte[] labels) {
            Rows.reorder(values, info.features(), order);
            return Dataset.ofMeasures(info, values, labels);
        }
    }
}
