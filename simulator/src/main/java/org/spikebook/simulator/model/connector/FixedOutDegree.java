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

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public List<ParameterInfo> parameters() {
        return List.of(
                ParameterInfo.whole("outDegree", "K", 10, 0, 1_000_000),
                ParameterInfo.flag("allowSelf", false),
                ParameterInfo.flag("allowMultiple", false));
    }

    @Override
    public double expectedSynapses(ParameterValues values, Ends ends) {
        return values.number("outDegree") * ends.sources();
    }

    @Override
    public Optional<Text> mismatch(ParameterValues values, Ends ends) {
        int available = ends.targets() - (skipsSelf(values, ends) ? 1 : 0);
        int wanted = values.whole("outDegree");
        if (wanted > 0 && available == 0) {
            return Optional.of(Text.of(Connector.class, "noPairs"));
        }
        return values.flag("allowMultiple") || wanted <= available
                ? Optional.empty()
                : Optional.of(
                        Text.of(FixedOutDegree.class, "fixedOutDegree.tooFew", wanted, available));
    }

    /** One stream for each source. */
    @Override
    public void draw(ParameterValues values, Ends ends, StreamKey key, PairSink sink) {
        int targets = ends.targets() - (skipsSelf(values, ends) ? 1 : 0);
        int[] drawn = new int[targets > 0 ? values.whole("outDegree") : 0];
        DistinctSampler sampler =
                values.flag("allowMultiple")
                        ? DistinctSampler.withReplacement(targets)
                        : DistinctSampler.withoutReplacement(targets, drawn.length);
        for (int source = 0; source < ends.sources(); source++) {
            SplitMix64 stream = key.with(source).stream();
            sampler.restart();
            Arrays.setAll(drawn, _ -> sampler.next(stream));
            Arrays.sort(drawn);
            for (int target : drawn) {
                boolean shifted = skipsSelf(values, ends) && target >= source;
                sink.pair(source, shifted ? target + 1 : target);
            }
        }
    }

    private static boolean skipsSelf(ParameterValues values, Ends ends) {
        return ends.same() && !values.flag("allowSelf");
    }
}
