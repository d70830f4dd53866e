package org.spikebook.training.progress;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A training after some epoch, perhaps with a part of the next: what is needed to continue it and
 * end with the same bits.
 *
 * @param training names engine, network, plan and data: a checkpoint fits that training only
 * @param epochs finished so far
 * @param current state after the last of them, as the method writes it
 * @param bestEpoch the epoch to be kept so far, from 1 on
 * @param best state after that epoch
 * @param begun the part of the next epoch that was done
 */
@SuppressWarnings("ArrayRecordComponent")
public record TrainingCheckpoint(
        String training,
        List<EpochResult> epochs,
        byte[] current,
        int bestEpoch,
        byte[] best,
        Optional<UnfinishedEpoch> begun) {

    private static final int VERSION = 5;

    /** The version without a part of the next epoch. */
    private static final int VERSION_OF_WHOLE_EPOCHS = 4;

    /**
     * A part of an epoch.
     *
     * @param training as above, with this epoch's learning rate
     * @param state after that part, as the method writes it
     */
    public record UnfinishedEpoch(String training, byte[] state) {}

    public TrainingCheckpoint {
        epochs = List.copyOf(epochs);
    }

    /** The checkpoint as bytes; a state that is both the last and the best is in them once. */
    public byte[] toBytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(VERSION);
            out.writeUTF(training);
            out.writeInt(bestEpoch);
            out.writeInt(epochs.size());
            for (EpochResult epoch : epochs) {
                out.writeDouble(epoch.loss());
                out.writeDouble(epoch.accuracy());
                out.writeDouble(epoch.validationLoss());
                out.writeDouble(epoch.validationAccuracy());
                out.writeDouble(epoch.hiddenSpikesPerSample());
            }
            write(out, current);
            boolean bestIsCurrent = Arrays.equals(current, best);
            out.writeBoolean(bestIsCurrent);
            if (!bestIsCurrent) {
                write(out, best);
            }
            out.writeBoolean(begun.isPresent());
            if (begun.isPresent()) {
                out.writeUTF(begun.get().training());
                write(out, begun.get().state());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** The checkpoint that bytes hold; empty if they are cut short or of another version. */
    public static Optional<TrainingCheckpoint> fromBytes(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            int version = in.readInt();
            return version == VERSION || version == VERSION_OF_WHOLE_EPOCHS
                    ? Optional.of(read(in, version))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static TrainingCheckpoint read(DataInputStream in, int version) throws IOException {
        String training = in.readUTF();
        int bestEpoch = in.readInt();
        List<EpochResult> epochs = new ArrayList<>();
        int count = in.readInt();
        for (int i = 0; i < count; i++) {
            epochs.add(
                    new EpochResult(
                            in.readDouble(),
                            in.readDouble(),
                            in.readDouble(),
                            in.readDouble(),
                            in.readDouble()));
        }
        byte[] current = readBytes(in);
        byte[] best = in.readBoolean() ? current : readBytes(in);
        Optional<UnfinishedEpoch> begun =
                version > VERSION_OF_WHOLE_EPOCHS && in.readBoolean()
                        ? Optional.of(new UnfinishedEpoch(in.readUTF(), readBytes(in)))
                        : Optional.empty();
        return new TrainingCheckpoint(training, epochs, current, bestEpoch, best, begun);
    }

    private static void write(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static byte[] readBytes(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > in.available()) {
            throw new EOFException("cut short");
        }
        return in.readNBytes(length);
    }
}
