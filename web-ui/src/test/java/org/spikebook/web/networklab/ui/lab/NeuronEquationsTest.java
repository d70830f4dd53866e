package org.spikebook.web.networklab.ui.lab;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.spikebook.simulator.model.catalog.ModelRegistry;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.Population;
import org.spikebook.simulator.network.document.NetworkReader;
import org.spikebook.simulator.network.validation.Validation;
import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.problem.Problem;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

class NeuronEquationsTest {

    private static final Pattern NAMED = Pattern.compile("@(\\w+)@");

    private static final ModelRegistry REGISTRY = ModelRegistry.standard();

    private static final Predicate<String> SHOWN = _ -> false;

    static Stream<Arguments> models() {
        return REGISTRY.neurons().stream()
                .flatMap(model ->
                        model.receptorTypes().stream()
                                .map(receptors -> Arguments.of(model.type(), receptors)));
    }

    @ParameterizedTest
    @MethodSource("models")
    void names_areParametersOfTheModelOrItsReceptors(String model, String receptors) {
        Population population = population("\"" + model + "\"", receptors);

        LabSetup.PartEquations equations = NeuronEquations.of("a", population, SHOWN);

        assertThat(Stream.concat(equations.tex().stream(), equations.code().stream()))
                .allSatisfy(line -> {
                    List<String> names =
                            NAMED.matcher(line)
                                    .results()
                                    .map((MatchResult found) -> found.group(1))
                                    .toList();
                    assertThat(names).isSubsetOf(parameters(population));
                    assertThat(NAMED.matcher(line).replaceAll("")).doesNotContain("@");
                });
    }

    @Test
    void builtInModels_haveEquations_ofTheirReceptorsAndOfASpike() {
        LabSetup.PartEquations equations =
                NeuronEquations.of("a", population("\"lif\"", "exponentialConductance"), SHOWN);

        assertThat(equations.tex())
                .containsExactly(
                        "@tauMemMs@\\,\\frac{dV}{dt} = @vRestMv@ - V +"
                                + " \\frac{@tauMemMs@}{@cMemPf@}\\,I",
                        "I = @biasPa@ + g_{exc}\\,(@eExcMv@ - V) + g_{inh}\\,(@eInhMv@ - V) +"
                                + " I_{stim}",
                        "\\frac{dg_{exc}}{dt} = -\\frac{g_{exc}}{@tauExcMs@}",
                        "\\frac{dg_{inh}}{dt} = -\\frac{g_{inh}}{@tauInhMs@}",
                        "V \\ge @vThresholdMv@:\\quad V \\leftarrow @vResetMv@,\\quad t_{ref} ="
                                + " @tRefMs@");
        assertThat(equations.symbols()).containsEntry("vThresholdMv", "V_{th}");
    }

    @Test
    void choices_ofTheSpike_standInItsEquation() {
        String model = "\"lif\", \"reset\": \"subtract\", \"threshold\": \"exceeded\"";

        assertThat(NeuronEquations.of("a", population(model, "delta"), SHOWN).tex())
                .contains(
                        "V > @vThresholdMv@:\\quad V \\leftarrow V - (@vThresholdMv@ - @vRestMv@)"
                                + ",\\quad t_{ref} = @tRefMs@");
    }

    @Test
    void typedEquations_keepTheirText_withoutTheLinesOfParameters() {
        assertThat(NeuronEquations.of("a", population("\"equations\"", "delta"), SHOWN).code())
                .containsExactly(
                        "dv/dt = (@vRest@ - v + @rM@*i)/@tauM@ : mV (unless refractory)",
                        "v(0) = @vRest@",
                        "v >= @vThreshold@:  v = @vReset@");
    }

    @Test
    void typedEquations_thatALessonHides_areNotTold() {
        LabSetup.PartEquations hidden =
                NeuronEquations.of("a", population("\"equations\"", "delta"), "equations"::equals);

        assertThat(hidden.code()).isEmpty();
        assertThat(hidden.tex()).isEmpty();
    }

    @Test
    void parameters_howeverTheirNumbersAreTyped_areNoLines() {
        String model =
                "\"equations\", \"equations\": \"dv/dt = (vRest - v + rM*i)/tauM : mV\\n"
                        + "vRest = -65*mV : mV\\nvThreshold = - 50 : mV; vReset = -65 : mV\\n"
                        + "tauM = 20*ms : ms\\nrM = 80 : MOhm\","
                        + " \"threshold\": \"v >= vThreshold\", \"reset\": \"v = vReset\"";

        assertThat(NeuronEquations.of("a", population(model, "delta"), SHOWN).code())
                .containsExactly(
                        "dv/dt = (@vRest@ - v + @rM@*i)/@tauM@ : mV",
                        "v >= @vThreshold@:  v = @vReset@");
    }

    @Test
    void commentsAndLineBreaksInBrackets_areNotShown() {
        String model =
                "\"equations\", \"equations\": \"dv/dt = (vRest  # rest\\n  - v)/tauM : mV\\n"
                        + "vRest = -65 : mV\\ntauM = 20 : ms\","
                        + " \"threshold\": \"v > 0*mV  # high\","
                        + " \"reset\": \"v = vRest  # low\\n\\nv -= 1*mV\"";

        assertThat(NeuronEquations.of("a", population(model, "delta"), SHOWN).code())
                .containsExactly(
                        "dv/dt = (@vRest@ - v)/@tauM@ : mV", "v > 0*mV:  v = @vRest@; v -= 1*mV");
    }

    @Test
    void spike_ofWhichALessonHidesAPart_isNotTold() {
        Population builtIn = population("\"lif\", \"threshold\": \"exceeded\"", "delta");
        Population typed = population("\"equations\"", "delta");

        assertThat(NeuronEquations.of("a", builtIn, "threshold"::equals).tex())
                .isNotEmpty()
                .noneMatch(line -> line.contains(">"));
        assertThat(NeuronEquations.of("a", typed, "reset"::equals).code())
                .containsExactly(
                        "dv/dt = (@vRest@ - v + @rM@*i)/@tauM@ : mV (unless refractory)",
                        "v(0) = @vRest@");
    }

    private static List<String> parameters(Population population) {
        return Stream.concat(
                        population.model().component().parameters().stream(),
                        population.receptors().component().parameters().stream())
                .map(ParameterInfo::name)
                .toList();
    }

    private static Population population(String model, String receptors) {
        String document =
                """
                { "format": "spikebook/network/1",
                  "populations": [ { "id": "a", "model": { "type": %s }, "receptors": { "type": "%s" } } ],
                  "run": { "dtMs": 0.1, "durationMs": 100 } }
                """
                        .formatted(model, receptors);
        return switch (new NetworkReader(REGISTRY).read(document)) {
            case Validation.Valid(NetworkModel network) -> network.populations().getFirst();
            case Validation.Invalid(List<Problem> problems) -> throw new AssertionError(problems);
        };
    }
}
