package org.spikebook.simulator.interchange.brian;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spikebook.simulator.interchange.ScriptContract.DELTA;
import static org.spikebook.simulator.interchange.ScriptContract.LIF;
import static org.spikebook.simulator.interchange.ScriptContract.POISSON;

import org.junit.jupiter.api.Test;
import org.spikebook.simulator.interchange.ExportResult;
import org.spikebook.simulator.interchange.ScriptContract;
import org.spikebook.simulator.problem.Problem;

import java.nio.charset.StandardCharsets;

/** What is recorded in Brian is what is recorded here: the same synapses and steps. */
class RecorderScriptsTest {

    private static final ScriptContract BRIAN = new ScriptContract(BrianExporter::write);

    /** Brian's variables stand still between spikes, ours are brought forward. */
    @Test
    void recorderOfAnEfficacy_isLeftOutWithAWarning() {
        String document =
                ScriptContract.pair(
                                "{\"type\": \"lif\"}",
                                "{\"type\": \"exponentialCurrent\"}",
                                "\"type\": \"poisson\"",
                                "\"plasticity\": {\"type\": \"tsodyksMarkram\"}")
                        .replace("\"of\": \"a\"", "\"of\": \"in-a\", \"record\": \"u\"");

        ExportResult.Ready made = (ExportResult.Ready) BRIAN.export(document);

        assertThat(made.warnings()).extracting(Problem::code).containsExactly("brian.onlyAtSpikes");
        assertThat(new String(made.file(), StandardCharsets.UTF_8)).doesNotContain("rec_spikes");
    }

    /** A recorder counts synapses by source, then target; those of one pair by delay. */
    @Test
    void script_listedSynapses_areCountedAsRecordersCountThem() {
        String connector =
                """
                "connector": {"type": "explicit", "sources": [1, 1, 0, 1], "targets": [2, 0, 1, 2]},
                "weightMv": [1, 2, 3, 4], "delayMs": [1, 2, 3, 0.5], "plasticity": {"type": "pairStdp"}\
                """;

        assertThat(BRIAN.script(ScriptContract.pair(LIF, DELTA, POISSON, connector)))
                .contains(
                        "syn_in_a.connect(i=np.array([0, 1, 1, 1]), j=np.array([1, 0, 2, 2]))",
                        "syn_in_a.w = np.array([3, 2, 4, 1])*mV",
                        "syn_in_a.delay = np.array([6, 4, 1, 2])*defaultclock.dt");
    }

    /**
     * Weights are recorded as transmitted, under the name that keeps them apart from a neuron's.
     */
    @Test
    void script_recorderOfWeights_observesTheSynapsesOwnVariable() {
        String model =
                "{\"type\": \"equations\", \"equations\": \"dv/dt = (w - v)/(5*ms) : mV\\n"
                        + "dw/dt = -w/ms : mV\", \"threshold\": \"v > 1*mV\", \"reset\": \"\"}";
        String document =
                ScriptContract.pair(
                                model, DELTA, POISSON, "\"plasticity\": {\"type\": \"pairStdp\"}")
                        .replace("\"of\": \"a\"", "\"of\": \"in-a\", \"record\": \"weight\"");

        assertThat(BRIAN.script(document))
                .contains("StateMonitor(syn_in_a, 'w_syn', record=True, when='after_synapses')");
    }

    /** As many steps after the start as here; Brian's first sample is what it starts from. */
    @Test
    void script_recorderThatSamplesNowAndThen_looksAtTheStartOfSteps() {
        String document =
                ScriptContract.pair(
                                LIF, DELTA, POISSON, "\"connector\": { \"type\": \"allToAll\" }")
                        .replace(
                                "\"of\": \"a\"",
                                "\"of\": \"a\", \"record\": \"vMv\", \"everyMs\": 1");

        assertThat(BRIAN.script(document))
                .contains("record=True, dt=2*defaultclock.dt, when='start')")
                .doesNotContain("import zlib");
    }
}
