package org.spikebook.simulator.model.connector;

import org.spikebook.simulator.math.ExactMath;
import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.ParameterValues;
import org.spikebook.simulator.parameter.Unit;
import org.spikebook.simulator.random.SplitMix64;
import org.spikebook.simulator.random.StreamKey;

import java.util.List;

/** Each pair is joined with the same probability, independently of the others. */
public final class FixedProbability implements Connector {

    public static final String TYPE = "fixedProbability";

    private static final String PROBABILITY = "probability";
    private static final String ALLOW_SELF = "allowSelf";

    /**
     * What is read of it.
     *
     * @param probability 0 to 1
     * @param allowSelf whether a neuron may be joined with itself
     */
    public record Parameters(double probability, boolean allowSelf) {

        /** Those of a connector of this type. */
        public static Parameters of(ParameterValues values) {
            return new Parameters(values.number(PROBABILITY), values.flag(ALLOW_SELF));
        }
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public List<ParameterInfo> parameters() {
        return List.of(
                ParameterInfo.real(PROBABILITY, "p", Unit.NONE, 0.1).between(0, 1).step(0.05),
                ParameterInfo.flag(ALLOW_SELF, false));
    }

    @Override
    public double expectedSynapses(ParameterValues values, Ends ends) {
        return Parameters.of(values).probability() * ends.sources() * ends.targets();
    }

    /**
     * Jumps from hit to hit by geometric gaps, one stream for each source, so that the work grows
     * with the number of synapses and not of pairs.
     */
    @Override
    public void draw(ParameterValues values, Ends ends, StreamKey key, PairSink sink) {
        Parameters parameters = Parameters.of(values);
        double probability = parameters.probability();
        if (probability == 0) {
            return;
        }
        boolean skipSelf = ends.skipsSelf(parameters.allowSelf());
        int sources = ends.sources();
        int targets = ends.targets();
        double logOfMiss = ExactMath.log1p(-probability);
        for (int source = 0; source < sources; source++) {
            SplitMix64 stream = key.with(source).stream();
            long target = gap(stream, logOfMiss);
            while (target < targets) {
                if (!(skipSelf && source == target)) {
                    sink.pair(source, (int) target);
                }
                target += 1 + gap(stream, logOfMiss);
            }
        }
    }

    /** Misses before the next hit; geometric. Zero at probability 1, where the logarithm is -∞. */
    private static long gap(SplitMix64 stream, double logOfMiss) {
        double misses = ExactMath.log(1 - stream.nextDouble()) / logOfMiss;
        return (long) Math.min(misses, Integer.MAX_VALUE);
    }
}
