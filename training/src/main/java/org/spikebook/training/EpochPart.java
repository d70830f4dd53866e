package org.spikebook.training;

import org.spikebook.training.bptt.BatchResult;
import org.spikebook.training.bptt.TrainerState;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * The first batches of an epoch.
 *
 * @param batches how many
 * @param sum what they came to
 * @param state of the trainer after them
 */
record EpochPart(int batches, BatchResult sum, TrainerState state) {

    void write(DataOutput out) throws IOException {
        out.writeInt(batches);
        out.writeInt(sum.samples());
        out.writeDouble(sum.loss());
        out.writeInt(sum.correct());
        out.writeLong(sum.hiddenSpikes());
        out.writeLong(sum.inputSpikes());
        state.write(out);
    }

    static EpochPart read(DataInput in) throws IOException {
        int batches = in.readInt();
        BatchResult sum =
                new BatchResult(
                        in.readInt(), in.readDouble(), in.readInt(), in.readLong(), in.readLong());
        return new EpochPart(batches, sum, TrainerState.read(in));
    }
}
