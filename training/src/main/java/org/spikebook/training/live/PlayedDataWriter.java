package org.spikebook.training.live;

import org.spikebook.simulator.network.ProjectionWeights;
import org.spikebook.simulator.network.WeightSet;
import org.spikebook.simulator.parameter.Configured;
import org.spikebook.training.dataset.Dataset;
import org.spikebook.training.dataset.Sample;
import org.spikebook.training.dataset.SampleForm;
import org.spikebook.training.dataset.SplitSizes;
import org.spikebook.training.encoding.SpikeEncoder;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Writes {@link PlayedData} as bytes, for {@link PlayedDataReader}: every number as it is, so that
 * a page shows the spikes that the server does.
 */
public final class PlayedDataWriter {

    /** The first four bytes; other ones when what follows is written otherwise. */
    static final int FORMAT = 0x53504b01;

    /** What is larger is not written: a page has better use for its memory. */
    public static final int MOST_BYTES = 16 << 20;

    /** In the place of a palette, where values are written one by one. */
    static final int NO_PALETTE = 0;

    private static final int LARGEST_PALETTE = 256;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final DataOutputStream out = new DataOutputStream(bytes);

    private PlayedDataWriter() {}

    /** The bytes; empty if they were more than {@value #MOST_BYTES}. */
    public static Optional<byte[]> write(PlayedData data) {
        try {
            PlayedDataWriter writer = new PlayedDataWriter();
            return writer.writeAll(data)
                    ? Optional.of(writer.bytes.toByteArray())
                    : Optional.empty();
        } catch (IOException e) {
            throw new IllegalStateException("memory can be written", e);
        }
    }

    /** Whether there was room for all. */
    private boolean writeAll(PlayedData data) throws IOException {
        out.writeInt(FORMAT);
        out.writeInt(data.sets().size());
        for (PlayedSet set : data.sets()) {
            write(set);
            if (!hasRoom(0)) {
                return false;
            }
        }
        return write(data.weights());
    }

    private boolean hasRoom(long more) {
        return out.size() + more <= MOST_BYTES;
    }

    private void write(PlayedSet set) throws IOException {
        Dataset dataset = set.dataset();
        out.writeUTF(dataset.name());
        out.writeInt(dataset.shape().dimensions().size());
        for (int dimension : dataset.shape().dimensions()) {
            out.writeInt(dimension);
        }
        SplitSizes sizes = dataset.info().sizes();
        out.writeInt(sizes.train());
        out.writeInt(sizes.validation());
        out.writeInt(sizes.test());
        out.writeInt(dataset.classCount());
        for (String name : dataset.classNames()) {
            out.writeUTF(name);
        }
        write(set.encoder());
        for (int sample = 0; sample < dataset.sampleCount(); sample++) {
            out.writeByte(dataset.label(sample));
        }
        out.writeByte(dataset.form().ordinal());
        writeSamples(dataset);
    }

    private void write(Optional<Configured<SpikeEncoder>> encoder) throws IOException {
        out.writeUTF(encoder.map(Configured::type).orElse(""));
        if (encoder.isPresent()) {
            Configured<SpikeEncoder> settings = encoder.get();
            out.writeInt(settings.values().asMap().size());
            for (String name : settings.values().asMap().keySet()) {
                out.writeUTF(name);
                out.writeDouble(settings.number(name));
            }
        }
    }

    /** Most sets have few values, so that a byte names one. */
    private void writeSamples(Dataset dataset) throws IOException {
        Map<Float, Integer> palette = palette(dataset);
        out.writeShort(palette.size());
        for (float value : palette.keySet()) {
            out.writeFloat(value);
        }
        for (int k = 0; k < dataset.sampleCount() && hasRoom(0); k++) {
            switch (dataset.at(k)) {
                case Sample.Still(float[] values) -> write(values, palette);
                case Sample.Series(float[] values, int frames, double frameMs) -> {
                    out.writeInt(frames);
                    out.writeDouble(frameMs);
                    write(values, palette);
                }
                case Sample.Events(int[] timesUs, int[] lines, int durationUs) -> {
                    out.writeInt(durationUs);
                    out.writeInt(timesUs.length);
                    for (int i = 0; i < timesUs.length; i++) {
                        out.writeInt(timesUs[i]);
                        out.writeInt(lines[i]);
                    }
                }
            }
        }
    }

    private void write(float[] values, Map<Float, Integer> palette) throws IOException {
        if (palette.isEmpty()) {
            write(values);
            return;
        }
        for (float value : values) {
            out.writeByte(Objects.requireNonNull(palette.get(value)));
        }
    }

    /**
     * All values of a set with their places; none where they are too many, or where it has none.
     */
    private static Map<Float, Integer> palette(Dataset dataset) {
        if (dataset.form() == SampleForm.EVENTS) {
            return Map.of();
        }
        Map<Float, Integer> palette = new LinkedHashMap<>();
        for (int k = 0; k < dataset.sampleCount(); k++) {
            for (float value : values(dataset.at(k))) {
                palette.putIfAbsent(value, palette.size());
            }
            if (palette.size() > LARGEST_PALETTE) {
                return Map.of();
            }
        }
        return palette;
    }

    private static float[] values(Sample sample) {
        return switch (sample) {
            case Sample.Still(float[] values) -> values;
            case Sample.Series(float[] values, _, _) -> values;
            case Sample.Events _ -> throw new IllegalStateException("events have no values");
        };
    }

    private boolean write(WeightSet weights) throws IOException {
        out.writeInt(weights.byProjection().size());
        for (Map.Entry<String, ProjectionWeights> entry : weights.byProjection().entrySet()) {
            ProjectionWeights matrix = entry.getValue();
            if (!hasRoom((long) Float.BYTES * matrix.values().length)) {
                return false;
            }
            out.writeUTF(entry.getKey());
            out.writeInt(matrix.pre());
            out.writeInt(matrix.post());
            write(matrix.values());
        }
        return true;
    }

    private void write(float[] values) throws IOException {
        for (float value : values) {
            out.writeFloat(value);
        }
    }
}
