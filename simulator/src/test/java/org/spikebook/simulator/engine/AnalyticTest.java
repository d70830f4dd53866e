package org.spikebook.simulator.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spikebook.simulator.recording.Recording;
import org.spikebook.simulator.recording.SpikeRaster;
import org.spikebook.simulator.testkit.Runs;

import java.util.Arrays;
import java.util.Locale;

/** Compares runs with what can be computed on paper. */
class AnalyticTest {

    /** V_rest -70, V_reset -65, θ -50 mV, R 10 MΩ, τ 8 ms: rheobase 2 nA. */
    @ParameterizedTest
    @ValueSource(doubles = {2100, 2500, 3000, 5000, 10000})
    void lif_constantCurrent_firesAtTheIntervalOfTheFormula(double currentPa) {
        double drive = currentPa * 0.01;
        double expected = 2 + 8 * StrictMath.log((drive - 70 + 65) / (drive - 70 + 50));

        SpikeRaster raster = raster(epfl(currentPa, 2, 0.01, 300));

        double interval = (raster.steps()[2] - raster.steps()[1]) * 0.01;
        assertThat(interval).isCloseTo(expected, within(0.011));
    }

    @Test
    void lif_atRheobase_approachesTheThresholdWithoutFiring() {
        Recording recording = Runs.run(epfl(2000, 2, 0.1, 300));

        assertThat(recording.spikes().get("raster").spikeCount()).isZero();
        double[] v = recording.traces().get("v").values()[0];
        assertThat(v[79]).isCloseTo(-70 + 20 * (1 - 1 / Math.E), within(1e-9));
        assertThat(v[v.length - 1]).isCloseTo(-50, within(1e-6));
    }

    @ParameterizedTest
    @CsvSource({"2, 500", "5, 200", "0.1, 10000"})
    void lif_enormousCurrent_firesAtTheRefractoryLimit(double tRefMs, double limitHz) {
        SpikeRaster raster = raster(epfl(9e5, tRefMs, 0.1, 1000));

        double rate = raster.spikeCount();
        double withOneStepToFire = 1000 / (1000 / limitHz + 0.1);
        assertThat(rate).isCloseTo(withOneStepToFire, within(1.0));
    }

    @Test
    void lif_exponentialCurrent_peaksWhereAndWhenTheFormulaSays() {
        double tauM = 20;
        double tauS = 5;
        double dtMs = 0.01;
        Recording recording = Runs.run(onePsp(100, dtMs));

        double[] v = recording.traces().get("v").values()[0];
        int peak = 0;
        for (int n = 0; n < v.length; n++) {
            peak = v[n] > v[peak] ? n : peak;
        }
        double tPeak = tauS * tauM / (tauM - tauS) * StrictMath.log(tauM / tauS);
        double amplitude =
                100
                        * tauS
                        * tauM
                        / (250 * (tauM - tauS))
                        * (StrictMath.exp(-tPeak / tauM) - StrictMath.exp(-tPeak / tauS));
        int arrival = (int) Math.round(2 / dtMs) - 1;
        assertThat((peak - arrival) * dtMs).isCloseTo(tPeak, within(dtMs));
        assertThat(v[peak] + 65).isCloseTo(amplitude, within(amplitude * 1e-6));
    }

    @Test
    void lif_exactIntegration_doesNotDependOnTheStep() {
        double[] coarse = Runs.run(onePsp(100, 0.5)).traces().get("v").values()[0];
        double[] fine = Runs.run(onePsp(100, 0.125)).traces().get("v").values()[0];

        for (int n = 0; n < coarse.length; n++) {
            assertThat(coarse[n]).isCloseTo(fine[4 * n + 3], within(1e-11));
        }
    }

    @ParameterizedTest
    @CsvSource({"euler, 1", "sequentialEuler, 1", "rk4, 4"})
    void izhikevich_integrator_convergesWithItsOrder(String integrator, int order) {
        double exact = subthreshold("rk4", 1 / 256.0);
        double coarse = Math.abs(subthreshold(integrator, 0.125) - exact);
        double fine = Math.abs(subthreshold(integrator, 0.0625) - exact);

        double measured = StrictMath.log(coarse / fine) / StrictMath.log(2);
        assertThat(measured).isCloseTo(order, within(0.25));
    }

    /** The classical axon: silent at 2 µA/cm², some 68 Hz at 10 µA/cm², spikes to about 40 mV. */
    @ParameterizedTest
    @CsvSource({"200, 0, 1", "1000, 67, 70"})
    void hodgkinHuxley_constantCurrent_firesAsTheSquidAxon(double biasPa, int least, int most) {
        String document =
                String.format(
                        Locale.ROOT,
                        """
                        {"format": "spikebook/network/1",
                         "populations": [{"id": "cell", "model": {"type": "hodgkinHuxley", "biasPa": %s}}],
                         "recorders": [{"id": "raster", "of": "cell"}, {"id": "v", "of": "cell", "record": "vMv"}],
                         "run": {"dtMs": 0.02, "durationMs": 1000}}\
                        """,
                        biasPa);

        Recording recording = Runs.run(document);

        assertThat(recording.spikes().get("raster").spikeCount()).isBetween(least, most);
        double peak = Arrays.stream(recording.traces().get("v").values()[0]).max().orElse(0);
        assertThat(peak).isBetween(least > 0 ? 30.0 : -65.0, 45.0);
    }

