package org.spikebook.lesson.grading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spikebook.lesson.notebook.CanvasLayout;
import org.spikebook.lesson.notebook.CheckSpec;
import org.spikebook.lesson.notebook.NetworkCell;
import org.spikebook.simulator.parameter.Value;

import java.util.Map;

/** Runs of large populations on several hidden seeds. */
class HiddenRunsTest {

    /** A spike every 50 ms reaches each of 100 neurons with 60 pA, which decay within 2 ms. */
    private static final String NETWORK =
            """
            {"format": "spikebook/network/1",
             "populations": [{"id": "cells", "size": 100,
               "model": {"type": "lif", "tauMemMs": 20, "cMemPf": 200, "vRestMv": -65,
                 "vResetMv": -65, "vThresholdMv": -50, "tRefMs": 2},
               "receptors": {"type": "exponentialCurrent", "tauExcMs": 2, "tauInhMs": 2}}],
             "stimuli": [
               {"id": "clock", "type": "regularSpikes", "size": 1, "intervalMs": 50}],
             "projections": [
               {"id": "clock-cells", "from": "clock", "to": "cells",
                "connector": {"type": "allToAll"}, "weightPa": 60, "delayMs": DELAY}],
             "run": {"dtMs": 0.1, "durationMs": 100, "seed": 1}}
            """;

    /**
     * The current of a spike is greatest in one step. Five runs of 10 000 steps and 100 neurons are
     * 5 million values, and one of the two delays ends on an odd step.
     */
    @ParameterizedTest
    @ValueSource(strings = {"1", "1.1"})
    void peak_of_one_step_is_seen_however_many_runs_there_are(String delayMs) {
        CheckSpec greatest =
                new CheckSpec(
                        "synapticCurrent",
                        Map.of(
                                "population", Value.of("cells"),
                                "current", Value.of("excitatory"),
                                "value", Value.of("greatest"),
                                "leastPa", Value.of(59.9),
                                "mostPa", Value.of(60.1),
                                "seeds", Value.of(5)));
        NetworkCell net =
                new NetworkCell("net", "", NETWORK.replace("DELAY", delayMs), CanvasLayout.EMPTY);

        assertThat(Handed.judged(greatest, 3, net).passed()).isTrue();
    }

    /** As a lesson that was published before asks for it: the last sample counts, and no spike. */
    @Test
    void run_that_ends_before_it_counts_is_judged() {
        Map<String, Value> late =
                Map.of(
                        "population", Value.of("cells"),
                        "durationMs", Value.of(50.0),
                        "fromMs", Value.of(100.0));
        CheckSpec potential =
                new CheckSpec("meanPotential", late)
                        .with("leastMv", Value.of(-66.0))
                        .with("mostMv", Value.of(-60.0));
        CheckSpec spikes = new CheckSpec("spikeCount", late).with("leastSpikes", Value.of(1));
        NetworkCell net =
                new NetworkCell("net", "", NETWORK.replace("DELAY", "1"), CanvasLayout.EMPTY);

        assertThat(Handed.judged(potential, 3, net).passed()).isTrue();
        assertThat(Handed.judged(spikes, 3, net).points()).isZero();
    }
}
