package org.spikebook.simulator.model.connector;

import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.ParameterValues;
import org.spikebook.simulator.parameter.Value;
import org.spikebook.simulator.random.StreamKey;
import org.spikebook.simulator.text.Text;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Joins windows of a shaped source channel by channel: target (y, x, c) gets one and the same
 * weight from the sources (y · stride + ky, x · stride + kx, c). With {@code average} that weight
 * is the projection's divided by the number of sources, with {@code sum} the projection's itself.
 * Rows and columns that fill no window are left out.
 */
public final class Pooling implements Connector {

    public static final String TYPE = "pooling";

    private static final String REDUCTION = "reduction";
    private static final String AVERAGE = "average";
    private static final String SUM = "sum";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public List<ParameterInfo> parameters() {
        return List.of(
                ParameterInfo.whole(Window.SIZE, "K", 2, 1, 1_000),
                ParameterInfo.whole(Window.STRIDE, "s", 2, 1, 1_000),
                ParameterInfo.choice(REDUCTION, AVERAGE, SUM));
    }

    @Override
    public double expectedSynapses(ParameterValues values, Ends ends) {
        double kernel = window(values).size();
        return kernel * kernel * ends.targets();
    }

    @Override
    public Optional<Text> mismatch(ParameterValues values, Ends ends) {
        int channels = Grids.of(ends).source().channels();
        return Grids.mismatch(ends, window(values), Optional.of(channels));
    }

    @Override
    public WeightLayout weightLayout(ParameterValues values, Ends ends) {
        return new WeightLayout(1, 1);
    }

    @Override
    public WeightPlaces weightPlaces(ParameterValues values, Ends ends) {
        return (_, _) -> 0;
    }

    @Override
    public boolean sharesWeights() {
        return true;
    }

    @Override
    public double weightFactor(ParameterValues values) {
        double kernel = window(values).size();
        return values.word(REDUCTION).equals(AVERAGE) ? 1 / (kernel * kernel) : 1;
    }

    @Override
    public void draw(ParameterValues values, Ends ends, StreamKey key, PairSink sink) {
        Grids grids = Grids.of(ends);
        int channels = grids.source().channels();
        grids.forEachPlace(
                window(values),
                (source, place) ->
                        sink.pair(source, place * channels + grids.source().channel(source)));
    }

    /** What is read of a connector of this type. */
    public static Window window(ParameterValues values) {
        return new Window(values.whole(Window.SIZE), values.whole(Window.STRIDE), 0);
    }

    /**
     * The values of a connector of this type.
     *
     * @param window without padding
     * @param average whether weights are divided by the number of sources
     */
    public static Map<String, Value> values(Window window, boolean average) {
        return Map.of(
                Window.SIZE,
                Value.of(window.size()),
                Window.STRIDE,
                Value.of(window.stride()),
                REDUCTION,
                Value.of(average ? AVERAGE : SUM));
    }
}
