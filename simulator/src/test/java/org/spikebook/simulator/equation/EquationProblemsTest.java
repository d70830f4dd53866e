package org.spikebook.simulator.equation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spikebook.simulator.model.catalog.ModelRegistry;
import org.spikebook.simulator.network.document.NetworkReader;
import org.spikebook.simulator.network.validation.Limits;
import org.spikebook.simulator.problem.Position;
import org.spikebook.simulator.problem.Problem;

import java.util.List;

/** Mistakes in equations are found, each at its line and column. */
class EquationProblemsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "dv/dt = (e - v)/tau : mV | 10 | unknownName",
                "dv/dt = -vBefore/ms : 1 | 10 | unknownName",
                "dv/dt = -v/(10*ms | 18 | expectedSymbol",
                "dv/dt = -v/(10*ms) + : mV | 22 | expectedExpression",
                "dv/dt = -v/10ms : mV | 14 | missingOperator",
                "dv/dt = -v/10 : mV | 11 | wrongUnit",
                "dv/dt = (v + 5)/ms : mV | 12 | unlikeUnits",
                "dv/dt = exp(v)/ms : mV | 9 | needsPureNumber",
                "dv/dt = -v/ms | 1 | missingUnit",
                "dv/dt = -v/ms : mB | 17 | unknownUnit",
                "dv/dt = -v/ms : 2*mV | 17 | numberInUnit",
                "dv/dt = -v/ms : volt | 1 | scaledVariable",
                "dv/dt = -v/ms : pA | 1 | potentialUnit",
                "dv/dt = -v^2/ms : 1 | 11 | powerSign",
                "dv/dt = -v/ms $ : 1 | 15 | unexpectedCharacter",
                "dv/dt = sinus(v)/ms : 1 | 9 | unknownFunction",
                "dv/dt = min(v)/ms : 1 | 9 | wrongArguments",
                "dv/dt = t/ms**2 : 1 | 9 | noTime",
                "dv/dt = xi/ms : 1 | 9 | noNoise",
                "dv/dt = randn(v)/ms : 1 | 9 | noNoise",
                "dv/dt = (v < 3)/ms : 1 | 12 | notANumber",
                "dv/dt = int(v)/ms : 1 | 13 | notACondition",
                "dv/dt = int(1 < v < 3)/ms : 1 | 19 | chainedComparison",
                "dv/dt = sqrt(v)/ms : mV | 9 | noRoot",
                "dv/dt = (v**0.5)/ms : mV | 11 | powerOfUnit",
                "dv/dt = -v/ms : 1 (linked) | 19 | unknownFlag",
                "dv/dt = -v/ms : 1 more | 19 | missingOperator",
                "dv/dt = 1e999/ms : 1 | 9 | numberTooLarge",
                "v = 3 : mV | 1 | noEquation",
                "3 = v : mV | 1 | expectedDefinition",
                "tau : ms | 1 | noDefault"
            })
    void mistake_isFoundAtItsPlace(String equations, int column, String code) {
        List<Problem> problems = problems(equations, "", "");

        assertThat(problems).extracting(Problem::code).contains(code);
        Problem problem =
                problems.stream().filter(p -> p.code().equals(code)).findFirst().orElseThrow();
        assertThat(problem.path()).isEqualTo("/populations/0/model/equations");
        assertThat(problem.position()).isEqualTo(new Position(1, column));
        assertThat(problem.message()).startsWith("Line 1, column " + column + ": ");
        assertThat(problem.hint()).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "v = 3 : mV | nameTwice",
                "exp = 3 : mV | reservedName",
                "i = 3 : mV | reservedName",
                "threshold = 3 : mV | reservedName",
                "rateHz = 3 : 1 | reservedName",
                "gExcNs = 3 : nS | reservedName",
                "a = b : 1; b = a : 1 | circular",
                "w(0) = 3 | initialOfNothing",
                "v(0) = v | circularInitial",
                "v(0) = half; half = v/2 : mV | circularInitial",
                "dw/dt = -w/ms : mV; w(0) = v; v(0) = w | circularInitial",
                "big = 1e10 : 1 | defaultTooLarge",
                "tau = 3*mV : ms | wrongUnit",
            })
    void secondLine_isPointedAt(String line, String code) {
        List<Problem> problems = problems("dv/dt = -v/ms : mV\n" + line, "", "");

        assertThat(problems).extracting(Problem::code).contains(code);
        assertThat(problems.getFirst().position().line()).isEqualTo(2);
    }

    /** Those that the text of the form declares are not exception. */
    @Test
    void parameterThatTheTextDoesNotDeclare_isUnknown() {
        String document =
                EquationDocuments.document(model -> {
                    model.put("equations", "dv/dt = -v/tau : 1\ntau = 10 : ms");
                    model.put("threshold", "");
                    model.put("reset", "");
                    model.put("tauM", 20);
                });

        assertThat(problems(document))
                .extracting(p -> p.path() + " " + p.code())
                .containsExactly("/populations/0/model/tauM unknownKey");
    }

    @Test
    void severalMistakes_areAllFound() {
        List<Problem> problems =
                problems("dv/dt = -v/ms : mV +\n\na ? 3\n  b = 5ms : ms", "v >", "w = 3");

        assertThat(problems)
                .extracting(p -> p.position().line() + " " + p.code())
                .containsExactlyInAnyOrder(
                        "1 expectedLineEnd",
                        "3 unexpectedCharacter",
                        "3 expectedSymbol",
                        "4 missingOperator",
                        "1 expectedExpression");
    }

    @Test
    void thresholdAndReset_areCheckedInTheirOwnFields() {
        List<Problem> problems =
                problems("dv/dt = -v/ms : mV\nk = 3 : 1", "v > 3", "k = 4\nv += 3\nx = 1");

        assertThat(problems)
                .extracting(p -> p.path().substring("/populations/0/model".length()) + p.code())
                .containsExactly(
                        "/thresholdunlikeUnits",
                        "/resetnotAVariable",
                        "/resetwrongUnit",
                        "/resetnotAVariable");
        assertThat(problems.get(2).position()).isEqualTo(new Position(2, 6));
    }

    /** A hundred names, doubled eight times: more than a method may hold. */
    @Test
    void equationsThatGrowBeyondTheCodeOfAStep_areUnsolvable() {
        String hundred = "u" + "+u".repeat(99);
        StringBuilder text = new StringBuilder("du/dt = -u/ms : 1\ns1 = (" + hundred + ")*v : 1\n");
        for (int k = 2; k <= 9; k++) {
            text.append("s%1$d = s%2$d + s%2$d : 1\n".formatted(k, k - 1));
        }

        assertThat(problemsWith(text + "dv/dt = s9/ms : 1", "exponentialEuler"))
                .extracting(Problem::code)
                .containsExactly("unsolvable.exponentialEuler");
        assertThat(problemsWith(text + "dv/dt = s2/ms : 1", "exponentialEuler")).isEmpty();
    }

    @Test
    void unsolvableByIntegrator_isSaid() {
        assertThat(problemsWith("dv/dt = v*v/ms : 1", "exact"))
                .extracting(Problem::code)
                .containsExactly("unsolvable.exact");
        assertThat(problemsWith("dv/dt = exp(v)/ms : 1", "exponentialEuler"))
                .extracting(Problem::code)
                .containsExactly("unsolvable.exponentialEuler");
    }

    @Test
    void deepAndLargeTexts_areRefused() {
        String deep = "(".repeat(10_000);
        String large = "dv/dt = " + "v+".repeat(4_000) + "v : 1";

        assertThat(problems("dv/dt = " + deep.substring(0, 9_000), "", ""))
                .extracting(Problem::code)
                .contains("tooDeep");
        assertThat(problems(large, "", "")).extracting(Problem::code).contains("tooLarge");
        assertThat(problems("#".repeat(10_001), "", ""))
                .extracting(Problem::code)
                .containsExactly("textTooLong");
    }

    @Test
    void unknownParameterOfTheDocument_isAProblem() {
        String document =
                EquationDocuments.document(model -> {
                    model.put("equations", "dv/dt = (e - v)/ms : mV\ne = 3 : mV");
                    model.put("e", 5);
                    model.put("f", 5);
                });

        assertThat(problems(document)).extracting(Problem::code).containsExactly("unknownKey");
    }

    private static List<Problem> problems(String equations, String threshold, String reset) {
        return problems(EquationDocuments.cell(equations, threshold, reset, "euler"));
    }

    private static List<Problem> problemsWith(String equations, String integrator) {
        return problems(EquationDocuments.cell(equations, "", "", integrator));
    }

    private static List<Problem> problems(String document) {
        return new NetworkReader(ModelRegistry.standard(), Limits.ofMemory(1L << 30))
                .read(document)
                .problems();
    }
}
