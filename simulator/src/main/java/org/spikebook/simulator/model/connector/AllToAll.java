package org.spikebook.simulator.model.connector;

import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.ParameterValues;
import org.spikebook.simulator.random.StreamKey;

import java.util.List;

/** Every member of the source reaches every member of the target, or all but its namesake. */
public final class AllToAll implements Connector {

    public static final String TYPE = "allToAll";

    private static final String ALLOW_SELF = "allowSelf";
    private static final String SAME_INDEX = "sameIndex";

    /**
     * What is read of it.
     *
     * @param allowSelf whether a neuron is joined with itself
     * @param sameIndex whether members of one index in two populations are joined
     */
    public record Parameters(boolean allowSelf, boolean sameIndex) {

        /** Those of a connector of this type. */
        public static Parameters of(ParameterValues values) {
            return new Parameters(values.flag(ALLOW_SELF), values.flag(SAME_INDEX));
        }

        /** Whether pairs of one index are left out. */
        public boolean skipsSameIndex(Ends ends) {
            return !sameIndex || ends.skipsSelf(allowSelf);
        }
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public List<ParameterInfo> parameters() {
        return List.of(ParameterInfo.flag(ALLOW_SELF, true), ParameterInfo.flag(SAME_INDEX, true));
    }

    @Override
    public double expectedSynapses(ParameterValues values, Ends ends) {
        return (double) ends.sources() * ends.targets();
    }

    @Override
    public boolean isDense() {
        return true;
    }

    @Override
    public void draw(ParameterValues values, Ends ends, StreamKey key, PairSink sink) {
        int sources = ends.sources();
        int targets = ends.targets();
        boolean skipSelf = Parameters.of(values).skipsSameIndex(ends);
        for (int source = 0; source < sources; source++) {
            for (int target = 0; target < targets; target++) {
                if (!(skipSelf && source == target)) {
                    sink.pair(source, target);
                }
            }
        }
    }
}
