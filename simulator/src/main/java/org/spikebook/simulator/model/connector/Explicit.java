package org.spikebook.simulator.model.connector;

import org.spikebook.simulator.math.ExactMath;
import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.ParameterValues;
import org.spikebook.simulator.parameter.Unit;
import org.spikebook.simulator.random.StreamKey;
import org.spikebook.simulator.text.Numbers;
import org.spikebook.simulator.text.Text;

import java.util.List;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * The listed pairs: {@code sources[k]} reaches {@code targets[k]}. A pair that is listed more than
 * once is joined as often; a neuron may reach itself. Lists of weights and delays have one entry
 * for each pair, in the same order.
 */
public final class Explicit implements Connector {

    public static final String TYPE = "explicit";

    public static final String SOURCES = "sources";
    public static final String TARGETS = "targets";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public List<ParameterInfo> parameters() {
        return List.of(
                ParameterInfo.series(SOURCES, "s_k", Unit.NONE, 0),
                ParameterInfo.series(TARGETS, "t_k", Unit.NONE, 0));
    }

    @Override
    public double expectedSynapses(ParameterValues values, Ends ends) {
        return values.series(SOURCES).size();
    }

    @Override
    public Optional<Text> mismatch(ParameterValues values, Ends ends) {
        int sources = values.series(SOURCES).size();
        int targets = values.series(TARGETS).size();
        return sources == targets
                ? outside(values.series(SOURCES), ends.sources(), "source")
                        .or(() -> outside(values.series(TARGETS), ends.targets(), "target"))
                : Optional.of(Text.of(Explicit.class, "explicit.lengthsDiffer", sources, targets));
    }

    private static Optional<Text> outside(List<Double> members, int size, String end) {
        return members.stream()
                .filter(member -> member >= size || member != ExactMath.rint(member))
                .findFirst()
                .map(member ->
                        Text.of(
                                Explicit.class,
                                "explicit.noSuchMember." + end,
                                Numbers.readable(member),
                                size));
    }

    @Override
    public WeightLayout weightLayout(ParameterValues values, Ends ends) {
        return new WeightLayout(1, values.series(SOURCES).size());
    }

    /** Counts through the sorted pairs. */
    @Override
    public WeightPlaces weightPlaces(ParameterValues values, Ends ends) {
        int[] order = order(values, ends);
        int[] next = new int[1];
        return (_, _) -> order[next[0]++];
    }

    @Override
    public void draw(ParameterValues values, Ends ends, StreamKey key, PairSink sink) {
        for (int k : order(values, ends)) {
            sink.pair(member(values, SOURCES, k), member(values, TARGETS, k));
        }
    }

    /** The listed pairs by source, then target, then as listed. */
    private static int[] order(ParameterValues values, Ends ends) {
        int[] asListed = IntStream.range(0, values.series(SOURCES).size()).toArray();
        int[] byTarget = sorted(asListed, k -> member(values, TARGETS, k), ends.targets());
        return sorted(byTarget, k -> member(values, SOURCES, k), ends.sources());
    }

    /** A stable counting sort of pairs by the member at one end. */
    private static int[] sorted(int[] pairs, IntUnaryOperator member, int members) {
        int[] next = new int[members + 1];
        for (int k : pairs) {
            next[member.applyAsInt(k) + 1]++;
        }
        for (int k = 0; k < members; k++) {
            next[k + 1] += next[k];
        }
        int[] sorted = new int[pairs.length];
        for (int k : pairs) {
            sorted[next[member.applyAsInt(k)]++] = k;
        }
        return sorted;
    }

    private static int member(ParameterValues values, String end, int k) {
        return values.series(end).get(k).intValue();
    }
}
