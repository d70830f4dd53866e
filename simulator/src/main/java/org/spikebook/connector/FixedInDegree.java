package org.spikebook.connector;

import org.spikebook.parameter.ParameterInfo;
import org.spikebook.parameter.ParameterValues;
import org.spikebook.parameter.Text;

import java.util.List;
import java.util.Optional;

/**
 * Each target gets the same number of synapses from sources drawn evenly at random; with {@code
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
    public double expectedSynapses(ParameterValues values, int sources, int targets) {
        return values.number("inDegree") * targets;
    }

    @Override
    public Optional<Text> mismatch(
            ParameterValues values, List<Integer> sources, List<Integer> targets) {
        int available = Connector.members(sources);
        int wanted = values.whole("inDegree");
        return values.flag("allowMultiple") || wanted <= available
                ? Optional.empty()
                : Optional.of(
                        Text.of(FixedInDegree.class, "fixedInDegree.tooFew", wanted, available));
    }
}
