package org.spikebook.simulator.parameter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.spikebook.simulator.problem.Problem;

import java.util.List;
import java.util.Optional;

class ParameterCheckTest {

    private static final ParameterInfo TIMES =
            ParameterInfo.series("timesMs", "t", Unit.MILLISECOND, 0).between(0, 10);

    @Test
    void list_withinItsRange_isRight_withBothEnds() {
        assertThat(check(TIMES, 0.0, 2.5, 10.0)).isEmpty();
        assertThat(check(TIMES)).isEmpty();
    }

    @Test
    void list_namesItsFirstMemberThatIsOutOfRange() {
        Problem problem = check(TIMES, 1.0, 12.5, 13.0).orElseThrow();

        assertThat(problem.path()).isEqualTo("/timesMs/1");
        assertThat(problem.code()).isEqualTo("outOfRange");
        assertThat(problem.message()).endsWith("<= 10 ms, was 12.5");
    }

    @Test
    void list_withALowerEndThatIsNotAllowed_refusesIt() {
        Problem problem = check(TIMES.above(0, 10), 1.0, 2.0, 0.0).orElseThrow();

        assertThat(problem.path()).isEqualTo("/timesMs/2");
        assertThat(problem.message()).contains("must be > 0").endsWith("was 0");
    }

    @Test
    void list_refusesWhatIsNotFinite() {
        for (double number : new double[] {Double.NaN, Double.POSITIVE_INFINITY}) {
            Problem problem = check(TIMES, 1.0, number).orElseThrow();

            assertThat(problem.path()).isEqualTo("/timesMs/1");
            assertThat(problem.code()).isEqualTo("notFinite");
        }
    }

    private static Optional<Problem> check(ParameterInfo info, Double... values) {
        return new ParameterCheck("/timesMs", "spikeTimes", info)
                .check(new Value.Series(List.of(values)));
    }
}
