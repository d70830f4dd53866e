package org.spikebook.simulator.model.neuron.adaptive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spikebook.simulator.recording.Recording;
import org.spikebook.simulator.testkit.Runs;

/** The built-in model against the same equations typed. */
class AdaptiveExponentialTest {

    private static final String DOCUMENT =
            """
            {"format": "spikebook/network/1",
             "populations": [
               {"id": "built", "receptors": {"type": "delta"},
                "model": {"type": "adaptiveExponential", "tRefMs": 2, "biasPa": 900, "integrator": "%1$s"}},
               {"id": "typed", "receptors": {"type": "delta"}, "initial": {"v": -70.6},
                "model": {"type": "equations", "tRefMs": 2, "integrator": "%1$s",
                  "equations": "dv/dt = (gL*(EL - v) + gL*D*exp((v - VT)/D) - w + I)/C : mV (unless refractory)\\ndw/dt = (a*(v - EL) - w)/tau : pA\\nC = 281 : pF\\ngL = 30 : nS\\nEL = -70.6 : mV\\nVT = -50.4 : mV\\nD = 2 : mV\\ntau = 144 : ms\\na = 4 : nS\\nI = 900 : pA",
                  "threshold": "v > -40.4*mV", "reset": "v = -70.6*mV; w += 80.5*pA"}}],
             "recorders": [{"id": "fired", "of": "built"},
               {"id": "v", "of": "built", "record": "vMv"}, {"id": "v2", "of": "typed", "record": "v"},
               {"id": "w", "of": "built", "record": "wPa"}, {"id": "w2", "of": "typed", "record": "w"}],
             "run": {"dtMs": 0.1, "durationMs": 100}}
            """;

    @ParameterizedTest
    @ValueSource(strings = {"euler", "rk4"})
    void builtIn_withARefractoryTime_doesAsTheEquationsSay(String integrator) {
        Recording recording = Runs.run(DOCUMENT.formatted(integrator));

        assertThat(recording.spikes().get("fired").spikeCount()).isGreaterThan(2);
        assertAlike(recording, "v");
        assertAlike(recording, "w");
    }

    private static void assertAlike(Recording recording, String variable) {
        double[] built = recording.traces().get(variable).values()[0];
        double[] typed = recording.traces().get(variable + "2").values()[0];
        assertThat(built).containsExactly(typed, within(1e-9));
    }
}
