package org.spikebook.simulator.interchange.brian;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spikebook.simulator.interchange.ScriptContract.ALL;
import static org.spikebook.simulator.interchange.ScriptContract.DELTA;
import static org.spikebook.simulator.interchange.ScriptContract.POISSON;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spikebook.simulator.interchange.ExportResult;
import org.spikebook.simulator.interchange.ScriptContract;
import org.spikebook.simulator.problem.Problem;

import java.nio.charset.StandardCharsets;

/** What Brian does otherwise is said, and what it does not have is refused. */
class BrianWarningsTest {

    private static final ScriptContract BRIAN = new ScriptContract(BrianExporter::write);

    @Test
    void warnings_ofWhatBrianDoesOtherwise_standInTheScript() {
        String model = "{ \"type\": \"lif\", \"whileRefractory\": \"keep\" }";
        String document =
                ScriptContract.pair(model, DELTA, POISSON, ALL)
                        .replace("\"delayMs\": 2", "\"delayMs\": 0");
        String acyclic =
                document.replace(
                        "\"from\": \"a\", \"to\": \"a\", \"delayMs\": 0",
                        "\"from\": \"in\", \"to\": \"a\"");

        ExportResult.Ready made = (ExportResult.Ready) BRIAN.export(acyclic);

        assertThat(made.warnings()).singleElement().extracting(Problem::path).isEqualTo("/a");
        assertThat(text(made)).contains("Different from Spikebook:\n- a keeps its input");
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    "adaptiveExponential", "integrator": "rkf45";rkf45 here and by rk4 in Brian
                    "hodgkinHuxley", "integrator": "rkf45";rkf45 here and by rk4 in Brian
                    "hodgkinHuxley", "spikeAt": "peak", "tRefMs": 2;at the upward crossing
                    "equations", "integrator": "rkf45";rkf45 here and by rk4 in Brian
                    "izhikevich", "integrator": "rk4Sampled";rk4Sampled here and by rk4 in Brian
                    """,
            delimiter = ';')
    void choice_thatBrianDoesNotHave_isReplacedAndSaid(String model, String said) {
        String document = ScriptContract.pair("{ \"type\": " + model + " }", DELTA, POISSON, ALL);

        assertThat(BRIAN.script(document)).contains(said, "method='rk4'");
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    "izhikevich", "integrator": "rk4";"exponentialCurrent";brian.synapsesByMethod
                    "lif", "reset": "subtract", "thresholdTest": "beforeInput";"delta";brian.keptAtSpike
                    """,
            delimiter = ';')
    void difference_ofAStep_isSaid(String model, String receptors, String code) {
        String document =
                ScriptContract.pair(
                        "{ \"type\": " + model + " }",
                        "{ \"type\": " + receptors + " }",
                        POISSON,
                        ALL);

        assertThat(BRIAN.warnings(document)).containsExactly(code);
    }

    @Test
    void equations_thatLookBack_areRefused() {
        String model =
                """
                { "type": "equations", "equations": "dv/dt = -v/ms : 1", "threshold": "v > 1 and vBefore < 1" }\
                """;

        assertThat(BRIAN.refusals(ScriptContract.pair(model, DELTA, POISSON, ALL)))
                .containsExactly("The equations of a use vBefore, which Brian does not have");
    }

    private static String text(ExportResult made) {
        return new String(((ExportResult.Ready) made).file(), StandardCharsets.UTF_8);
    }
}
