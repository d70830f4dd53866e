package org.spikebook.simulator.model.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.spikebook.simulator.model.neuron.NeuronModel;
import org.spikebook.simulator.model.neuron.izhikevich.Izhikevich;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.document.NetworkWriter;
import org.spikebook.simulator.parameter.Component;
import org.spikebook.simulator.parameter.ParameterCheck;
import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.Preset;
import org.spikebook.simulator.parameter.Value;
import org.spikebook.simulator.testkit.Runs;
import org.spikebook.simulator.text.Text;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** What every preset promises, and the published spike times of the twenty patterns. */
class PresetTest {

    private static final ModelRegistry REGISTRY = ModelRegistry.standard();

    static Stream<Arguments> presets() {
        return REGISTRY.all().stream()
                .flatMap(m -> m.presets().stream().map(p -> Arguments.of(m, p)));
    }

    static Stream<Arguments> protocols() {
        return REGISTRY.neurons().stream()
                .flatMap(m ->
                        m.presets().stream()
                                .filter(p -> p.protocol().isPresent())
                                .map(p -> Arguments.of(m, p)));
    }

    @ParameterizedTest
    @MethodSource("presets")
    void preset_hasNameAndValuesInRange(Component model, Preset preset) {
        assertThat(model.presetName(preset).english()).isNotBlank().doesNotEndWith(".");
        assertThat(model.presetName(preset).in(Text.PSEUDO_LOCALE)).startsWith("⟦");
        preset.values()
                .forEach((name, value) -> {
                    ParameterInfo info =
                            model.parameters().stream()
                                    .filter(p -> p.name().equals(name))
                                    .findFirst()
                                    .orElseThrow();
                    assertThat(new ParameterCheck("", model.type(), info).check(value)).isEmpty();
                });
    }

    @Test
    void presets_ofOneModel_haveNamesOfTheirOwn() {
        for (Component model : REGISTRY.all()) {
            assertThat(model.presets()).extracting(Preset::id).doesNotHaveDuplicates();
            assertThat(model.presets().stream().map(p -> model.presetName(p).english()))
                    .doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @MethodSource("protocols")
    void protocol_isAValidDocumentThatRuns(NeuronModel model, Preset preset) {
        NetworkModel network = new PresetNetwork(model, preset, REGISTRY).network();

        assertThat(Runs.network(NetworkWriter.write(network))).isEqualTo(network);
        assertThat(Runs.run(network).steps()).isEqualTo(network.run().steps());
    }

    /** Source: the author's figure code of 2004, run in double precision. */
    @ParameterizedTest
    @CsvSource({
        "tonicSpiking, 5, 13, 86.75",
        "phasicSpiking, 1, 43.75, 43.75",
        "tonicBursting, 28, 25, 204.5",
        "phasicBursting, 6, 39, 67.2",
        "mixedMode, 6, 20, 131.5",
        "frequencyAdaptation, 6, 10.25, 71.5",
        "class1, 10, 84.5, 290.5",
        "class2, 14, 105.75, 293",
        "spikeLatency, 1, 26.6, 26.6",
        "subthresholdOscillations, 1, 26.5, 26.5",
        "resonator, 1, 338, 338",
        "integrator, 1, 20, 20",
        "reboundSpike, 1, 68, 68",
        "reboundBurst, 7, 68, 92.2",
        "thresholdVariability, 1, 93.25, 93.25",
        "bistability, 5, 45.25, 208",
        "depolarizingAfterPotential, 1, 11.3, 11.3",
        "accommodation, 1, 311.5, 311.5",
        "inhibitionInducedSpiking, 3, 94.5, 236",
        "inhibitionInducedBursting, 12, 86.5, 204"
    })
    void pattern_firesWhenThePaperSays(String id, int spikes, double firstMs, double lastMs) {
        NeuronModel model = new Izhikevich();
        Preset preset =
                model.presets().stream().filter(p -> p.id().equals(id)).findFirst().orElseThrow();
        double dtMs = preset.protocol().orElseThrow().dtMs();

        int[] steps =
                Runs.run(new PresetNetwork(model, preset, REGISTRY).network())
                        .spikes()
                        .get("raster")
                        .steps();

        assertThat(steps).hasSize(spikes);
        assertThat(steps[0]).isEqualTo(Math.toIntExact(Math.round(firstMs / dtMs)));
        assertThat(steps[spikes - 1]).isEqualTo(Math.toIntExact(Math.round(lastMs / dtMs)));
    }

    /** Source: Brian2 2.8, spikes by step; the other ten are among the reference traces. */
    @ParameterizedTest
    @CsvSource({
        "phasicSpiking, euler, 1, 174, 174",
        "phasicSpiking, rk4Sampled, 1, 171, 171",
        "phasicBursting, euler, 7, 194, 348",
        "phasicBursting, rk4Sampled, 7, 191, 339",
        "frequencyAdaptation, euler, 6, 41, 282",
        "frequencyAdaptation, rk4Sampled, 6, 40, 276",
        "class2, euler, 16, 420, 1197",
        "class2, rk4Sampled, 16, 417, 1182",
        "subthresholdOscillations, euler, 1, 106, 106",
        "subthresholdOscillations, rk4Sampled, 1, 103, 103",
        "integrator, euler, 1, 80, 80",
        "integrator, rk4Sampled, 1, 78, 78",
        "reboundBurst, euler, 11, 308, 531",
        "reboundBurst, rk4Sampled, 10, 315, 472",
        "bistability, euler, 7, 180, 1056",
        "bistability, rk4Sampled, 7, 177, 1055",
        "accommodation, euler, 1, 623, 623",
        "accommodation, rk4Sampled, 1, 621, 621",
        "inhibitionInducedBursting, euler, 390, 172, 700",
        "inhibitionInducedBursting, rk4Sampled, 177, 170, 698"
    })
    void pattern_byAnotherIntegrator_firesAsInBrian2(
            String id, String integrator, int spikes, int first, int last) {
        NeuronModel model = new Izhikevich();
        Preset preset =
                model.presets().stream().filter(p -> p.id().equals(id)).findFirst().orElseThrow();
        Map<String, Value> values = new HashMap<>(preset.values());
        values.put("integrator", Value.of(integrator));

        int[] steps =
                Runs.run(
                                new PresetNetwork(
                                                model,
                                                new Preset(id, values, preset.protocol()),
                                                REGISTRY)
                                        .network())
                        .spikes()
                        .get("raster")
                        .steps();

        assertThat(steps).hasSize(spikes).startsWith(first).endsWith(last);
    }
}
