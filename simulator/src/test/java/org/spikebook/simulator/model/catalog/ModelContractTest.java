package org.spikebook.simulator.model.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.spikebook.simulator.model.neuron.NeuronModel;
import org.spikebook.simulator.model.plasticity.EfficacyPlasticity;
import org.spikebook.simulator.model.synapse.ReceptorModel;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.document.NetworkWriter;
import org.spikebook.simulator.parameter.Component;
import org.spikebook.simulator.parameter.ParameterCheck;
import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.recording.Recording;
import org.spikebook.simulator.recording.document.RecordingWriter;
import org.spikebook.simulator.testkit.CountingNeuron;
import org.spikebook.simulator.testkit.Runs;
import org.spikebook.simulator.text.Text;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** What every member of every family promises, the one of the test sources included. */
class ModelContractTest {

    private static final ModelRegistry REGISTRY =
            ModelRegistry.standard().with(new CountingNeuron());

    static List<Component> models() {
        return REGISTRY.all();
    }

    static Stream<Arguments> neuronsWithReceptors() {
        return REGISTRY.neurons().stream()
                .flatMap(n -> n.receptorTypes().stream().map(r -> Arguments.of(n.type(), r)));
    }

    @ParameterizedTest
    @MethodSource("models")
    void parameters_haveTextsUnitsAndDefaultsInRange(Component model) {
        Set<String> names = new HashSet<>();
        for (ParameterInfo info : described(model)) {
            assertThat(names.add(info.name())).as("%s twice", info.name()).isTrue();
            assertThat(model.meaning(info).english()).isNotBlank().doesNotEndWith(".");
            assertThat(model.meaning(info).in(Text.PSEUDO_LOCALE)).startsWith("⟦");
            assertThat(info.options())
                    .allSatisfy(option ->
                            assertThat(model.optionName(info, option).english())
                                    .isNotBlank()
                                    .doesNotEndWith("."));
            assertThat(new ParameterCheck("", model.type(), info).check(info.defaultValue()))
                    .isEmpty();
            if (!info.unit().suffix().isEmpty()) {
                assertThat(info.name()).endsWith(info.unit().suffix());
            }
        }
        assertThat(model.name().english()).isNotBlank();
        assertThat(model.summary().english()).isNotBlank().doesNotEndWith(".");
    }

