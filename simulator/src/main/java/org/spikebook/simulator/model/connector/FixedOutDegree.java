package org.spikebook.simulator.model.connector;

import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.ParameterValues;
import org.spikebook.simulator.random.SplitMix64;
import org.spikebook.simulator.random.StreamKey;
import org.spikebook.simulator.text.Text;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Each source gets the same number of synapses onto targets drawn uniformly at random; with {@code
 * allowMultiple}, a pair may be joined more than once.
 */
public final class FixedOutDegree implements Connector {

    public static final String TYPE = "fixedOutDegree";

    private static final String OUT_DEGREE = "outDegree";

    /** What is read of a connector of this type. */
    public static FixedDegree parameters(ParameterValues values) {
        return FixedDegree.of(values, OUT_DEGREE);
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public List<ParameterInfo> parameters() {
        return FixedDegree.describe(OUT_DEGREE);
    }

    @Override
    public double expectedSynapses(ParameterValues values, Ends ends) {
        return (double) parameters(values).degree() * ends.sources();
    }

    @Override
    public Optional<Text> mismatch(ParameterValues values, Ends ends) {
        FixedDegree own = parameters(values);
        return own.mismatch(TYPE, own.available(ends.targets(), ends));
    }

    /** One stream for each source. */
    @Override
    public void draw(ParameterValues values, Ends ends, StreamKey key, PairSink sink) {
        FixedDegree own = parameters(values);
        boolean skipSelf = ends.skipsSelf(own.allowSelf());
        int targets = own.available(ends.targets(), ends);
        int[] drawn = new int[targets > 0 ? own.degree() : 0];
        DistinctSampler sampler = own.sampler(targets);
        for (int source = 0; source < ends.sources(); source++) {
            SplitMix64 stream = key.with(source).stream();
            sampler.restart();
            Arrays.setAll(drawn, _ -> sampler.next(stream));
            Arrays.sort(drawn);
            for (int target : drawn) {
                boolean shifted = skipSelf && target >= source;
                sink.pair(source, shifted ? target + 1 : target);
            }
        }
    }
}
