package org.spikebook.simulator.equation.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.function.UnaryOperator;

class WrittenLineTest {

    @Test
    void lines_areAsWritten_withoutCommentsAndEmptyOnes() {
        assertThat(texts("dv/dt =  (a - v)/tau : mV (unless refractory)  # v\n\n# none\n v(0)=a "))
                .containsExactly("dv/dt =  (a - v)/tau : mV (unless refractory)", "v(0)=a");
    }

    @Test
    void semicolon_endsALine_aLineBreakInBracketsDoesNot() {
        assertThat(texts("x = 1 : mV; y = (x  # first\r\n   + 2*mV) : mV"))
                .containsExactly("x = 1 : mV", "y = (x + 2*mV) : mV");
    }

    @Test
    void names_areWrittenAsTheyShallBe_wholeOnesOnly() {
        UnaryOperator<String> marked = name -> name.equals("τ") ? "@τ@" : name;

        assertThat(WrittenLine.of("dv/dt = -v/τ + 1e3*τ2 : 1").getFirst().text(marked))
                .isEqualTo("dv/dt = -v/@τ@ + 1e3*τ2 : 1");
    }

    @Test
    void named_isTheNameThatIsGivenAMeaning() {
        assertThat(WrittenLine.of("k = 5 : mV\ndv/dt = k\nv(0) = k\nv == k"))
                .extracting(line -> line.named().orElse(""))
                .containsExactly("k", "", "", "");
    }

    private static List<String> texts(String text) {
        return WrittenLine.of(text).stream()
                .map(line -> line.text(UnaryOperator.identity()))
                .toList();
    }
}
