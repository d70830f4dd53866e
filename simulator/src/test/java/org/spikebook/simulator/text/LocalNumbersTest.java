package org.spikebook.simulator.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Locale;

class LocalNumbersTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0.5 | 0,5",
                "-58.44 | \u221258,44",
                "\u22120.3 | \u22120,3",
                "> -0.5 | > \u22120,5",
                "-65\u00a0mV | \u221265\u00a0mV",
                "1,160.5 | 1.160,5",
                "1.0E-7 | 1,0E\u22127",
                "2.13\u00a0µJ | 2,13\u00a0µJ",
                "96.7 % | 96,7 %",
                "current: amplitude = 1900.5 pA, rate = 0.5 Hz | current: amplitude = 1900,5 pA, rate = 0,5 Hz"
            })
    void number_inGerman_hasADecimalComma(String stored, String german) {
        assertThat(LocalNumbers.of(List.of(stored), Locale.GERMAN)).containsExactly(german);
        assertThat(LocalNumbers.of(List.of(stored), Locale.ENGLISH))
                .containsExactly(stored.replace('-', Numbers.MINUS));
        assertThat(LocalNumbers.of(List.of(stored), Locale.ROOT)).containsExactly(stored);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1900",
                "lesson.md:31",
                "v1.2",
                "0.2.0",
                "exc-exc",
                "2, 3, 5",
                "/run/dtMs",
                "v = -60.5*mV",
                "v = -1.5e-3*volt",
                "v = -60.5 - x",
                "v > -50*mV",
                ""
            })
    void otherArgument_staysAsItIs(String arg) {
        assertThat(LocalNumbers.of(List.of(arg), Locale.GERMAN)).containsExactly(arg);
    }
}
