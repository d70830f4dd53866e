package org.spikebook.simulator.equation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spikebook.simulator.problem.Problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

class FormulaTest {

    /** The f–I curve of a LIF neuron: 20 mV above rest, 10 MΩ, 8 ms, reset 5 mV above rest. */
    private static final String RATE = "1000 / (2 + 8*log((x/100 - 5) / (x/100 - 20)))";

    @Test
    void value_isThatOfTheFormula_andNoneWhereItHasNone() {
        Formula rate = read(RATE, new ArrayList<>()).orElseThrow();

        assertThat(rate.value(5000)).isCloseTo(190.7, within(0.05));
        assertThat(rate.value(1900)).isNaN();
        assertThat(read("2*pi*x**2", new ArrayList<>()).orElseThrow().value(3))
                .isCloseTo(18 * Math.PI, within(1e-12));
        assertThat(read("int(x > 2)*x", new ArrayList<>()).orElseThrow().value(1)).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "x +, expectedExpression",
        "y, unknownName",
        "dt, unknownName",
        "2*mV, wrongUnit",
        "foo(x), unknownFunction",
        "x > 2, notANumber",
        "x; x, oneFormula",
        "x^2, powerSign"
    })
    void text_thatIsNotAFormula_isAProblemAtItsPlace(String text, String code) {
        List<Problem> problems = new ArrayList<>();

        assertThat(read(text, problems)).isEmpty();
        assertThat(problems).extracting(Problem::code).contains(code);
        assertThat(problems).extracting(Problem::path).containsOnly("/formula");
    }

    @Test
    void emptyText_isNotAFormula_andNoProblem() {
        List<Problem> problems = new ArrayList<>();

        assertThat(read("  ", problems)).isEmpty();
        assertThat(problems).isEmpty();
    }

    private static Optional<Formula> read(String text, List<Problem> problems) {
        return Formula.read(text, "/formula", problems);
    }
}
