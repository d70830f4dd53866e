package org.spikebook.hardware.emulation;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spikebook.hardware.FloatNetworks;
import org.spikebook.hardware.RandomSpikes;
import org.spikebook.hardware.document.Chips;
import org.spikebook.hardware.quantization.FloatTwin;
import org.spikebook.hardware.quantization.Quantization;
import org.spikebook.hardware.quantization.QuantizationOptions;
import org.spikebook.hardware.quantization.Quantizer;
import org.spikebook.hardware.quantization.integer.IntegerNetwork;
import org.spikebook.simulator.engine.RunControl;
import org.spikebook.simulator.engine.Simulator;
import org.spikebook.simulator.model.stimulus.SpikeSources;
import org.spikebook.simulator.model.stimulus.SpikeTrain;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.WeightSet;
import org.spikebook.simulator.recording.Recording;
import org.spikebook.simulator.recording.SpikeRaster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The chip against the simulator, where nothing is lost in rounding. */
class FloatAgreementTest {

    private static final int STEPS = 60;

    /**
     * Weights that the chip holds exactly and a membrane that hardly leaks: two layers, a skip
     * connection, a recurrent projection with delay.
     */
    private static final String EXACT =
            """
            {"format": "spikebook/network/1", "name": "exact",
             "populations": [
               {"id": "a", "size": 4, "model": {"type": "lif", "tauMemMs": 1000000, "vRestMv": 0, "vResetMv": 0,
                 "vThresholdMv": 15.5, "tRefMs": 0%1$s}, "receptors": {"type": "delta"}},
               {"id": "b", "size": 4, "model": {"type": "lif", "tauMemMs": 1000000, "vRestMv": 0, "vResetMv": 0,
                 "vThresholdMv": 15.5, "tRefMs": 3%1$s}, "receptors": {"type": "delta"}}],
             "stimuli": [{"id": "in", "type": "spikeTimes", "size": 8, "timesMs": [%2$s], "lines": [%3$s]}],
             "projections": [
               {"id": "in-a", "from": "in", "to": "a", "connector": {"type": "fixedProbability", "probability": 0.6},
                "weightMv": 6, "delayMs": 0},
               {"id": "in-b", "from": "in", "to": "b", "connector": {"type": "fixedProbability", "probability": 0.5},
                "weightMv": 3, "delayMs": 0},
               {"id": "a-b", "from": "a", "to": "b", "connector": {"type": "allToAll"}, "weightMv": 5, "delayMs": 0},
               {"id": "b-a", "from": "b", "to": "a", "connector": {"type": "allToAll"}, "weightMv": -4, "delayMs": 2}],
             "recorders": [{"id": "ra", "of": "a", "record": "spikes"}, {"id": "rb", "of": "b", "record": "spikes"}],
             "run": {"dtMs": 1, "durationMs": 60, "seed": 3}}
            """;

    /**
     * Half of the current and a quarter of the membrane lost in each step, which the decay
     * registers hold exactly; a bias; two layers with delays and inhibition back.
     */
    private static final String EXPONENTIAL =
            """
            {"format": "spikebook/network/1", "name": "exponential",
             "populations": [
               {"id": "a", "size": 4, "model": {"type": "lif", "tauMemMs": 3.4760594967822072, "cMemPf": 10,
                 "vRestMv": -70, "vResetMv": -70, "vThresholdMv": -60, "tRefMs": 2, "biasPa": 3},
                 "receptors": {"type": "exponentialCurrent", "tauExcMs": 1.4426950408889634, "tauInhMs": 1.4426950408889634},
                 "initial": {"vMv": -70}},
               {"id": "b", "size": 4, "model": {"type": "lif", "tauMemMs": 3.4760594967822072, "cMemPf": 10,
                 "vRestMv": -70, "vResetMv": -70, "vThresholdMv": -60, "tRefMs": 0},
                 "receptors": {"type": "exponentialCurrent", "tauExcMs": 1.4426950408889634, "tauInhMs": 1.4426950408889634},
                 "initial": {"vMv": -70}}],
             "stimuli": [{"id": "in", "type": "spikeTimes", "size": 8, "timesMs": [%1$s], "lines": [%2$s]}],
             "projections": [
               {"id": "in-a", "from": "in", "to": "a", "connector": {"type": "fixedProbability", "probability": 0.6},
                "weightPa": 60, "delayMs": 1},
               {"id": "a-b", "from": "a", "to": "b", "connector": {"type": "fixedProbability", "probability": 0.6},
                "weightPa": 100, "delayMs": 3},
               {"id": "b-a", "from": "b", "to": "a", "connector": {"type": "allToAll"}, "weightPa": -30, "delayMs": 2}],
             "recorders": [{"id": "ra", "of": "a", "record": "spikes"}, {"id": "rb", "of": "b", "record": "spikes"}],
             "run": {"dtMs": 1, "durationMs": 60, "seed": 3}}
            """;

