package org.spikebook.simulator.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.spikebook.simulator.model.catalog.ModelRegistry;
import org.spikebook.simulator.model.neuron.NeuronModel;
import org.spikebook.simulator.model.stimulus.DatasetStimulus;
import org.spikebook.simulator.model.synapse.ReceptorModel;
import org.spikebook.simulator.network.document.NetworkReader;
import org.spikebook.simulator.network.validation.Limits;
import org.spikebook.simulator.network.validation.Validation;
import org.spikebook.simulator.parameter.Component;
import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.testkit.Runs;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.stream.Stream;

/**
 * A step allocates nothing once the first ones have made their room: whatever neurons, receptors,
 * rules and stimuli there are, with each of their choices.
 */
class StepAllocationTest {

    private static final ModelRegistry REGISTRY = ModelRegistry.standard();
    private static final ThreadMXBean THREAD = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int WARM_UP = 400;
    private static final int STEPS = 400;

    /**
     * Of a step on average, less than the smallest object; lists of spikes may still grow a little.
     */
    private static final int NOTHING = 16;

    /** A key of a random stream, and what {@code StrictMath.sin} makes by itself. */
    private static final int A_LITTLE = 100;

    private static final String DOCUMENT =
            """
            {"format": "spikebook/network/1",
             "populations": [{"id": "n", "size": 12, "model": {%s}, "receptors": {%s}},
               {"id": "m", "size": 12, "model": {"type": "lif"}}],
             "stimuli": [{"id": "in", "size": 12, %s}],
             "projections": [{"id": "i", "from": "in", "to": "n", "connector": {"type": "oneToOne"}%s},
               {"id": "p", "from": "n", "to": "m", "delayMs": 1.5}],
             "run": {"durationMs": 1000}}\
            """;

    private static final String REGULAR =
            type("regularSpikes") + ", \"intervalMs\": 2.5, \"startMs\": 1";

    static Stream<String> neurons() {
        return REGISTRY.neurons().stream()
                .flatMap(neuron ->
                        receptors(neuron).map(r -> document(type(neuron.type()), r, REGULAR, "")));
    }

    static Stream<String> neuronsWithChoices() {
        return REGISTRY.neurons().stream()
                .flatMap(neuron ->
                        choices(neuron)
                                .flatMap(model ->
                                        receptors(neuron)
                                                .map(r -> document(model, r, REGULAR, ""))))
                .filter(StepAllocationTest::isValid);
    }

    static Stream<String> rules() {
        List<String> rules =
                REGISTRY.plasticityRules().stream()
                        .flatMap(r -> Stream.concat(Stream.of(type(r.type())), choices(r)))
                        .toList();
        return REGISTRY.neurons().stream()
                .filter(neuron -> !neuron.isGraded())
                .flatMap(neuron -> rules.stream().map(rule -> learning(neuron, rule)));
    }

    static Stream<String> stimuli() {
        return REGISTRY.stimuli().stream()
                .filter(stimulus -> !stimulus.type().equals(DatasetStimulus.TYPE))
                .map(stimulus ->
                        document(
                                type("lif"),
                                type("exponentialCurrent"),
                                type(stimulus.type()),
                                ""));
    }

    @ParameterizedTest
    @MethodSource({"neurons", "neuronsWithChoices", "rules"})
    void step_afterTheFirst_allocatesNothing(String document) {
        assertThat(bytesPerStep(document)).isLessThan(NOTHING);
    }

    @ParameterizedTest
    @MethodSource("stimuli")
    void step_afterTheFirst_allocatesAlmostNothingForAStimulus(String document) {
        assertThat(bytesPerStep(document)).isLessThan(A_LITTLE);
    }

    private static double bytesPerStep(String document) {
        Simulation simulation = new Simulation(Runs.compiled(document));
        advance(simulation, WARM_UP);
        long before = THREAD.getCurrentThreadAllocatedBytes();
        advance(simulation, STEPS);
        return (double) (THREAD.getCurrentThreadAllocatedBytes() - before) / STEPS;
    }

    private static void advance(Simulation simulation, int steps) {
        for (int k = 0; k < steps; k++) {
            simulation.step();
        }
    }

    private static Stream<String> receptors(NeuronModel neuron) {
        return neuron.receptorTypes().stream()
                .map(r -> REGISTRY.find(ReceptorModel.class, r).orElseThrow())
                .flatMap(r -> Stream.concat(Stream.of(type(r.type())), choices(r)));
    }

    /** A component with each option of each of its choices. */
    private static Stream<String> choices(Component component) {
        return component.parameters().stream()
                .filter(info -> info.kind() == ParameterInfo.Kind.CHOICE)
                .flatMap(info ->
                        info.options().stream()
                                .map(option ->
                                        "%s, \"%s\": \"%s\""
                                                .formatted(
                                                        type(component.type()),
                                                        info.name(),
                                                        option)));
    }

    private static String learning(NeuronModel neuron, String rule) {
        return document(
                type(neuron.type()),
                type(neuron.receptorTypes().getFirst()),
                REGULAR,
                ", \"plasticity\": {%s}".formatted(rule));
    }

    private static String type(String type) {
        return "\"type\": \"%s\"".formatted(type);
    }

    private static String document(String model, String receptors, String stimulus, String rule) {
        return DOCUMENT.formatted(model, receptors, stimulus, rule);
    }

    /** Not every choice goes with every other. */
    private static boolean isValid(String document) {
        Validation validation =
                new NetworkReader(REGISTRY, Limits.ofMemory(1L << 30)).read(document);
        return validation instanceof Validation.Valid;
    }
}
