package org.spikebook.simulator.model.stimulus;

import org.spikebook.simulator.math.ExactMath;
import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.ParameterValues;
import org.spikebook.simulator.parameter.Unit;
import org.spikebook.simulator.text.Numbers;
import org.spikebook.simulator.text.Text;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Spikes at given times. A time t is the end of a step, as everywhere: the spike belongs to step n
 * with (n + 1) · dt = t, and with delay d it arrives in the step that ends at t + d.
 */
public final class SpikeTimes implements SpikeStimulus {

    public static final String TYPE = "spikeTimes";

    private static final double LATEST_MS = 1e9;

    /** What an array can hold. */
    private static final double MOST_SPIKES = Integer.MAX_VALUE - 8;

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public List<ParameterInfo> parameters() {
        return List.of(
                ParameterInfo.series("timesMs", "t_k", Unit.MILLISECOND, 0).above(0, LATEST_MS),
                ParameterInfo.series("lines", "l_k", Unit.NONE, 0));
    }

    @Override
    public Optional<Text> mismatch(ParameterValues values, List<Integer> dimensions) {
        int times = values.series("timesMs").size();
        List<Double> lines = values.series("lines");
        int size = dimensions.stream().reduce(1, Math::multiplyExact);
        if (!lines.isEmpty() && lines.size() != times) {
            return Optional.of(
                    Text.of(SpikeTimes.class, "spikeTimes.unequal", times, lines.size()));
        }
        return lines.stream()
                .filter(line -> line >= size || line != ExactMath.rint(line))
                .findFirst()
                .map(line ->
                        Text.of(
                                SpikeTimes.class,
                                "spikeTimes.noSuchLine",
                                Numbers.readable(line),
                                size));
    }

    @Override
    public double mostSpikes(ParameterValues values, int lines, double steps, double dtMs) {
        return listedSpikes(values, lines);
    }

    @Override
    public double listedSpikes(ParameterValues values, int lines) {
        double perTime = values.series("lines").isEmpty() ? lines : 1;
        return perTime * values.series("timesMs").size();
    }

    @Override
    public Optional<Text> unavailable(StimulusSetup setup) {
        double spikes = listedSpikes(setup.values(), setup.lines());
        return spikes <= MOST_SPIKES
                ? Optional.empty()
                : Optional.of(
                        Text.of(
                                SpikeTimes.class,
                                "spikeTimes.tooMany",
                                Numbers.readable(spikes),
                                Numbers.readable(MOST_SPIKES)));
    }

    @Override
    public SpikeGenerator generator(StimulusSetup setup) {
        List<Double> timesMs = setup.values().series("timesMs");
        List<Double> lines = setup.values().series("lines");
        int perTime = lines.isEmpty() ? setup.lines() : 1;
        long[] events = new long[Math.multiplyExact(timesMs.size(), perTime)];
        for (int k = 0; k < events.length; k++) {
            long step = ExactMath.round(timesMs.get(k / perTime) / setup.dtMs()) - 1;
            long line = lines.isEmpty() ? k % perTime : lines.get(k).longValue();
            // no run has later steps, whose numbers would not fit beside the line
            events[k] = Math.clamp(step, 0L, Integer.MAX_VALUE) << Integer.SIZE | line;
        }
        Arrays.sort(events);
        return new SortedSpikes(events);
    }
}
