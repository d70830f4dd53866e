package org.spikebook.simulator.model.neuron.lif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.spikebook.simulator.recording.Recording;
import org.spikebook.simulator.testkit.Runs;

/**
 * What simulators do with input in the refractory period, by hand: a spike at 1 ms makes the neuron
 * fire and reset to 0; it is refractory for three steps; 4 mV arrive in the second of them.
 */
class LifRefractoryTest {

    private static final double LEAK = StrictMath.exp(-1.0 / 10);

    @Test
    void discard_losesTheInput() {
        assertThat(potential("discard")).containsExactly(0, 0, 0, 0, 0, 0);
    }

    @Test
    void keep_addsWhatTheLeakWouldHaveLeft() {
        double[] v = potential("keep");

        assertThat(v).startsWith(0, 0, 0, 0);
        // two steps of the refractory period were left, as in NEST's iaf_psc_delta
        assertThat(v[4]).isCloseTo(4 * StrictMath.exp(-2.0 / 10), within(1e-15));
        assertThat(v[5]).isCloseTo(v[4] * LEAK, within(1e-15));
    }

    @Test
    void integrate_continuesWithoutSpikes() {
        assertThat(potential("integrate"))
                .usingComparatorWithPrecision(1e-15)
                .containsExactly(0, 0, 4, 4 * LEAK, 4 * LEAK * LEAK, 4 * LEAK * LEAK * LEAK);
    }

    @Test
    void integrate_aboveThreshold_firesWhenTheTimeIsOver() {
        Recording recording = Runs.run(document("integrate", "afterInput").replace("4]", "40]"));

        assertThat(recording.spikes().get("raster").steps()).containsExactly(0, 4);
    }

    @Test
    void subtractingReset_keepsTheJumpOfItsStep() {
        Recording recording =
                Runs.run(
                        document("discard", "beforeInput")
                                .replace("\"tRefMs\": 3", "\"tRefMs\": 0, \"reset\": \"subtract\"")
                                .replace("[1, 3]", "[1, 2]"));

        // 30 mV arrive after the test of step 0; in step 1 it fires, and 4 mV arrive
        assertThat(recording.spikes().get("raster").steps()).containsExactly(1);
        assertThat(recording.traces().get("v").values()[0][1])
                .isCloseTo(30 * LEAK + 4 - 15, within(1e-14));
    }

    private static double[] potential(String whileRefractory) {
        return Runs.run(document(whileRefractory, "afterInput")).traces().get("v").values()[0];
    }

    private static String document(String whileRefractory, String thresholdTest) {
        return """
        {"format": "spikebook/network/1",
         "populations": [{"id": "cell", "receptors": {"type": "delta"}, "initial": {"vMv": 0},
           "model": {"type": "lif", "tauMemMs": 10, "vRestMv": 0, "vResetMv": 0, "vThresholdMv": 15,
             "tRefMs": 3, "whileRefractory": "%s", "thresholdTest": "%s"}}],
         "stimuli": [{"id": "in", "size": 2, "type": "spikeTimes", "timesMs": [1, 3], "lines": [0, 1]}],
         "projections": [{"id": "p", "from": "in", "to": "cell", "weightMv": [30, 4], "delayMs": 0}],
         "recorders": [{"id": "v", "of": "cell", "record": "vMv"}, {"id": "raster", "of": "cell"}],
         "run": {"dtMs": 1, "durationMs": 6}}\
        """
                .formatted(whileRefractory, thresholdTest);
    }
}
