package org.spikebook.simulator.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {

    @ParameterizedTest
    @CsvSource({"-65, -65", "\u221265, -65", "\u22121.5e\u22123, -0.0015", "+2, 2"})
    void parse_takesTheMinusOfKeyboardsAndThatOfTexts(String written, double number) {
        assertThat(Numbers.parse(written)).isEqualTo(number);
        assertThat(Numbers.parseFloat(written)).isEqualTo((float) number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "\u2212", "\u2212\u22121", "65\u2212", "\u201365", "0x1p3", "1e999"})
    void parse_refusesWhatIsNotANumber(String written) {
        assertThatThrownBy(() -> Numbers.parse(written)).isInstanceOf(NumberFormatException.class);
    }
}
