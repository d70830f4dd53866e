package org.spikebook.simulator.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spikebook.simulator.recording.Recording;
import org.spikebook.simulator.testkit.Runs;

import java.util.Locale;

/**
 * A few numbers of other simulators, for where the reference data are absent. Sources: runs of NEST
 * 3.10 (iaf_psc_exp, iaf_psc_delta, iaf_cond_exp, izhikevich) and Brian2 2.10 (Izhikevich's tonic
 * spiking pattern of 2004).
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

    /** No rounding differs: chaotic patterns would make spikes of it. */
    @ParameterizedTest
    @CsvSource({
        "sequentialEuler, -67.4418689855146, -1.8009878384940836",
        "rk4Sampled, -66.4569571755206, -2.2046155928424467"
    })
    void brian2_tonicSpiking_endsAtTheSameBits(String integrator, double v, double u) {
        Recording recording = Runs.run(tonic(integrator));

        assertThat(recording.traces().get("v").values()[0]).endsWith(v);
        assertThat(recording.traces().get("u").values()[0]).endsWith(u);
    }

    /** A chattering cell in the form of 2003, a thalamo-cortical one integrated consistently. */
    @ParameterizedTest
    @CsvSource({
        "fusedHalfSteps, 0.2, -50, 2, 10, -13, -63.076037615679866, -6.90756165186372",
        "fusedEuler, 0.25, -65, 0.05, 2, -16.25, -56.96682709557079, -14.65506618735287"
    })
    void nest_izhikevich_endsAtTheSameBits(
            String integrator,
            double b,
            double c,
            double d,
            double bias,
            double uStart,
            double v,
            double u) {
        String document =
                String.format(
                        Locale.ROOT,
                        """
                        {"format": "spikebook/network/1",
                         "populations": [{"id": "cell", "initial": {"vMv": -65, "u": %s},
                           "model": {"type": "izhikevich", "b": %s, "c": %s, "d": %s, "bias": %s, "integrator": "%s"}}],
                         "recorders": [{"id": "v", "of": "cell", "record": "vMv"},
                           {"id": "u", "of": "cell", "record": "u"}],
                         "run": {"dtMs": 0.1, "durationMs": 300}}\
                        """,
                        uStart,
                        b,
                        c,
                        d,
                        bias,
                        integrator);

        Recording recording = Runs.run(document);

        assertThat(recording.traces().get("v").values()[0]).endsWith(v);
        assertThat(recording.traces().get("u").values()[0]).endsWith(u);
    }

    /** A conductance of 25 nS, 0.1 ms and then 66.7 ms after its spike. */
    @Test
    void nest_iafCondExp_integratesConductancesByItsOwnMethod() {
        String document =
                """
                {"format": "spikebook/network/1",
                 "populations": [{"id": "cell", "model": {"type": "lif"},
                   "receptors": {"type": "exponentialConductance", "tauExcMs": 0.5, "integrator": "rkf45"}}],
                 "stimuli": [{"id": "in", "type": "spikeTimes", "timesMs": [0.1]}],
                 "projections": [{"id": "p", "from": "in", "to": "cell", "weightNs": 25, "delayMs": 0}],
                 "recorders": [{"id": "g", "of": "cell", "record": "gExcNs"}],
                 "run": {"dtMs": 0.1, "durationMs": 5.1}}\
                """;

        double[] excNs = Runs.run(document).traces().get("g").values()[0];

        // a step leaves the polynomial of the method; e^-0.2 would leave another eighth digit
        double left = 1 - 0.2 + 0.02 - 0.008 / 6 + 0.0016 / 24 - 0.00032 / 120 + 0.000064 / 2080;
        assertThat(excNs[1]).isCloseTo(25 * left, within(1e-13));
        assertThat(excNs[50]).isCloseTo(25 * Math.pow(left, 50), within(1e-16));
        assertThat(left - Math.exp(-0.2)).isGreaterThan(-6e-8).isLessThan(-5e-8);
    }

    private static int[] tonicSpiking(String integrator) {
        return Runs.run(tonic(integrator)).spikes().get("raster").steps();
    }

    private static String tonic(String integrator) {
        return """
        {"format": "spikebook/network/1",
         "populations": [{"id": "cell", "initial": {"vMv": -70, "u": -14},
           "model": {"type": "izhikevich", "d": 6, "threshold": "exceeded", "integrator": "%s"}}],
         "stimuli": [{"id": "drive", "type": "stepCurrent", "amplitudePa": 14, "startMs": 10.25}],
         "projections": [{"id": "p", "from": "drive", "to": "cell"}],
         "recorders": [{"id": "raster", "of": "cell"}, {"id": "v", "of": "cell", "record": "vMv"},
           {"id": "u", "of": "cell", "record": "u"}],
         "run": {"dtMs": 0.25, "durationMs": 100.25}}\
        """
                .formatted(integrator);
    }
}
