package org.spikebook.lesson.check;

import org.spikebook.lesson.check.Evidence.PopulationSpikes;
import org.spikebook.lesson.check.catalog.CheckRegistry;
import org.spikebook.lesson.notebook.CheckSpec;
import org.spikebook.simulator.parameter.Value;
import org.spikebook.simulator.recording.SpikeRaster;
import org.spikebook.simulator.text.Text;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A run with spikes of known statistics, as checks see it; all else is {@link FixedEvidence}. */
record JudgedSpikes(PopulationSpikes run) {

    static final int NEURONS = 50;
    private static final int STEPS = 20_000;
    private static final double DT_MS = 0.1;

    static final JudgedSpikes POISSON = drawn(t -> 20);
    static final JudgedSpikes RHYTHM = drawn(t -> 20 * (1 + Math.sin(2 * Math.PI * 40 * t / 1000)));
    static final JudgedSpikes TOGETHER = together(500);
    static final JudgedSpikes SILENT = of(new int[0], new int[0]);

    /** The judgement of a check with ten points. */
    CheckResult judge(String type, Map<String, Value> values) {
        return judge(new CheckSpec(type, values));
    }

    CheckResult judge(CheckSpec spec) {
        return CheckRegistry.standard()
                .judge(spec, List.of("net"), 10, new FixedEvidence(List.of(run), null, null));
    }

    static String english(CheckResult result) {
        return result.reasons().stream().map(Text::english).collect(Collectors.joining("\n"));
    }

    private static JudgedSpikes of(int[] steps, int[] neurons) {
        return new JudgedSpikes(
                new PopulationSpikes(new SpikeRaster(steps, neurons), NEURONS, 2000, DT_MS));
    }

    /** Every neuron fires in each of these steps. */
    private static JudgedSpikes together(int everySteps) {
        int count = STEPS / everySteps * NEURONS;
        int[] steps = IntStream.range(0, count).map(k -> k / NEURONS * everySteps + 7).toArray();
        int[] neurons = IntStream.range(0, count).map(k -> k % NEURONS).toArray();
        return of(steps, neurons);
    }

    /** Independent Poisson neurons, with the same rate in Hz over the time in ms. */
    private static JudgedSpikes drawn(DoubleUnaryOperator rateHz) {
        Random random = new Random(3);
        IntStream.Builder steps = IntStream.builder();
        IntStream.Builder neurons = IntStream.builder();
        for (int step = 0; step < STEPS; step++) {
            double chance = rateHz.applyAsDouble(step * DT_MS) * DT_MS / 1000;
            for (int neuron = 0; neuron < NEURONS; neuron++) {
                if (random.nextDouble() < chance) {
                    steps.add(step);
                    neurons.add(neuron);
                }
            }
        }
        return of(steps.build().toArray(), neurons.build().toArray());
    }
}
