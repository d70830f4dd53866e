package org.spikebook.training.datafile.format;

import org.spikebook.training.dataset.Dataset;
import org.spikebook.training.dataset.DatasetInfo;
import org.spikebook.training.dataset.Sample;
import org.spikebook.training.dataset.SampleForm;

import java.util.List;

/** The values of all samples, which can be brought into another order. */
public interface SampleBlock {

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

    /** Recordings of spikes or of an event camera. */
    record Events(List<Sample.Events> samples) implements SampleBlock {
        public Events {
            samples = List.copyOf(samples);
        }

        @Override
        public Dataset dealt(DatasetInfo info, int[] order, byte[] labels) {
            return Dataset.of(info.withForm(SampleForm.EVENTS), i -> samples.get(order[i]), labels);
        }
    }

    /**
     * Values that change from frame to frame, 0 to 255.
     *
     * @param samples {@code samples[sample][frame * features + feature]}
     */
    record Series(List<byte[]> samples, int frames, double frameMs) implements SampleBlock {

        /** The byte that stands for 1. */
        static final int FULL_SCALE = 255;

        public Series {
            samples = List.copyOf(samples);
        }

        @Override
        public Dataset dealt(DatasetInfo info, int[] order, byte[] labels) {
            return Dataset.of(info.withForm(SampleForm.SERIES), i -> sample(order[i]), labels);
        }

        private Sample sample(int index) {
            byte[] bytes = samples.get(index);
            float[] values = new float[bytes.length];
            for (int i = 0; i < bytes.length; i++) {
                values[i] = (bytes[i] & 0xff) / (float) FULL_SCALE;
            }
            return new Sample.Series(values, frames, frameMs);
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
