package org.spikebook.simulator.model.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.spikebook.simulator.model.neuron.lif.AdaptiveThreshold;
import org.spikebook.simulator.model.neuron.lif.Lif;
import org.spikebook.simulator.model.synapse.Delta;
import org.spikebook.simulator.model.synapse.ExponentialCurrent;
import org.spikebook.simulator.parameter.Component;
import org.spikebook.simulator.parameter.Configured;
import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.Value;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

class ModelEquationsTest {

    private static final ModelRegistry REGISTRY = ModelRegistry.standard();
    private static final Pattern NAMED = Pattern.compile("@(\\w+)@");
    private static final Predicate<String> SHOWN = _ -> false;

    /** Each model with its defaults, and with each word of its choices. */
    static Stream<Configured<? extends Component>> settings() {
        return Stream.<Component>concat(REGISTRY.neurons().stream(), REGISTRY.receptors().stream())
                .flatMap(ModelEquationsTest::eachChoice);
    }

    private static Stream<Configured<Component>> eachChoice(Component model) {
        Configured<Component> usual = Configured.defaults(model);
        Stream<Configured<Component>> chosen =
                model.parameters().stream()
                        .flatMap(info ->
                                info.options().stream()
                                        .map(word -> usual.with(info.name(), Value.of(word))));
        return Stream.concat(Stream.of(usual), chosen);
    }

    @ParameterizedTest
    @MethodSource("settings")
    void names_areNumbersOfTheModel_whateverIsChosen(Configured<? extends Component> model) {
        List<String> numbers =
                model.component().parameters().stream()
                        .filter(info -> info.kind() == ParameterInfo.Kind.REAL)
                        .map(ParameterInfo::name)
                        .toList();

        assertThat(all(model, SHOWN))
                .allSatisfy(line -> {
                    assertThat(line).isNotBlank();
                    assertThat(
                                    NAMED.matcher(line)
                                            .results()
                                            .map((MatchResult found) -> found.group(1))
                                            .toList())
                            .isSubsetOf(numbers);
                    assertThat(NAMED.matcher(line).replaceAll("")).doesNotContain("@");
                });
    }

    @Test
    void chosenWords_standInTheEquationOfTheSpike() {
        Configured<Lif> model = Configured.defaults(new Lif());
        Configured<Lif> other =
                model.with("threshold", Value.of("exceeded")).with("reset", Value.of("subtract"));

        assertThat(new ModelEquations(model, SHOWN).spike())
                .containsExactly(
                        "V \\ge @vThresholdMv@:\\quad V \\leftarrow @vResetMv@,\\quad t_{ref} ="
                                + " @tRefMs@");
        assertThat(new ModelEquations(other, SHOWN).spike())
                .containsExactly(
                        "V > @vThresholdMv@:\\quad V \\leftarrow V - (@vThresholdMv@ - @vRestMv@)"
                                + ",\\quad t_{ref} = @tRefMs@");
    }

    @Test
    void adaptiveThreshold_movesAsChosen_andJumpsAtSpikes() {
        Configured<AdaptiveThreshold> decaying = Configured.defaults(new AdaptiveThreshold());
        String jumps = " + @thetaPlusMv@\\,\\textstyle\\sum_k \\delta(t - t_k)";

        assertThat(ofTheThreshold(decaying))
                .isEqualTo("\\frac{d\\theta}{dt} = -\\frac{\\theta}{@tauThetaMs@}" + jumps);
        assertThat(ofTheThreshold(decaying.with("adaptation", Value.of("targetRate"))))
                .isEqualTo("\\frac{d\\theta}{dt} = -@thetaPlusMv@ \\cdot @targetRateHz@" + jumps);
        assertThat(ofTheThreshold(decaying.with("adaptation", Value.of("none"))))
                .isEqualTo("\\frac{d\\theta}{dt} = 0");
    }

    private static String ofTheThreshold(Configured<AdaptiveThreshold> model) {
        return new ModelEquations(model, SHOWN).equations().getLast();
    }

    @Test
    void equation_thatSaysAHiddenChoice_isLeftOut() {
        ModelEquations hidden = new ModelEquations(Configured.defaults(new Lif()), "reset"::equals);

        assertThat(hidden.spike()).isEmpty();
        assertThat(hidden.equations()).hasSize(1);
    }

    @Test
    void receptors_addTheirCurrents() {
        ModelEquations currents =
                new ModelEquations(Configured.defaults(new ExponentialCurrent()), SHOWN);
        ModelEquations jumps = new ModelEquations(Configured.defaults(new Delta()), SHOWN);

        assertThat(currents.input()).containsExactly("I_{exc} + I_{inh}");
        assertThat(currents.equations()).hasSize(2);
        assertThat(currents.spike()).isEmpty();
        assertThat(jumps.input()).isEmpty();
        assertThat(jumps.equations()).containsExactly("V \\leftarrow V + w");
    }

    /** Values that pass through and equations that are typed have none in TeX. */
    @Test
    void neurons_haveEquations() {
        assertThat(REGISTRY.neurons())
                .filteredOn(model ->
                        new ModelEquations(Configured.defaults(model), SHOWN).equations().isEmpty())
                .extracting(Component::type)
                .containsExactlyInAnyOrder("relu", "equations");
    }

    private static List<String> all(
            Configured<? extends Component> model, Predicate<String> hides) {
        ModelEquations equations = new ModelEquations(model, hides);
        return Stream.of(equations.equations(), equations.input(), equations.spike())
                .flatMap(List::stream)
                .toList();
    }
}
