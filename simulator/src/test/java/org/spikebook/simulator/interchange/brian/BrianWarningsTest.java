package org.spikebook.simulator.interchange.brian;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spikebook.simulator.interchange.ExportResult;
import org.spikebook.simulator.problem.Problem;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** What Brian does otherwise is said, and what it does not have is refused. */
class BrianWarningsTest {

    private static final String POISSON = "\"type\": \"poisson\", \"rateHz\": 50";

    private static final String DELTA = "{ \"type\": \"delta\" }";

    private static final String ALL = "\"connector\": { \"type\": \"allToAll\" }";

    @Test
    void warnings_ofWhatBrianDoesOtherwise_standInTheScript() {
        String model = "{ \"type\": \"lif\", \"whileRefractory\": \"keep\" }";
        String document =
                BrianScripts.pair(model, DELTA, POISSON, ALL)
                        .replace("\"delayMs\": 2", "\"delayMs\": 0");
        String acyclic =
                document.replace(
                        "\"from\": \"a\", \"to\": \"a\", \"delayMs\": 0",
                        "\"from\": \"in\", \"to\": \"a\"");

        ExportResult.Ready made = (ExportResult.Ready) BrianScripts.export(acyclic);

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
        String document = BrianScripts.pair("{ \"type\": " + model + " }", DELTA, POISSON, ALL);

        assertThat(BrianScripts.script(document)).contains(said, "method='rk4'");
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
                BrianScripts.pair(
                        "{ \"type\": " + model + " }",
                        "{ \"type\": " + receptors + " }",
                        POISSON,
                        ALL);

        assertThat(((ExportResult.Ready) BrianScripts.export(document)).warnings())
                .extracting(Problem::code)
                .containsExactly(code);
    }

    @Test
    void equations_thatLookBack_areRefused() {
        String model =
                """
                { "type": "equations", "equations": "dv/dt = -v/ms : 1", "threshold": "v > 1 and vBefore < 1" }\
                """;

        assertThat(refusals(BrianScripts.pair(model, DELTA, POISSON, ALL)))
                .containsExactly("The equations of a use vBefore, which Brian does not have");
    }

    private static List<String> refusals(String document) {
        return ((ExportResult.Refused) BrianScripts.export(document))
                .problems().stream().map(each -> each.message(Locale.ENGLISH)).toList();
    }

    private static String text(ExportResult made) {
        return new String(((ExportResult.Ready) made).file(), StandardCharsets.UTF_8);
    }
}
