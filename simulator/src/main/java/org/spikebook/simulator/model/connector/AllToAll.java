package org.spikebook.simulator.model.connector;

import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.ParameterValues;
import org.spikebook.simulator.random.StreamKey;

import java.util.List;

/** Every member of the source reaches every member of the target, or all but its namesake. */
public final class AllToAll implements Connector {

    public static final String TYPE = "allToAll";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public List<ParameterInfo> parameters() {
        return List.of(
                ParameterInfo.flag("allowSelf", true), ParameterInfo.flag("sameIndex", true));
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
        boolean skipSelf = !values.flag("sameIndex") || ends.same() && !values.flag("allowSelf");
        for (int source = 0; source < sources; source++) {
            for (int target = 0; target < targets; target++) {
                if (!(skipSelf && source == target)) {
                    sink.pair(source, target);
                }
            }
        }
    }
}
