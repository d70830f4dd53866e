package org.spikebook.training.live;

import org.spikebook.simulator.network.ProjectionWeights;
import org.spikebook.simulator.network.Shape;
import org.spikebook.simulator.network.WeightSet;
import org.spikebook.simulator.parameter.Configured;
import org.spikebook.simulator.parameter.Value;
import org.spikebook.simulator.text.Text;
import org.spikebook.training.dataset.Dataset;
import org.spikebook.training.dataset.DatasetInfo;
import org.spikebook.training.dataset.Sample;
import org.spikebook.training.dataset.SampleForm;
import org.spikebook.training.dataset.SampleSource;
import org.spikebook.training.dataset.SplitSizes;
import org.spikebook.training.encoding.EncoderRegistry;
import org.spikebook.training.encoding.SpikeEncoder;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Reads what {@link PlayedDataWriter} wrote. */
public final class PlayedDataReader {

    private static final Text UNTITLED = new Text("", "", List.of());

    private final DataInputStream in;

    private PlayedDataReader(byte[] bytes) {
        this.in = new DataInputStream(new ByteArrayInputStream(bytes));
    }

    /**
     * The data, with names in the place of titles.
     *
     * @throws IOException if the bytes are something else, or not all of it
     */
    public static PlayedData read(byte[] bytes) throws IOException {
        return new PlayedDataReader(bytes).all();
    }

    private PlayedData all() throws IOException {
        if (in.readInt() != PlayedDataWriter.FORMAT) {
            throw new IOException("not the data of a network that is played");
        }
        List<PlayedSet> sets = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            sets.add(set());
        }
        return new PlayedData(sets, weights());
    }

    private PlayedSet set() throws IOException {
        String name = in.readUTF();
        Shape shape = new Shape(dimensions());
        SplitSizes sizes = new SplitSizes(in.readInt(), in.readInt(), in.readInt());
        List<String> classNames = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            classNames.add(in.readUTF());
        }
        Optional<Configured<SpikeEncoder>> encoder = encoder();
        byte[] labels = bytes(sizes.total());
        SampleForm form = SampleForm.values()[in.readUnsignedByte()];
        DatasetInfo info =
                new DatasetInfo(name, UNTITLED, UNTITLED, shape, classNames, sizes, form);
        SampleSource samples = samples(form, sizes.total(), shape.size());
        return new PlayedSet(Dataset.of(info, samples, labels), encoder);
    }

    private List<Integer> dimensions() throws IOException {
        List<Integer> dimensions = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            dimensions.add(in.readInt());
        }
        return dimensions;
    }

    private Optional<Configured<SpikeEncoder>> encoder() throws IOException {
        String type = in.readUTF();
        if (type.isEmpty()) {
            return Optional.empty();
        }
        SpikeEncoder encoder =
                EncoderRegistry.standard()
                        .find(type)
                        .orElseThrow(() -> new IOException("no encoder " + type));
        Map<String, Value> settings = new HashMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            settings.put(in.readUTF(), Value.of(in.readDouble()));
        }
        return Optional.of(Configured.of(encoder, settings));
    }

    private SampleSource samples(SampleForm form, int count, int features) throws IOException {
        float[] palette = floats(in.readUnsignedShort());
        List<Supplier<Sample>> samples = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            samples.add(sample(form, features, palette));
        }
        return index -> samples.get(index).get();
    }

    private Supplier<Sample> sample(SampleForm form, int features, float[] palette)
            throws IOException {
        return switch (form) {
            case STILL -> {
                Supplier<float[]> values = values(features, palette);
                yield () -> new Sample.Still(values.get());
            }
            case SERIES -> {
                int frames = in.readInt();
                double frameMs = in.readDouble();
                Supplier<float[]> values = values(Math.multiplyExact(frames, features), palette);
                yield () -> new Sample.Series(values.get(), frames, frameMs);
            }
            case EVENTS -> {
                Sample events = events();
                yield () -> events;
            }
        };
    }

    /** A byte each until they are looked at, where a palette has them. */
    private Supplier<float[]> values(int count, float[] palette) throws IOException {
        if (palette.length == PlayedDataWriter.NO_PALETTE) {
            float[] values = floats(count);
            return () -> values;
        }
        byte[] places = bytes(count);
        return () -> {
            float[] values = new float[count];
            for (int i = 0; i < count; i++) {
                values[i] = palette[places[i] & 0xff];
            }
            return values;
        };
    }

    private Sample events() throws IOException {
        int durationUs = in.readInt();
        int count = in.readInt();
        int[] timesUs = new int[count];
        int[] lines = new int[count];
        for (int i = 0; i < count; i++) {
            timesUs[i] = in.readInt();
            lines[i] = in.readInt();
        }
        return new Sample.Events(timesUs, lines, durationUs);
    }

    private WeightSet weights() throws IOException {
        Map<String, ProjectionWeights> weights = new HashMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            String id = in.readUTF();
            int pre = in.readInt();
            int post = in.readInt();
            weights.put(
                    id, new ProjectionWeights(pre, post, floats(Math.multiplyExact(pre, post))));
        }
        return new WeightSet(weights);
    }

    private float[] floats(int count) throws IOException {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = in.readFloat();
        }
        return values;
    }

    private byte[] bytes(int count) throws IOException {
        byte[] read = new byte[count];
        in.readFully(read);
        return read;
    }
}
