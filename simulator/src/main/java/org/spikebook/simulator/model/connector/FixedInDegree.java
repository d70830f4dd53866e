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

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public List<ParameterInfo> parameters() {
        return List.of(
                ParameterInfo.whole("inDegree", "K", 10, 0, 1_000_000),
                ParameterInfo.flag("allowSelf", false),
                ParameterInfo.flag("allowMultiple", false));
    }

    @Override
    public double expectedSynapses(ParameterValues values, Ends ends) {
        return values.number("inDegree") * ends.targets();
    }

    @Override
    public Optional<Text> mismatch(ParameterValues values, Ends ends) {
        int available = ends.sources() - (ends.same() && !values.flag("allowSelf") ? 1 : 0);
        int wanted = values.whole("inDegree");
        if (wanted > 0 && available == 0) {
            return Optional.of(Text.of(Connector.class, "noPairs"));
        }
        return values.flag("allowMultiple") || wanted <= available
                ? Optional.empty()
                : Optional.of(
                        Text.of(FixedInDegree.class, "fixedInDegree.tooFew", wanted, available));
    }

    /** One stream for each target. */
    @Override
    public void draw(ParameterValues values, Ends ends, StreamKey key, PairSink sink) {
        int inDegree = values.whole("inDegree");
        boolean skipSelf = ends.same() && !values.flag("allowSelf");
        int sources = ends.sources() - (skipSelf ? 1 : 0);
        int targets = ends.targets();
        DistinctSampler sampler =
                values.flag("allowMultiple")
                        ? DistinctSampler.withReplacement(sources)
                        : DistinctSampler.withoutReplacement(sources, inDegree);
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
