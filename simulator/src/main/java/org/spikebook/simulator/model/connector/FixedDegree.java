package org.spikebook.simulator.model.connector;

import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.ParameterValues;
import org.spikebook.simulator.text.Text;

import java.util.List;
import java.util.Optional;

/**
 * What is read of {@link FixedInDegree} and {@link FixedOutDegree}.
 *
 * @param degree synapses of each target, or of each source, at least 0
 * @param allowSelf whether a neuron may be joined with itself
 * @param allowMultiple whether a pair may be joined more than once
 */
public record FixedDegree(int degree, boolean allowSelf, boolean allowMultiple) {

    private static final String ALLOW_SELF = "allowSelf";
    private static final String ALLOW_MULTIPLE = "allowMultiple";

    static FixedDegree of(ParameterValues values, String degree) {
        return new FixedDegree(
                values.whole(degree), values.flag(ALLOW_SELF), values.flag(ALLOW_MULTIPLE));
    }

    static List<ParameterInfo> describe(String degree) {
        return List.of(
                ParameterInfo.whole(degree, "K", 10, 0, 1_000_000),
                ParameterInfo.flag(ALLOW_SELF, false),
                ParameterInfo.flag(ALLOW_MULTIPLE, false));
    }

    /** How many of the other side there are to draw from. */
    int available(int others, Ends ends) {
        return others - (ends.skipsSelf(allowSelf) ? 1 : 0);
    }

    /**
     * Why it cannot be had, if so.
     *
     * @param type of the connector, which begins the key of its text
     * @param available of the other side
     */
    Optional<Text> mismatch(String type, int available) {
        if (degree > 0 && available == 0) {
            return Optional.of(Text.of(Connector.class, "noPairs"));
        }
        return allowMultiple || degree <= available
                ? Optional.empty()
                : Optional.of(Text.of(FixedDegree.class, type + ".tooFew", degree, available));
    }

    /** What draws the members of the other side. */
    DistinctSampler sampler(int others) {
        return allowMultiple
                ? DistinctSampler.withReplacement(others)
                : DistinctSampler.withoutReplacement(others, degree);
    }
}
