package org.spikebook.training.dataset;

import java.util.Objects;

/** The values of all samples, one after another. Immutable. */
sealed interface SampleValues {

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

    /** Copies {@code into.length} values from {@code offset} on. */
    default void copy(int offset, float[] into) {
        Objects.checkFromIndexSize(offset, into.length, length());
        for (int i = 0; i < into.length; i++) {
            into[i] = at(offset + i);
        }
    }
}
