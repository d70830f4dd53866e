package org.spikebook.simulator.engine.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spikebook.simulator.testkit.Runs;

/** Currents that reach a population along a connector. */
class CurrentInletTest {

    /** Four lines of 100 pA into one neuron of 1 nF whose membrane hardly leaks, for 1 ms. */
    @ParameterizedTest
    @CsvSource({"sum, 0.4", "average, 0.1"})
    void pooledCurrents_areSummedOrAveraged(String reduction, double expectedMv) {
        double[] vMv =
                Runs.run(
                                """
                                {"format": "spikebook/network/1",
                                 "populations": [{"id": "cell", "shape": [1, 1, 1],
                                   "model": {"type": "lif", "tauMemMs": 1e15, "cMemPf": 1000,
                                     "vRestMv": 0, "vResetMv": 0, "vThresholdMv": 100},
                                   "initial": {"vMv": 0}}],
                                 "stimuli": [{"id": "in", "shape": [2, 2, 1],
                                   "type": "stepCurrent", "amplitudePa": 100, "startMs": 0,
                                   "stopMs": 1}],
                                 "projections": [{"id": "p", "from": "in", "to": "cell",
                                   "connector": {"type": "pooling", "kernel": 2,
                                     "reduction": "%s"}}],
                                 "recorders": [{"id": "v", "of": "cell", "record": "vMv"}],
                                 "run": {"dtMs": 0.1, "durationMs": 5}}\
                                """
                                        .formatted(reduction))
                        .traces()
                        .get("v")
                        .values()[0];

        assertThat(vMv[vMv.length - 1]).isCloseTo(expectedMv, within(1e-6));
    }
}
