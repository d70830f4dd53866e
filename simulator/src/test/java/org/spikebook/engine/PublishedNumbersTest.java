package org.spikebook.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spikebook.testkit.Runs;

import java.util.Locale;

/**
 * A few numbers of other simulators, for where the reference data are absent. Sources: runs of NEST
 * 3.10 (iaf_psc_exp, iaf_psc_delta) and Brian2 2.10 (Izhikevich's tonic spiking pattern of 2004).
 */
class PublishedNumbersTest {

    @ParameterizedTest
    @CsvSource({"exponentialCurrent, 500, 139, 159, 12", "delta, 450, 180, 200, 10"})
    void nest_constantCurrent_firesInTheSameSteps(
            String receptor, double currentPa, int first, int interval, int spikes) {
        String document =
                String.format(
                        Locale.ROOT,
                        """
                        {"format": "spikebook/network/1",
                         "populations": [{"id": "cell", "receptors": {"type": "%s"},
                           "model": {"type": "lif", "tauMemMs": 10, "cMemPf": 250, "vRestMv": -70,
                             "vResetMv": -70, "vThresholdMv": -55, "tRefMs": 2, "biasPa": %s}}],
                         "recorders": [{"id": "raster", "of": "cell"}],
                         "run": {"dtMs": 0.1, "durationMs": 200}}\
                        """,
                        receptor,
                        currentPa);

        int[] steps = Runs.run(document).spikes().get("raster").steps();

        assertThat(steps).hasSize(spikes);
        for (int k = 0; k < spikes; k++) {
            assertThat(steps[k] + 1).isEqualTo(first + k * interval);
        }
    }

    @Test
    void brian2_tonicSpiking_firesInTheSameStepsForEachIntegrator() {
        assertThat(tonicSpiking("sequentialEuler")).containsExactly(52, 68, 126, 237, 347);
        assertThat(tonicSpiking("euler")).containsExactly(52, 68, 123, 233, 342);
        assertThat(tonicSpiking("rk4Sampled")).containsExactly(51, 66, 122, 231, 339);
    }

    private static int[] tonicSpiking(String integrator) {
        String document =
                """
                {"format": "spikebook/network/1",
                 "populations": [{"id": "cell", "initial": {"vMv": -70, "u": -14},
                   "model": {"type": "izhikevich", "d": 6, "threshold": "exceeded", "integrator": "%s"}}],
                 "stimuli": [{"id": "drive", "type": "stepCurrent", "amplitudePa": 14, "startMs": 10.25}],
                 "projections": [{"id": "p", "from": "drive", "to": "cell"}],
                 "recorders": [{"id": "raster", "of": "cell"}],
                 "run": {"dtMs": 0.25, "durationMs": 100.25}}\
                """
                        .formatted(integrator);
        return Runs.run(document).spikes().get("raster").steps();
    }
}