    @Test
    void run_withExponentialCurrents_firesInTheSameStepsAsTheSimulator() {
        SpikeTrain input = input();
        NetworkModel network =
                FloatNetworks.read(EXPONENTIAL.formatted(times(input), lines(input)));
        Recording recording =
                Simulator.run(network, WeightSet.EMPTY, SpikeSources.NONE, RunControl.NONE);

        IntegerNetwork integers = quantized(network);

        // a current moves the membrane one step after it arrives: the chip's latency is hidden in
        // it
        assertThat(integers.latencySteps()).isZero();
        List<String> onChip = chipSpikes(integers, input);
        assertThat(onChip).hasSizeGreaterThan(20);
        assertThat(onChip).containsExactlyInAnyOrderElementsOf(simulatorSpikes(recording));
    }

    @Test
    void registers_standBesideTheSameNeuronsInFloatingPoint() {
        SpikeTrain input = input();
        assertStepsBeside(
                FloatNetworks.read(EXPONENTIAL.formatted(times(input), lines(input))), input);
        assertStepsBeside(network(", \"threshold\": \"reached\"", input), input);
        assertStepsBeside(network(", \"threshold\": \"exceeded\"", input), input);
    }

    /** Both fire where the simulator does, and their potentials differ by rounding only. */
    private static void assertStepsBeside(NetworkModel network, SpikeTrain input) {
        Recording recording =
                Simulator.run(network, WeightSet.EMPTY, SpikeSources.NONE, RunControl.NONE);
        Map<String, SpikeTrain> spikes =
                Map.of(
                        "a", train(recording.spikes().get("ra")),
                        "b", train(recording.spikes().get("rb")));
        var chip = Chips.catalog().find("loihi1").orElseThrow();
        Quantization.Quantized quantized = quantization(network);
        FloatTwin twin = FloatTwin.of(network, WeightSet.EMPTY, chip);
        int[] all = {0, 1, 2, 3};
        for (int p = 0; p < 2; p++) {
            String id = p == 0 ? "a" : "b";
            double units = quantized.report().populations().get(p).unitsPerMv();
            List<FloatTwin.Trace> software = twin.run(id, all, input, spikes);
            List<NeuronTrace> registers =
                    new NetworkTracer(quantized.network(), input).registers(p, all);
            SpikeTrain train = Objects.requireNonNull(spikes.get(id));
            for (int n = 0; n < all.length; n++) {
                NeuronTrace own = registers.get(n);
                assertThat(own.fires()).isEqualTo(fires(train, n));
                assertThat(software.get(n).fires()).isEqualTo(fires(train, n));
                for (int t = 0; t < STEPS; t++) {
                    assertThat(own.v()[t] >= own.firesFrom()).isEqualTo(own.fires()[t]);
                    assertThat((double) own.v()[t])
                            .isCloseTo(
                                    software.get(n).v()[t] * units,
                                    Offset.offset(0.03 * own.firesFrom()));
                    assertThat((double) own.u()[t])
                            .isCloseTo(
                                    software.get(n).u()[t] * units,
                                    Offset.offset(0.03 * own.firesFrom()));
                }
            }
        }
    }

    private static boolean[] fires(SpikeTrain train, int neuron) {
        boolean[] fires = new boolean[train.steps()];
        for (int t = 0; t < fires.length; t++) {
            for (int k = train.stepStart()[t]; k < train.stepStart()[t + 1]; k++) {
                fires[t] |= train.line()[k] == neuron;
            }
        }
        return fires;
    }

