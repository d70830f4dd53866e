package org.spikebook.lesson.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Map;

class SetNumbersTest {

    @ParameterizedTest
    @CsvSource({
        "/stimuli/current/amplitudePa, 1900, current: amplitude = 1900 pA",
        "/populations/neuron/model/vThresholdMv, -50, neuron: v threshold = -50 mV",
        "/projections/a-b/weightNs, 2.5, a-b: weight = 2.5 nS",
        "/run/dtMs, 0.01, dt = 0.01 ms",
        "/populations/cell/model/a, 0.02, cell: a = 0.02"
    })
    void numbers_areNamedAsInTheNetwork(String pointer, double value, String text) {
        assertThat(SetNumbers.text(Map.of(pointer, value))).isEqualTo(text);
    }
}
