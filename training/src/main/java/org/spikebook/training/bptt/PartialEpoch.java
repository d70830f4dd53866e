package org.spikebook.training.bptt;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * The first batches of an epoch.
 *
 * @param batches how many
 * @param sum their results
 * @param state of the trainer after them
 */
public record PartialEpoch(int batches, BatchResult sum, TrainerState state) {

    /** Writes it, to be read by {@link #read}. */
    public void write(DataOutput out) throws IOException {
        out.writeInt(batches);
        out.writeInt(sum.samples());
        out.writeDouble(sum.loss());
        out.writeInt(sum.correct());
        out.writeLong(sum.hiddenSpikes());
        out.writeLong(sum.inputSpikes());
        state.write(out);
    }

    /** Reads what {@link #write} wrote. */
    public static PartialEpoch read(DataInput in) throws IOException {
        int batches = in.readInt();
        BatchResult sum =
                new BatchResult(
                        in.readInt(), in.readDouble(), in.readInt(), in.readLong(), in.readLong());
        return new PartialEpoch(batches, sum, TrainerState.read(in));
    }
}
