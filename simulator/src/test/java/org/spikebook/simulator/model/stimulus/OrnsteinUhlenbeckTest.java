package org.spikebook.simulator.model.stimulus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.stat.correlation.Covariance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spikebook.simulator.parameter.ParameterValues;
import org.spikebook.simulator.parameter.Value;
import org.spikebook.simulator.random.StreamKey;
import org.spikebook.simulator.testkit.Runs;

import java.util.List;
import java.util.Map;

/** With fixed seeds, these statistics pass or fail for good; they were drawn once. */
class OrnsteinUhlenbeckTest {

    private static final int LINES = 40_000;
    private static final double MEAN_PA = 30;
    private static final double SD_PA = 50;
    private static final double TAU_MS = 8;

    /** Over 40,000 lines: mean, variance and covariance within 4 standard errors. */
    @ParameterizedTest
    @CsvSource({"0.1, 4", "0.5, 4", "4, 4", "0.1, 20", "20, 20"})
    void law_isTheSameForEveryStep(double dtMs, double lagMs) {
        double[][] currents = currents(dtMs, (int) Math.round(lagMs / dtMs));
        double variance = SD_PA * SD_PA;
        double correlation = Math.exp(-lagMs / TAU_MS);

        for (double[] linesPa : currents) {
            assertThat(StatUtils.mean(linesPa))
                    .isCloseTo(MEAN_PA, within(4 * SD_PA / Math.sqrt(LINES)));
            assertThat(StatUtils.variance(linesPa))
                    .isCloseTo(variance, within(4 * variance * Math.sqrt(2.0 / LINES)));
        }
        assertThat(new Covariance().covariance(currents[0], currents[1]))
                .isCloseTo(
                        variance * correlation,
                        within(4 * variance * Math.sqrt((1 + correlation * correlation) / LINES)));
    }

    /**
     * A membrane filters it: the variance of V is (R σ)² τ / (τ + τ_m), at any step. 400 cells,
     * each sampled 40 times at intervals of five time constants: within 5 standard errors and the 1
     * % by which a current held over 0.5 ms differs.
     */
    @ParameterizedTest
    @CsvSource({"0.1", "0.5"})
    void membrane_filtersItTheSameAtEveryStep(double dtMs) {
        double[][] vMv =
                Runs.run(
                                """
                                {"format": "spikebook/network/1",
                                 "populations": [{"id": "m", "size": 400, "model": {"type": "leakyReadout", "tauMemMs": 20,
                                   "cMemPf": 200, "vRestMv": 0}}],
                                 "stimuli": [{"id": "ou", "type": "ornsteinUhlenbeckCurrent", "size": 400, "sdPa": 50, "tauMs": 8}],
                                 "projections": [{"id": "p", "from": "ou", "to": "m", "connector": {"type": "oneToOne"}}],
                                 "recorders": [{"id": "v", "of": "m", "record": "vMv"}],
                                 "run": {"dtMs": %s, "durationMs": 4100, "seed": 3}}\
                                """
                                        .formatted(dtMs))
                        .traces()
                        .get("v")
                        .values();
        double[] samples = new double[400 * 40];
        for (int k = 0; k < samples.length; k++) {
            int step = (int) Math.round((200 + k / 400 * 100) / dtMs) - 1;
            samples[k] = vMv[k % 400][step];
        }
        double expected = 5 * 5 * 8.0 / 28;

        assertThat(StatUtils.variance(samples))
                .isCloseTo(
                        expected, within(expected * (5 * Math.sqrt(2.0 / samples.length) + 0.01)));
    }

    @Test
    void lines_areIndependent() {
        double[] linesPa = currents(0.1, 0)[0];
        double sum = 0;
        for (int k = 0; k + 1 < LINES; k += 2) {
            sum += (linesPa[k] - MEAN_PA) * (linesPa[k + 1] - MEAN_PA);
        }

        assertThat(sum / (LINES / 2))
                .isCloseTo(0, within(4 * SD_PA * SD_PA / Math.sqrt(LINES / 2.0)));
    }

    /** The currents of the first step and of the one {@code steps} later. */
    private static double[][] currents(double dtMs, int steps) {
        OrnsteinUhlenbeckCurrent stimulus = new OrnsteinUhlenbeckCurrent();
        ParameterValues values =
                ParameterValues.of(
                        stimulus.parameters(),
                        Map.of(
                                "meanPa", Value.of(MEAN_PA),
                                "sdPa", Value.of(SD_PA),
                                "tauMs", Value.of(TAU_MS)));
        CurrentGenerator generator =
                stimulus.generator(
                        new StimulusSetup(
                                values,
                                List.of(LINES),
                                dtMs,
                                1000,
                                5,
                                StreamKey.of(5),
                                SpikeSources.NONE));
        double[] now = new double[LINES];
        long[] scratch = new long[CurrentGenerator.SCRATCH];
        generator.currents(0, 0, LINES, new double[LINES], now, scratch);
        double[] first = now.clone();
        for (int step = 1; step <= steps; step++) {
            generator.currents(step, 0, LINES, now.clone(), now, scratch);
        }
        return new double[][] {first, now};
    }
}
