package org.spikebook.training;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spikebook.simulator.parameter.Component;
import org.spikebook.training.control.Environment;
import org.spikebook.training.method.TrainingRegistry;

import java.util.List;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/** Every component and every problem has its texts. */
class TextsTest {

    static Stream<Component> components() {
        TrainingRegistry registry = TrainingRegistry.standard();
        return Stream.of(
                        registry.methods(),
                        registry.distortions(),
                        registry.encoders().encoders(),
                        registry.surrogates(),
                        registry.losses(),
                        registry.regularizers(),
                        registry.constraints(),
                        registry.optimizers(),
                        Environment.standard())
                .flatMap(List::stream);
    }

    @ParameterizedTest
    @MethodSource("components")
    void component_hasNameSummaryAndMeanings(Component component) {
        assertThat(component.name().english()).isNotBlank();
        assertThat(component.summary().english()).isNotBlank();
        component
                .parameters()
                .forEach(p -> {
                    assertThat(component.meaning(p).english()).isNotBlank();
                    assertThat(p.options())
                            .allSatisfy(option ->
                                    assertThat(component.optionName(p, option).english())
                                            .isNotBlank());
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".dataset",
                ".bptt",
                ".conversion",
                ".diagnosis",
                ".stdp",
                ".document",
                ".interchange.nir",
                ".datafile",
                ".datafile.event"
            })
    void bundle_everyProblem_hasAHint(String packageName) {
        ResourceBundle bundle =
                ResourceBundle.getBundle("org.spikebook.training" + packageName + ".messages");
        List<String> hints = bundle.keySet().stream().filter(key -> key.endsWith(".hint")).toList();
        assertThat(hints).isNotEmpty();
        assertThat(bundle.keySet())
                .containsAll(hints.stream().map(h -> h.substring(0, h.length() - 5)).toList());
        assertThat(bundle.keySet())
                .allSatisfy(key -> assertThat(bundle.getString(key)).doesNotContain("'"));
    }
}
