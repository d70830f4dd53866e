package org.spikebook.simulator.model.stimulus.poisson;

import org.spikebook.simulator.model.stimulus.SpikeGenerator;
import org.spikebook.simulator.model.stimulus.SpikeStimulus;
import org.spikebook.simulator.model.stimulus.StimulusSetup;
import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.ParameterValues;
import org.spikebook.simulator.parameter.Unit;
import org.spikebook.simulator.text.Numbers;
import org.spikebook.simulator.text.Text;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Independent Poisson spike trains whose common rate is given at some times: linear in between, or
 * held until the next; that of the first time before it, of the last after it; none without any.
 */
public final class SampledPoisson implements SpikeStimulus {

    public static final String TYPE = "sampledPoisson";

    private static final String TIMES = "timesMs";
    private static final String RATES = "ratesHz";
    private static final String BETWEEN = "between";

    /**
     * What its generator and exporters read.
     *
     * @param timesMs ascending
     * @param ratesHz as many
     * @param held whether each lasts until the next, instead of leading to it in a line
     */
    public record Parameters(List<Double> timesMs, List<Double> ratesHz, boolean held) {

        public Parameters {
            timesMs = List.copyOf(timesMs);
            ratesHz = List.copyOf(ratesHz);
        }

        /** Those of a stimulus of this type. */
        public static Parameters of(ParameterValues values) {
            return new Parameters(
                    values.series(TIMES),
                    values.series(RATES),
                    values.word(BETWEEN).equals("held"));
        }

        /**
         * The rate at a time: before the first time the first, after the last time the last; 0
         * where none is given.
         */
        public double rateHz(double timeMs) {
            return timesMs.isEmpty() ? 0 : samples().rateHz(timeMs);
        }

        private Samples samples() {
            return new Samples(numbers(timesMs), numbers(ratesHz), held);
        }
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public List<ParameterInfo> parameters() {
        return List.of(
                ParameterInfo.series(TIMES, "t_k", Unit.MILLISECOND, 0),
                ParameterInfo.series(RATES, "r_k", Unit.HERTZ, 0),
                ParameterInfo.choice(BETWEEN, "linear", "held"));
    }

    @Override
    public Optional<Text> mismatch(ParameterValues values, List<Integer> dimensions) {
        List<Double> times = values.series(TIMES);
        int rates = values.series(RATES).size();
        if (times.size() != rates) {
            return Optional.of(
                    Text.of(SampledPoisson.class, "sampledPoisson.unequal", times.size(), rates));
        }
        for (int k = 1; k < times.size(); k++) {
            if (times.get(k) <= times.get(k - 1)) {
                return Optional.of(
                        Text.of(
                                SampledPoisson.class,
                                "sampledPoisson.notAscending",
                                Numbers.readable(times.get(k)),
                                Numbers.readable(times.get(k - 1))));
            }
        }
        return Optional.empty();
    }

    @Override
    public double mostSpikes(ParameterValues values, int lines, double steps, double dtMs) {
        return Poisson.mostSpikes(highestHz(values), lines, steps, dtMs);
    }

    @Override
    public Optional<Text> unavailable(StimulusSetup setup) {
        return Poisson.tooMany(highestHz(setup.values()), setup.dtMs());
    }

    private static double highestHz(ParameterValues values) {
        return values.series(RATES).stream().mapToDouble(r -> r).max().orElse(0);
    }

    @Override
    public SpikeGenerator generator(StimulusSetup setup) {
        Parameters parameters = Parameters.of(setup.values());
        RateProfile profile = parameters.timesMs().isEmpty() ? _ -> 0 : parameters.samples();
        return new VaryingPoissonGenerator(setup.key(), profile, setup.dtMs());
    }

    private static double[] numbers(List<Double> series) {
        return series.stream().mapToDouble(n -> n).toArray();
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Samples(double[] timesMs, double[] ratesHz, boolean held)
            implements RateProfile {

        @Override
        public double rateHz(double timeMs) {
            int found = Arrays.binarySearch(timesMs, timeMs);
            int next = found >= 0 ? found + 1 : -found - 1;
            if (next == 0 || next == timesMs.length || held) {
                return ratesHz[Math.max(0, next - 1)];
            }
            double part = (timeMs - timesMs[next - 1]) / (timesMs[next] - timesMs[next - 1]);
            return ratesHz[next - 1] + part * (ratesHz[next] - ratesHz[next - 1]);
        }
    }
}
