package org.spikebook.simulator.model.connector;

import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.ParameterValues;
import org.spikebook.simulator.random.SplitMix64;
import org.spikebook.simulator.random.StreamKey;
import org.spikebook.simulator.text.Text;

import java.util.List;
import java.util.Optional;

/**
 * A given number of synapses, each between a source and a target drawn uniformly at random, so that
 * pairs may repeat and in-degrees are binomially distributed.
 */
public final class FixedTotalNumber implements Connector {

    public static final String TYPE = "fixedTotalNumber";

    private static final String SYNAPSES = "synapses";
    private static final String ALLOW_SELF = "allowSelf";

    /**
     * What is read of it.
     *
     * @param synapses in all, at least 0
     * @param allowSelf whether a neuron may be joined with itself
     */
    public record Parameters(int synapses, boolean allowSelf) {

        /** Those of a connector of this type. */
        public static Parameters of(ParameterValues values) {
            return new Parameters(values.whole(SYNAPSES), values.flag(ALLOW_SELF));
        }
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public List<ParameterInfo> parameters() {
        return List.of(
                ParameterInfo.whole(SYNAPSES, "K", 1000, 0, 1_000_000_000),
                ParameterInfo.flag(ALLOW_SELF, false));
    }

    @Override
    public double expectedSynapses(ParameterValues values, Ends ends) {
        return values.number(SYNAPSES);
    }

    @Override
    public Optional<Text> mismatch(ParameterValues values, Ends ends) {
        return values.whole(SYNAPSES) == 0 || sources(values, ends) > 0
                ? Optional.empty()
                : Optional.of(Text.of(Connector.class, "noPairs"));
    }

    /** One stream for the in-degrees, then one for each target. */
    @Override
    public void draw(ParameterValues values, Ends ends, StreamKey key, PairSink sink) {
        int sources = sources(values, ends);
        boolean skipSelf = sources < ends.sources();
        int[] inDegrees =
                inDegrees(values.whole(SYNAPSES), ends.targets(), key.with("targets"), sink);
        for (int target = 0; target < inDegrees.length; target++) {
            SplitMix64 stream = key.with(target).stream();
            for (int k = 0; k < inDegrees[target]; k++) {
                int drawn = stream.nextInt(sources);
                sink.pair(skipSelf && drawn >= target ? drawn + 1 : drawn, target);
            }
        }
    }

    private static int[] inDegrees(int synapses, int targets, StreamKey key, PairSink sink) {
        int[] inDegrees = new int[targets];
        SplitMix64 stream = key.stream();
        for (int k = 0; k < synapses; k++) {
            sink.addWork(1);
            inDegrees[stream.nextInt(targets)]++;
        }
        return inDegrees;
    }

    /** How many sources a target may have. */
    private static int sources(ParameterValues values, Ends ends) {
        return ends.sources() - (ends.skipsSelf(values.flag(ALLOW_SELF)) ? 1 : 0);
    }
}
