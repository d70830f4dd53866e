package org.spikebook.lesson.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

class SetNumbersTest {

    @ParameterizedTest
    @CsvSource({
        "/stimuli/current/amplitudePa, 1900, current: amplitude = 1900 pA",
        "/populations/neuron/model/vThresholdMv, -50, neuron: threshold = -50 mV",
        "/projections/a-b/weightNs, 2.5, a-b: weight = 2.5 nS",
        "/run/dtMs, 0.01, dt = 0.01 ms",
        "/populations/cell/model/a, 0.02, cell: a = 0.02"
    })
    void numbers_areNamedAsInTheNetwork(String pointer, double value, String text) {
        assertThat(SetNumbers.text(Map.of(pointer, value)).orElseThrow().english()).isEqualTo(text);
    }

    @Test
    void severalNumbers_areNamedInTheLanguageOfTheReader() {
        Map<String, Double> set = new TreeMap<>();
        set.put("/populations/neuron/model/vThresholdMv", -50.5);
        set.put("/projections/B-neuron/delayMs", 11.0);
        set.put("/run/dtMs", 0.1);

        assertThat(SetNumbers.text(set).orElseThrow().in(Locale.GERMAN))
                .isEqualTo(
                        "neuron: Schwelle = −50,5 mV, B-neuron: Verzögerung = 11 ms, dt = 0,1 ms");
        assertThat(SetNumbers.text(Map.of())).isEmpty();
    }
}
