package org.spikebook.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.spikebook.simulator.equation.EquationNeuron;
import org.spikebook.simulator.model.catalog.ModelRegistry;
import org.spikebook.simulator.model.neuron.NeuronModel;
import org.spikebook.simulator.model.synapse.Input;
import org.spikebook.simulator.model.synapse.ReceptorModel;
import org.spikebook.simulator.parameter.Component;
import org.spikebook.simulator.parameter.ParameterInfo;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The type of a model and the names of its parameters, its state variables and its weight are
 * written beside the model only; kernels, trainers, quantizers, exporters and pages use constants
 * of the model. Looked for are names with a unit: the others are words of many documents.
 */
class ParameterNamesTest {

    /** A literal, or what is none although it may hold quotation marks. */
    private static final Pattern TOKEN =
            Pattern.compile(
                    "\"([^\"\\\\\n]*+(?:\\\\.[^\"\\\\\n]*+)*+)\"|(?s:/\\*.*?\\*/)|//[^\n]*"
                            + "|'(?:[^'\\\\\n]|\\\\.)'");

    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9]+");

    /** Keys of other documents, options, and what is recorded, by the class that writes them. */
    private static final Map<String, Set<String>> OF_SOMETHING_ELSE =
            Map.ofEntries(
                    Map.entry("AnalysisWriter", Set.of("rateHz", "tauMs")),
                    Map.entry("DistanceOptions", Set.of("tauMs")),
                    Map.entry("EquationTexts", Set.of("tRefMs")),
                    Map.entry("LatencyEncoder", Set.of("tauMs")),
                    Map.entry("Recorder", Set.of("rateHz")),
                    Map.entry("RecordingReader", Set.of("timesMs")),
                    Map.entry("RecordingWriter", Set.of("timesMs")),
                    Map.entry("SpikeTimes", Set.of("timesMs")),
                    Map.entry("SweepView", Set.of("rateHz")),
                    Map.entry("SweepWriter", Set.of("rateHz")),
                    Map.entry("SymbolTable", Set.of("rateHz")));

    /**
     * Choices, encoders, methods and checks that are called as a model is, and NEST's own names.
     */
    private static final Map<String, Set<String>> TYPES_OF_SOMETHING_ELSE =
            Map.of(
                    "DeltaEncoder", Set.of("delta"),
                    "EquationNeuron", Set.of(EquationNeuron.TYPE),
                    "EquationTexts", Set.of("equations"),
                    "Motif", Set.of("convolution"),
                    "NestExporter", Set.of("izhikevich"),
                    "NestLearning", Set.of("allToAll"),
                    "RewardStdpMethod", Set.of("rewardStdp"),
                    "SampleOptions", Set.of("dataset"),
                    "SpikeTimes", Set.of("spikeTimes"),
                    "TrainedBy", Set.of("rewardStdp"));

    @Test
    void namesOfVariablesAndParameters_areWrittenBesideTheirModelsOnly() {
        Set<String> names = names();

        assertThat(names)
                .hasSizeGreaterThan(60)
                .contains("tauMemMs", "vThresholdMv", "vMv", "gExcNs", "weightPa");
        assertThat(found(source -> written(source, names)))
                .containsExactlyInAnyOrderEntriesOf(OF_SOMETHING_ELSE);
    }

    /** A constant of the model, which other models and kernels use, too. */
    @Test
    void namesOfVariables_areWrittenOnce() {
        Set<String> variables = withUnit(ParameterNamesTest::variables);

        assertThat(variables).contains("vMv", "thetaMv", "wPa", "iExcPa", "gInhNs");
        assertThat(
                        SourceText.shipped(name -> name.endsWith(".java")).stream()
                                .flatMap(file -> literals(SourceText.read(file)))
                                .filter(variables::contains))
                .containsExactlyInAnyOrderElementsOf(variables);
    }

    @Test
    void typesOfModels_areWrittenBesideTheirModelsOnly() {
        Set<String> types = types();

        assertThat(types).hasSizeGreaterThan(30).contains("lif", "delta", "pairStdp");
        assertThat(found(source -> asWhole(source, types)))
                .containsExactlyInAnyOrderEntriesOf(TYPES_OF_SOMETHING_ELSE);
    }

    @Test
    void nameInALiteral_isFound_inACommentItIsNot() {
        String source =
                """
                /** Of "tauMemMs". */
                char quotation = '"'; // or "cMemPf"
                note("/model/vRestMv", "a\\"b", vResetMv, "gInhNs");
                """;

        assertThat(written(source, names())).containsExactly("gInhNs", "vRestMv");
    }

    @Test
    void typeAsALiteral_isFound_asAWordOfOneItIsNot() {
        String source =
                """
                /** {@code "lif"}. */
                case "izhikevich" -> note("model.lif", Delta.TYPE);
                """;

        assertThat(asWhole(source, types())).containsExactly("izhikevich");
    }

    private static Set<String> names() {
        return withUnit(ParameterNamesTest::described);
    }

    private static Set<String> withUnit(Function<Component, Stream<ParameterInfo>> described) {
        return ModelRegistry.standard().all().stream()
                .flatMap(described)
                .filter(each -> !each.unit().suffix().isEmpty())
                .map(ParameterInfo::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<ParameterInfo> described(Component model) {
        Stream<ParameterInfo> weight =
                model instanceof ReceptorModel receptor
                        ? Stream.of(receptor.weight())
                        : Stream.empty();
        return Stream.of(model.parameters().stream(), variables(model), weight)
                .flatMap(Function.identity());
    }

    private static Stream<ParameterInfo> variables(Component model) {
        return switch (model) {
            case NeuronModel neuron -> neuron.stateVariables().stream();
            case ReceptorModel receptor -> receptor.stateVariables().stream();
            default -> Stream.empty();
        };
    }

    /** Of all models but one, whose type is a word of many documents. */
    private static Set<String> types() {
        return ModelRegistry.standard().all().stream()
                .map(Component::type)
                .filter(type -> !type.equals(Input.TYPE))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What a search finds in the files outside the models, by their class. */
    private static Map<String, Set<String>> found(Function<String, Set<String>> search) {
        Map<String, Set<String>> found = new TreeMap<>();
        SourceText.shipped(name -> name.endsWith(".java")).stream()
                .filter(file -> !isOfAModel(file))
                .forEach(file -> {
                    Set<String> written = search.apply(SourceText.read(file));
                    if (!written.isEmpty()) {
                        found.put(simpleName(file), written);
                    }
                });
        return found;
    }

    /** Those names that are words of a literal. */
    private static Set<String> written(String source, Set<String> names) {
        return literals(source)
                .flatMap(literal -> WORD.matcher(literal).results().map(MatchResult::group))
                .filter(names::contains)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Those names that are a literal. */
    private static Set<String> asWhole(String source, Set<String> names) {
        return literals(source)
                .filter(names::contains)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> literals(String source) {
        return TOKEN.matcher(source).results().flatMap(token -> Stream.ofNullable(token.group(1)));
    }

    private static boolean isOfAModel(Path file) {
        return file.toString().replace('\\', '/').contains("/simulator/model/");
    }

    private static String simpleName(Path file) {
        return file.getFileName().toString().replace(".java", "");
    }
}
