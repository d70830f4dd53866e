package org.spikebook.simulator.equation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.spikebook.simulator.model.catalog.ModelRegistry;
import org.spikebook.simulator.network.document.NetworkReader;
import org.spikebook.simulator.network.validation.Limits;
import org.spikebook.simulator.network.validation.Validation;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.simulator.testkit.Runs;

/** Spikes that move variables which the equations declare. */
class VariableJumpTest {

    /** A spike of weight 4 at 1 ms, one of weight -3 at 2 ms; g and k stand still. */
    private static final String DOCUMENT =
            """
            {"format": "spikebook/network/1",
             "populations": [{"id": "cell", "model": {"type": "equations",
               "equations": "dv/dt = 0/ms : 1\\ndg/dt = 0/ms : 1\\ndk/dt = 0/ms : 1"},
               "receptors": {"type": "variableJump", "excVariable": "g", "inhVariable": "k"}}],
             "stimuli": [{"id": "e", "type": "spikeTimes", "timesMs": [1]},
               {"id": "i", "type": "spikeTimes", "timesMs": [2]}],
             "projections": [{"id": "e-cell", "from": "e", "to": "cell", "weight": 4, "delayMs": 0},
               {"id": "i-cell", "from": "i", "to": "cell", "weight": -3, "delayMs": 0}],
             "recorders": [{"id": "g", "of": "cell", "record": "g"}, {"id": "k", "of": "cell", "record": "k"}],
             "run": {"dtMs": 0.5, "durationMs": 3}}\
            """;

    @Test
    void weights_moveTheVariablesBySign() {
        assertThat(values("g", DOCUMENT)).containsExactly(0, 4, 4, 4, 4, 4);
        assertThat(values("k", DOCUMENT)).containsExactly(0, 0, 0, -3, -3, -3);
    }

    @Test
    void size_addsTheSizeOfANegativeWeight() {
        String bySize =
                DOCUMENT.replace("\"inhVariable\"", "\"inhibition\": \"size\", \"inhVariable\"");

        assertThat(values("k", bySize)[5]).isEqualTo(3);
    }

    /** One spike arrives in the first step, at the end of which v starts beyond the threshold. */
    @Test
    void whatArrivesInTheStepOfASpike_isLostToTheReset_whereTheThresholdIsTestedBefore() {
        String afterwards =
                """
                {"format": "spikebook/network/1",
                 "populations": [{"id": "cell", "size": 2, "model": {"type": "equations",
                   "equations": "dv/dt = 0/ms : 1\\ndn/dt = 0/ms : 1", "threshold": "v > 20",
                   "reset": "v = 0\\nn = n + v + 1"},
                   "initial": {"v": [30, 10]},
                   "receptors": {"type": "variableJump", "excVariable": "v", "inhVariable": "n"}}],
                 "stimuli": [{"id": "in", "type": "spikeTimes", "timesMs": [0.5]}],
                 "projections": [{"id": "p", "from": "in", "to": "cell", "weight": 15, "delayMs": 0},
                   {"id": "q", "from": "in", "to": "cell", "weight": -2, "delayMs": 0}],
                 "recorders": [{"id": "v", "of": "cell", "record": "v"},
                   {"id": "n", "of": "cell", "record": "n"}],
                 "run": {"dtMs": 0.5, "durationMs": 1}}\
                """;
        String before =
                afterwards.replace(
                        "\"variableJump\"", "\"variableJump\", \"thresholdTest\": \"beforeInput\"");

        assertThat(Runs.run(afterwards).traces().get("v").values())
                .isDeepEqualTo(new double[][] {{0, 0}, {0, 0}});
        assertThat(Runs.run(before).traces().get("v").values())
                .isDeepEqualTo(new double[][] {{0, 0}, {25, 0}});
        assertThat(Runs.run(before).traces().get("n").values())
                .isDeepEqualTo(new double[][] {{-1, -1}, {-2, -1}});
    }

    /** As Brian 2.8 has it: the spike of the first step, two steps of standing still. */
    @Test
    void whatArrivesWhileAVariableStandsStill_isLost_whereTheThresholdIsTestedBefore() {
        String document =
                """
                {"format": "spikebook/network/1",
                 "populations": [{"id": "cell", "size": 2, "model": {"type": "equations",
                   "equations": "dv/dt = 0/ms : 1 (unless refractory)\\ndn/dt = 0/ms : 1",
                   "threshold": "v > 20", "reset": "v = 0", "tRefMs": 1},
                   "initial": {"v": [30, 10]},
                   "receptors": {"type": "variableJump", "excVariable": "v", "inhVariable": "n",
                     "thresholdTest": "beforeInput"}}],
                 "stimuli": [{"id": "in", "type": "regularSpikes", "intervalMs": 0.5, "startMs": 0.5}],
                 "projections": [{"id": "p", "from": "in", "to": "cell", "weight": 4, "delayMs": 0},
                   {"id": "q", "from": "in", "to": "cell", "weight": -1, "delayMs": 0}],
                 "recorders": [{"id": "v", "of": "cell", "record": "v"},
                   {"id": "n", "of": "cell", "record": "n"}],
                 "run": {"dtMs": 0.5, "durationMs": 3}}\
                """;

        assertThat(Runs.run(document).traces().get("v").values())
                .isDeepEqualTo(new double[][] {{0, 0, 0, 4, 8, 12}, {14, 18, 22, 0, 0, 0}});
        assertThat(values("n", document)).containsExactly(-1, -2, -3, -4, -5, -6);
    }

    @Test
    void unknownVariable_isAProblemThatListsThoseDeclared() {
        Validation validation =
                new NetworkReader(ModelRegistry.standard(), Limits.ofMemory(1 << 20))
                        .read(DOCUMENT.replace("\"excVariable\": \"g\"", "\"excVariable\": \"h\""));

        Problem problem = ((Validation.Invalid) validation).problems().getFirst();
        assertThat(problem.path()).isEqualTo("/populations/0/receptors");
        assertThat(problem.message()).contains("'h'").contains("v, g, k");
    }

    private static double[] values(String variable, String document) {
        return Runs.run(document).traces().get(variable).values()[0];
    }
}