    @Test
    void delay_ofOneAndAHalfMs_movesTheMembraneExactlyThen() {
        String document =
                """
                {"format": "spikebook/network/1",
                 "populations": [{"id": "cell", "model": {"type": "lif", "tRefMs": 0},
                   "receptors": {"type": "delta"}}],
                 "stimuli": [{"id": "in", "type": "spikeTimes", "timesMs": [1]}],
                 "projections": [{"id": "p", "from": "in", "to": "cell", "weightMv": 3, "delayMs": 1.5}],
                 "recorders": [{"id": "v", "of": "cell", "record": "vMv"}],
                 "run": {"durationMs": 5}}\
                """;

        double[] v = Runs.run(document).traces().get("v").values()[0];

        assertThat(v[23]).isEqualTo(-65);
        assertThat(v[24]).as("the step that ends at 2.5 ms").isEqualTo(-62);
    }

    @Test
    void undelayedChain_passesThroughAllLayersWithinOneStep() {
        String layer =
                """
                {"id": "%s", "model": {"type": "lif", "vRestMv": 0, "vResetMv": 0, "vThresholdMv": 1},
                 "receptors": {"type": "delta"}}\
                """;
        String document =
                """
                {"format": "spikebook/network/1",
                 "populations": [%s, %s],
                 "stimuli": [{"id": "in", "type": "spikeTimes", "timesMs": [3]}],
                 "projections": [
                   {"id": "b-c", "from": "b", "to": "c", "weightMv": 1, "delayMs": 0},
                   {"id": "in-b", "from": "in", "to": "b", "weightMv": 1, "delayMs": 0}],
                 "recorders": [{"id": "raster", "of": "c"}],
                 "run": {"dtMs": 1, "durationMs": 6}}\
                """
                        .formatted(layer.formatted("c"), layer.formatted("b"));

        assertThat(raster(document).steps()).containsExactly(2);
    }

    private static SpikeRaster raster(String document) {
        return Runs.run(document).spikes().get("raster");
    }

    private static String epfl(double currentPa, double tRefMs, double dtMs, double durationMs) {
        return String.format(
                Locale.ROOT,
                """
                {"format": "spikebook/network/1",
                 "populations": [{"id": "cell", "model": {"type": "lif", "tauMemMs": 8, "cMemPf": 800,
                   "vRestMv": -70, "vResetMv": -65, "vThresholdMv": -50, "tRefMs": %s}}],
                 "stimuli": [{"id": "drive", "type": "stepCurrent", "amplitudePa": %s}],
                 "projections": [{"id": "p", "from": "drive", "to": "cell"}],
                 "recorders": [{"id": "raster", "of": "cell"}, {"id": "v", "of": "cell", "record": "vMv"}],
                 "run": {"dtMs": %s, "durationMs": %s}}\
                """,
                tRefMs,
                currentPa,
                dtMs,
                durationMs);
    }

    private static String onePsp(double weightPa, double dtMs) {
        return String.format(
                Locale.ROOT,
                """
                {"format": "spikebook/network/1",
                 "populations": [{"id": "cell", "model": {"type": "lif", "tauMemMs": 20, "cMemPf": 250},
                   "receptors": {"type": "exponentialCurrent", "tauExcMs": 5}}],
                 "stimuli": [{"id": "in", "type": "spikeTimes", "timesMs": [1]}],
                 "projections": [{"id": "p", "from": "in", "to": "cell", "weightPa": %s, "delayMs": 1}],
                 "recorders": [{"id": "v", "of": "cell", "record": "vMv"}],
                 "run": {"dtMs": %s, "durationMs": 40}}\
                """,
                weightPa,
                dtMs);
    }

    /** The potential at 20 ms under a weak constant input, which makes no spike. */
    private static double subthreshold(String integrator, double dtMs) {
        String document =
                String.format(
                        Locale.ROOT,
                        """
                        {"format": "spikebook/network/1",
                         "populations": [{"id": "cell", "initial": {"vMv": -75, "u": -10},
                           "model": {"type": "izhikevich", "bias": 2, "integrator": "%s"}}],
                         "recorders": [{"id": "v", "of": "cell", "record": "vMv"}],
                         "run": {"dtMs": %s, "durationMs": 20}}\
                        """,
                        integrator,
                        dtMs);
        double[] v = Runs.run(document).traces().get("v").values()[0];
        return v[v.length - 1];
    }
}
