package org.spikebook.simulator.model.connector;

import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.ParameterValues;
import org.spikebook.simulator.random.StreamKey;
import org.spikebook.simulator.text.Text;

import java.util.List;
import java.util.Optional;

/**
 * A kernel moved over a shaped source: target (y, x, o) gets weight {@code w[o][ky][kx][c]} from
 * source (y · stride + ky - padding, x · stride + kx - padding, c), the same kernel at every place.
 * (As in all networks for images, the kernel is not mirrored.) The channels are those of the two
 * shapes. Explicit weights are a matrix of out-channels by kernel · kernel · in-channels, in the
 * order ky, kx, c.
 */
public final class Convolution implements Connector {

    public static final String TYPE = "convolution";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public List<ParameterInfo> parameters() {
        return List.of(
                ParameterInfo.whole(Window.SIZE, "K", 3, 1, 1_000),
                ParameterInfo.whole(Window.STRIDE, "s", 1, 1, 1_000),
                ParameterInfo.whole(Window.PADDING, "p", 0, 0, 1_000));
    }

    @Override
    public double expectedSynapses(ParameterValues values, Ends ends) {
        double kernel = window(values).size();
        return kernel * kernel * Grids.of(ends).source().channels() * ends.targets();
    }

    @Override
    public Optional<Text> mismatch(ParameterValues values, Ends ends) {
        return Grids.mismatch(ends, window(values), Optional.empty());
    }

    @Override
    public WeightLayout weightLayout(ParameterValues values, Ends ends) {
        Grids grids = Grids.of(ends);
        int kernel = window(values).size();
        return new WeightLayout(
                grids.target().channels(), kernel * kernel * grids.source().channels());
    }

    @Override
    public WeightPlaces weightPlaces(ParameterValues values, Ends ends) {
        Grid from = Grids.of(ends).source();
        Grid to = Grids.of(ends).target();
        Window window = window(values);
        int columns = weightLayout(values, ends).columns();
        return (source, target) -> {
            int ky = window.offset(from.y(source), to.y(target));
            int kx = window.offset(from.x(source), to.x(target));
            int column = (ky * window.size() + kx) * from.channels() + from.channel(source);
            return to.channel(target) * columns + column;
        };
    }

    @Override
    public boolean sharesWeights() {
        return true;
    }

    @Override
    public void draw(ParameterValues values, Ends ends, StreamKey key, PairSink sink) {
        Grids grids = Grids.of(ends);
        int channels = grids.target().channels();
        grids.forEachPlace(
                window(values),
                (source, place) -> {
                    for (int channel = 0; channel < channels; channel++) {
                        sink.pair(source, place * channels + channel);
                    }
                });
    }

    /** What is read of a connector of this type. */
    public static Window window(ParameterValues values) {
        return new Window(
                values.whole(Window.SIZE),
                values.whole(Window.STRIDE),
                values.whole(Window.PADDING));
    }
}
