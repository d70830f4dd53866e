package org.spikebook.simulator.model.connector;

import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.ParameterValues;
import org.spikebook.simulator.random.StreamKey;
import org.spikebook.simulator.text.Text;

import java.util.List;
import java.util.Optional;

/** Member i of the source reaches member i of the target; both are of one size. */
public final class OneToOne implements Connector {

    public static final String TYPE = "oneToOne";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public List<ParameterInfo> parameters() {
        return List.of();
    }

    @Override
    public double expectedSynapses(ParameterValues values, Ends ends) {
        return Math.min(ends.sources(), ends.targets());
    }

    @Override
    public Optional<Text> mismatch(ParameterValues values, Ends ends) {
        int from = ends.sources();
        int to = ends.targets();
        return from == to
                ? Optional.empty()
                : Optional.of(Text.of(OneToOne.class, "oneToOne.sizesDiffer", from, to));
    }

    @Override
    public void draw(ParameterValues values, Ends ends, StreamKey key, PairSink sink) {
        int members = ends.sources();
        for (int i = 0; i < members; i++) {
            sink.pair(i, i);
        }
    }
}
