package org.spikebook.simulator.model.connector;

import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.ParameterValues;
import org.spikebook.simulator.random.SplitMix64;
import org.spikebook.simulator.random.StreamKey;
import org.spikebook.simulator.text.Text;

import java.util.List;
import java.util.Optional;

/**
 * Each target gets the same number of synapses from sources drawn uniformly at random; with {@code
 * allowMultiple}, a pair may be joined more than once.
 */
public final class FixedInDegree implements Connector {

    public static final String TYPE = "fixedInDegree";

    private static final String IN_DEGREE = "inDegree";

    /** What is read of a connector of this type. */
    public static FixedDegree parameters(ParameterValues values) {
        return FixedDegree.of(values, IN_DEGREE);
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public List<ParameterInfo> parameters() {
        return FixedDegree.describe(IN_DEGREE);
    }

    @Override
    public double expectedSynapses(ParameterValues values, Ends ends) {
        return (double) parameters(values).degree() * ends.targets();
    }

    @Override
    public Optional<Text> mismatch(ParameterValues values, Ends ends) {
        FixedDegree own = parameters(values);
        return own.mismatch(TYPE, own.available(ends.sources(), ends));
    }

    /** One stream for each target. */
    @Override
    public void draw(ParameterValues values, Ends ends, StreamKey key, PairSink sink) {
        FixedDegree own = parameters(values);
        int inDegree = own.degree();
        boolean skipSelf = ends.skipsSelf(own.allowSelf());
        int sources = own.available(ends.sources(), ends);
        int targets = ends.targets();
        DistinctSampler sampler = own.sampler(sources);
        for (int target = 0; target < targets; target++) {
            SplitMix64 stream = key.with(target).stream();
            sampler.restart();
            for (int k = 0; k < inDegree && sources > 0; k++) {
                int drawn = sampler.next(stream);
                sink.pair(skipSelf && drawn >= target ? drawn + 1 : drawn, target);
            }
        }
    }
}
