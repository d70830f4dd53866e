package org.spikebook.bench;

import org.spikebook.simulator.engine.compiled.CompiledPopulation;
import org.spikebook.simulator.engine.compiled.CompiledStimulus;
import org.spikebook.simulator.model.neuron.Currents;
import org.spikebook.simulator.model.neuron.NeuronKernel;
import org.spikebook.simulator.model.neuron.PopulationState;
import org.spikebook.simulator.model.stimulus.SpikeGenerator;
import org.spikebook.simulator.model.stimulus.poisson.CountAdder;
import org.spikebook.simulator.model.stimulus.poisson.CountGenerator;
import org.spikebook.simulator.model.synapse.InputAccumulator;
import org.spikebook.simulator.random.CounterWords;
import org.spikebook.simulator.random.NormalLines;
import org.spikebook.simulator.random.StreamKey;
import org.spikebook.simulator.testkit.Runs;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntConsumer;

/**
 * What kernels take by themselves: processor time in nanoseconds for one neuron and step, or one
 * draw. The median of several measurements in this process, which was warmed up.
 */
final class KernelTimes {

    private static final int NEURONS = 512;
    private static final int STEPS = 4_000;

    /** Steps that only draw take little time each: as many as the compiler needs to settle. */
    private static final int DRAWN_STEPS = 20_000;

    private static final int MEASUREMENTS = 15;

    private KernelTimes() {}

    static Map<String, Double> measure() {
        Map<String, Double> times = new LinkedHashMap<>();
        model(times, "lif, delta", "\"type\": \"lif\"", "delta");
        model(times, "lif, exponentialCurrent", "\"type\": \"lif\"", "exponentialCurrent");
        model(times, "lif, exponentialConductance", "\"type\": \"lif\"", "exponentialConductance");
        model(times, "izhikevich", "\"type\": \"izhikevich\"", "input");
        model(times, "izhikevich, typed", BenchNetworks.TYPED_MODEL, "input");
        model(times, "adaptiveExponential", "\"type\": \"adaptiveExponential\"", "delta");
        model(times, "hodgkinHuxley", "\"type\": \"hodgkinHuxley\"", "delta");
        times.put("poisson, 500 Hz", poisson(500));
        times.put("poisson, 20,000 Hz", poisson(20_000));
        times.put("normal", normal());
        return times;
    }

    private static void model(
            Map<String, Double> times, String name, String model, String receptors) {
        String document =
                """
                {"format": "spikebook/network/1", "populations": [{"id": "p", "size": %d, "model": {%s},
                  "receptors": {"type": "%s"}}]}\
                """
                        .formatted(NEURONS, model, receptors);
        CompiledPopulation population = Runs.compiled(document).populations().getFirst();
        NeuronKernel kernel = population.kernel();
        PopulationState state = population.newState();
        InputAccumulator arrivals = population.newArrivals();
        Currents currents = Currents.of(NEURONS, kernel.looksAhead());
        times.put(
                name,
                median(
                        STEPS,
                        _ -> {
                            Arrays.fill(currents.nowPa(), 0);
                            kernel.step(0, NEURONS, state, arrivals, currents, _ -> {});
                        }));
    }

    private static double poisson(int rateHz) {
        String document =
                """
                {"format": "spikebook/network/1", "populations": [{"id": "p", "model": {"type": "lif"}}],
                 "stimuli": [{"id": "s", "type": "poisson", "size": %d, "rateHz": %d}]}\
                """
                        .formatted(NEURONS, rateHz);
        SpikeGenerator generator =
                ((CompiledStimulus.Spiking) Runs.compiled(document).stimuli().getFirst())
                        .generator();
        CountAdder adder = ((CountGenerator) generator).adder(1);
        InputAccumulator arrivals = InputAccumulator.of(NEURONS, false);
        return median(
                DRAWN_STEPS,
                step -> {
                    arrivals.reached().clear();
                    adder.add(step, 0, NEURONS, 0, arrivals);
                });
    }

    private static double normal() {
        StreamKey key = StreamKey.of(1);
        double[] draws = new double[NEURONS];
        long[] scratch = new long[CounterWords.MOST];
        return median(
                DRAWN_STEPS, step -> NormalLines.fill(key.with(step), 0, NEURONS, draws, scratch));
    }

    private static double median(int steps, IntConsumer stepOfAll) {
        double[] nanoseconds = new double[MEASUREMENTS];
        for (int k = 0; k < nanoseconds.length; k++) {
            long start = processorTime();
            for (int step = 0; step < steps; step++) {
                stepOfAll.accept(step);
            }
            nanoseconds[k] = (double) (processorTime() - start) / steps / NEURONS;
        }
        Arrays.sort(nanoseconds);
        return nanoseconds[nanoseconds.length / 2];
    }

    private static long processorTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
