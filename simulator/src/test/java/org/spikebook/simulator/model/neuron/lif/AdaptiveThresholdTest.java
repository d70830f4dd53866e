package org.spikebook.simulator.model.neuron.lif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.spikebook.simulator.recording.Recording;
import org.spikebook.simulator.testkit.Runs;

/** The adaptive threshold by hand, and the rate it settles at. */
class AdaptiveThresholdTest {

    @Test
    void spikes_raiseTheThreshold_whichDecays() {
        Recording recording = Runs.run(document("\"tauThetaMs\": 100, \"thetaPlusMv\": 2", 200));

        int[] steps = recording.spikes().get("raster").steps();
        double[] theta = recording.traces().get("theta").values()[0];
        double left = StrictMath.exp(-0.5 / 100);
        assertThat(steps.length).isGreaterThan(2);
        assertThat(theta[steps[0]])
                .isCloseTo(20 * StrictMath.pow(left, steps[0] + 1) + 2, within(1e-9));
        assertThat(theta[steps[0] + 10])
                .isCloseTo(theta[steps[0]] * StrictMath.pow(left, 10), within(1e-9));
    }

    @Test
    void afterASpike_thePotentialIsHeldThenFreeAndSpikesAreBlocked() {
        Recording recording = Runs.run(document("\"thetaPlusMv\": 0", 200));

        int[] steps = recording.spikes().get("raster").steps();
        double[] v = recording.traces().get("v").values()[0];
        int first = steps[0];
        assertThat(v[0]).isCloseTo(-65 - 30 * StrictMath.expm1(-0.5 / 100), within(1e-9));
        for (int n = first; n <= first + 10; n++) {
            assertThat(v[n]).isEqualTo(-65);
        }
        assertThat(v[first + 11]).isGreaterThan(-65);
        // V passes -52 mV after 57 ms: by then the block of 50 ms is over
        assertThat(steps[1] - first)
                .isEqualTo(10 + 1 + (int) (-100 * Math.log1p(-13.0 / 30) / 0.5));
    }

    @Test
    void blockedNeuron_staysSilentAboveThreshold() {
        Recording recording = Runs.run(document("\"thetaPlusMv\": 0, \"tRefMs\": 80", 200));

        int[] steps = recording.spikes().get("raster").steps();
        double[] v = recording.traces().get("v").values()[0];
        assertThat(steps[1] - steps[0]).isEqualTo(161);
        assertThat(v[steps[1] - 1]).isGreaterThan(-52);
    }

    @Test
    void targetRate_isWhereTheNeuronSettles() {
        Recording recording =
                Runs.run(
                        document(
                                "\"adaptation\": \"targetRate\", \"targetRateHz\": 4,"
                                        + " \"thetaPlusMv\": 0.5",
                                30_000));

        long late =
                java.util.Arrays.stream(recording.spikes().get("raster").steps())
                        .filter(step -> step >= 20_000)
                        .count();
        assertThat(late / 20.0).isCloseTo(4, within(0.2));
    }

    private static String document(String settings, double durationMs) {
        return """
        {"format": "spikebook/network/1",
         "populations": [{"id": "cell", "receptors": {"type": "exponentialCurrent"},
           "model": {"type": "adaptiveThreshold", "biasPa": 30, %s}}],
         "recorders": [{"id": "v", "of": "cell", "record": "vMv"}, {"id": "raster", "of": "cell"},
                       {"id": "theta", "of": "cell", "record": "thetaMv"}],
         "run": {"dtMs": 0.5, "durationMs": %s}}\
        """
                .formatted(settings, durationMs);
    }
}