    /** Forms have names for parameters and choices; only examples of texts are to be typed. */
    @ParameterizedTest
    @MethodSource("models")
    void meanings_haveNoWordsOfDocuments(Component model) {
        List<String> inDocuments =
                described(model).stream()
                        .flatMap(info ->
                                Stream.concat(Stream.of(info.name()), info.options().stream()))
                        .filter(word -> word.matches(".*[A-Z0-9].*"))
                        .toList();
        for (ParameterInfo info : described(model)) {
            if (info.kind() != ParameterInfo.Kind.TEXT) {
                assertThat(inDocuments)
                        .doesNotContainAnyElementsOf(
                                List.of(model.meaning(info).english().split("\\W+")));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void page_namesEveryParameterAndHasItsSections(Component model) {
        ModelPage described = new ModelPage(model, Locale.ROOT);
        String page = described.markdown();

        for (ParameterInfo info : described(model)) {
            assertThat(page).contains("| `" + info.name() + "` |");
        }
        assertThat(described.hasSection("description")).isTrue();
        if (model instanceof NeuronModel) {
            assertThat(List.of("equations", "spikeCondition", "numerics", "references"))
                    .allMatch(described::hasSection);
        }
    }

    @Test
    void types_areDistinctInAllFamiliesTogether() {
        assertThat(models()).extracting(Component::type).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("neuronsWithReceptors")
    void neuron_withEachReceptor_validatesRunsAndRepeats(String neuron, String receptor) {
        NetworkModel network = Runs.network(driven(neuron, receptor), REGISTRY);

        Recording recording = Runs.run(network);

        assertThat(recording.steps()).isEqualTo(200);
        assertThat(RecordingWriter.write(Runs.run(network)))
                .isEqualTo(RecordingWriter.write(recording));
        assertThat(Runs.network(NetworkWriter.write(network), REGISTRY)).isEqualTo(network);
        recording
                .traces()
                .values()
                .forEach(t -> assertThat(t.values()[0]).doesNotContain(Double.NaN));
    }

    static Stream<Arguments> startValues() {
        return REGISTRY.neurons().stream()
                .flatMap(n -> n.stateVariables().stream().map(v -> Arguments.of(n, v)));
    }

    /** What a form shows as the start value must be the one that holds. */
    @ParameterizedTest
    @MethodSource("startValues")
    void startValue_thatIsNotGiven_isTheDescribedOne_orFollows(NeuronModel model, ParameterInfo v) {
        String itself = ", \"%s\": %s".formatted(v.name(), v.defaultNumber());

        boolean described = Arrays.deepEquals(start(model, v, ""), start(model, v, itself));

        assertThat(described || model.followingVariables().contains(v.name())).isTrue();
    }

    /** The first values of a variable, where the first of all starts off its default. */
    private static double[][] start(NeuronModel model, ParameterInfo recorded, String given) {
        ParameterInfo first = model.stateVariables().getFirst();
        String initial =
                first.name().equals(recorded.name())
                        ? given.replaceFirst(", ", "")
                        : "\"%s\": %s%s".formatted(first.name(), first.defaultNumber() + 3, given);
        String document =
                """
                {"format": "spikebook/network/1",
                 "populations": [{"id": "cell", "model": {"type": "%s"}, "initial": {%s}}],
                 "recorders": [{"id": "r", "of": "cell", "record": "%s"}],
                 "run": {"durationMs": 0.2}}\
                """
                        .formatted(model.type(), initial, recorded.name());
        return Runs.run(Runs.network(document, REGISTRY)).traces().get("r").values();
    }

    @Test
    void testOnlyModel_runsAsItsEquationsSay() {
        String document =
                """
                {"format": "spikebook/network/1",
                 "populations": [{"id": "cell", "model": {"type": "counting", "limit": 2}}],
                 "stimuli": [{"id": "in", "type": "spikeTimes", "timesMs": [1, 2, 3, 4, 5]}],
                 "projections": [{"id": "p", "from": "in", "to": "cell", "delayMs": 0}],
                 "recorders": [{"id": "raster", "of": "cell"}],
                 "run": {"dtMs": 1, "durationMs": 10}}\
                """;

        Recording recording = Runs.run(Runs.network(document, REGISTRY));

        assertThat(recording.spikes().get("raster").steps()).containsExactly(1, 3);
    }

    private static List<ParameterInfo> described(Component model) {
        Stream<ParameterInfo> more =
                switch (model) {
                    case NeuronModel neuron -> neuron.stateVariables().stream();
                    case ReceptorModel receptor ->
                            Stream.concat(
                                    receptor.stateVariables().stream(),
                                    Stream.of(receptor.weight()));
                    case EfficacyPlasticity rule -> rule.stateVariables().stream();
                    default -> Stream.of();
                };
        return Stream.concat(model.parameters().stream(), more).toList();
    }

    private static String driven(String neuron, String receptor) {
        String variable =
                REGISTRY.find(NeuronModel.class, neuron)
                        .orElseThrow()
                        .stateVariables()
                        .get(0)
                        .name();
        return """
        {"format": "spikebook/network/1",
         "populations": [{"id": "cell", "size": 7, "model": {"type": "%s"}, "receptors": {"type": "%s"}}],
         "stimuli": [{"id": "in", "type": "poisson", "size": 7, "rateHz": 300}],
         "projections": [{"id": "p", "from": "in", "to": "cell", "connector": {"type": "fixedProbability", "probability": 0.5}}],
         "recorders": [{"id": "raster", "of": "cell"}, {"id": "v", "of": "cell", "record": "%s"}],
         "run": {"durationMs": 20}}\
        """
                .formatted(neuron, receptor, variable);
    }
}
