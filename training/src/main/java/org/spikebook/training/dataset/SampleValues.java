package org.spikebook.training.dataset;

/** The values of all samples, one after another. Immutable. */
public sealed interface SampleValues {

    /** Number of values in all. */
    int length();

    float at(int index);

    /** Bytes 0 to 255, each worth {@code byte / fullScale}. */
    @SuppressWarnings("ArrayRecordComponent")
    record Bytes(byte[] values, float fullScale) implements SampleValues {

        @Override
        public int length() {
            return values.length;
        }

        @Override
        public float at(int index) {
            return (values[index] & 0xff) / fullScale;
        }
    }

    /** Values as they are. */
    @SuppressWarnings("ArrayRecordComponent")
    record Floats(float[] values) implements SampleValues {

        @Override
        public int length() {
            return values.length;
        }

        @Override
        public float at(int index) {
            return values[index];
        }
    }

    /** Still samples of that many values each. */
    default SampleSource samples(int features) {
        return index -> {
            float[] sample = new float[features];
            for (int i = 0; i < features; i++) {
                sample[i] = at(index * features + i);
            }
            return new Sample.Still(sample);
        };
    }
}