    private static SpikeTrain train(SpikeRaster raster) {
        int[] stepStart = new int[STEPS + 1];
        List<Integer> lines = new ArrayList<>();
        for (int t = 0; t < STEPS; t++) {
            int step = t;
            IntStream.range(0, raster.spikeCount())
                    .filter(k -> raster.steps()[k] == step)
                    .map(k -> raster.neurons()[k])
                    .sorted()
                    .forEach(lines::add);
            stepStart[t + 1] = lines.size();
        }
        return new SpikeTrain(
                STEPS, 4, stepStart, lines.stream().mapToInt(Integer::intValue).toArray());
    }

    @ParameterizedTest
    @ValueSource(strings = {"reached", "exceeded"})
    void run_ofExactNetwork_firesAsTheSimulatorOneStepLaterForEachLayer(String threshold) {
        SpikeTrain input = input();
        NetworkModel network = network(", \"threshold\": \"%s\"".formatted(threshold), input);
        Recording recording =
                Simulator.run(network, WeightSet.EMPTY, SpikeSources.NONE, RunControl.NONE);

        IntegerNetwork integers = quantized(network);

        assertThat(integers.populations())
                .extracting(IntegerNetwork.Neurons::latencySteps)
                .containsExactly(1, 2);
        List<String> onChip = chipSpikes(integers, input);
        assertThat(onChip).hasSizeGreaterThan(20);
        assertThat(onChip).containsExactlyInAnyOrderElementsOf(simulatorSpikes(recording));
    }

    @Test
    void quantized_skipConnection_waitsForTheLayerItSkips() {
        IntegerNetwork integers = quantized(network("", input()));

        assertThat(integers.projections().get(1).table().maxDelay()).isEqualTo(1);
        assertThat(integers.projections().get(2).table().maxDelay()).isZero();
        // two steps of the document, one of the chip, one for its source being a step later
        assertThat(integers.projections().get(3).table().maxDelay()).isZero();
    }

    private static NetworkModel network(String model, SpikeTrain input) {
        return FloatNetworks.read(EXACT.formatted(model, times(input), lines(input)));
    }

    private static String times(SpikeTrain input) {
        List<String> times = new ArrayList<>();
        for (int t = 0; t < input.steps(); t++) {
            int spikes = input.stepStart()[t + 1] - input.stepStart()[t];
            times.addAll(Collections.nCopies(spikes, String.valueOf(t + 1)));
        }
        return String.join(",", times);
    }

    private static String lines(SpikeTrain input) {
        return Arrays.stream(input.line())
                .mapToObj(String::valueOf)
                .collect(Collectors.joining(","));
    }

    private static SpikeTrain input() {
        return new RandomSpikes(8, STEPS, 1, 1, 0.15).spikes(0, 7);
    }

    private static IntegerNetwork quantized(NetworkModel network) {
        return quantization(network).network();
    }

    private static Quantization.Quantized quantization(NetworkModel network) {
        var chip = Chips.catalog().find("loihi1").orElseThrow();
        return switch (Quantizer.quantize(
                network, WeightSet.EMPTY, chip, QuantizationOptions.DEFAULT)) {
            case Quantization.Quantized q -> q;
            case Quantization.Unsupported u -> throw new AssertionError(u.problems().toString());
        };
    }

    private static List<String> chipSpikes(IntegerNetwork network, SpikeTrain input) {
        IntegerSimulation simulation = new IntegerSimulation(network);
        List<String> spikes = new ArrayList<>();
        for (int t = 0; t < STEPS + network.latencySteps(); t++) {
            boolean shown = t < STEPS;
            simulation.step(
                    input.line(),
                    shown ? input.stepStart()[t] : 0,
                    shown ? input.stepStart()[t + 1] : 0);
            for (int k = 0; k < simulation.firedCount(); k++) {
                int neuron = simulation.fired()[k];
                int population = neuron < 4 ? 0 : 1;
                int own = t - network.populations().get(population).latencySteps();
                if (own < STEPS) {
                    spikes.add(population + ":" + neuron % 4 + "@" + own);
                }
            }
        }
        return spikes;
    }

    private static List<String> simulatorSpikes(Recording recording) {
        List<String> spikes = new ArrayList<>();
        for (int p = 0; p < 2; p++) {
            SpikeRaster raster = recording.spikes().get(p == 0 ? "ra" : "rb");
            int population = p;
            IntStream.range(0, raster.spikeCount())
                    .forEach(k ->
                            spikes.add(
                                    population
                                            + ":"
                                            + raster.neurons()[k]
                                            + "@"
                                            + raster.steps()[k]));
        }
        return spikes;
    }
}
