package org.spikebook.training.bptt;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * Weights, trained time constants and thresholds, and optimizer state, exactly as they are in
 * memory. Immutable.
 */
public final class TrainerState {

    private final List<float[]> arrays;

    private TrainerState(List<float[]> arrays) {
        this.arrays = arrays;
    }

    /**
     * @param live the arrays of a training; copied
     */
    static TrainerState of(List<float[]> live) {
        List<float[]> copies = new ArrayList<>();
        live.forEach(array -> copies.add(array.clone()));
        return new TrainerState(copies);
    }

    /**
     * @param live the arrays of a training of the same kind; overwritten
     */
    void restore(List<float[]> live) {
        if (live.size() != arrays.size()) {
            throw new IllegalArgumentException(
                    "state of " + arrays.size() + " arrays, not " + live.size());
        }
        for (int i = 0; i < live.size(); i++) {
            System.arraycopy(arrays.get(i), 0, live.get(i), 0, live.get(i).length);
        }
    }

    public void write(DataOutput out) throws IOException {
        out.writeInt(arrays.size());
        for (float[] array : arrays) {
            ByteBuffer bytes = ByteBuffer.allocate(array.length * Float.BYTES);
            bytes.asFloatBuffer().put(array);
            out.writeInt(array.length);
            out.write(bytes.array());
        }
    }

    public static TrainerState read(DataInput in) throws IOException {
        List<float[]> arrays = new ArrayList<>();
        int count = in.readInt();
        for (int i = 0; i < count; i++) {
            byte[] bytes = new byte[in.readInt() * Float.BYTES];
            in.readFully(bytes);
            float[] array = new float[bytes.length / Float.BYTES];
            ByteBuffer.wrap(bytes).asFloatBuffer().get(array);
            arrays.add(array);
        }
        return new TrainerState(arrays);
    }
}
