package org.spikebook.simulator.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spikebook.simulator.model.neuron.PopulationState;
import org.spikebook.simulator.recording.Recording;
import org.spikebook.simulator.recording.document.RecordingWriter;
import org.spikebook.simulator.testkit.Runs;

/** What others do to a run's state counts, although kernels rely on what they know of it. */
class ExposedStateTest {

    /** Neurons that fire, inhibited if {@code weightPa} is negative. */
    private static final String FIRING =
            """
            {"format": "spikebook/network/1",
             "populations": [{"id": "p", "size": 70, "model": {"type": "lif", "biasPa": 300, "tRefMs": 5}}],
             "stimuli": [{"id": "s", "type": "spikeTimes", "size": 1, "timesMs": [15, 18]}],
             "projections": [{"id": "s-p", "from": "s", "to": "p", "weightPa": %d}],
             "recorders": [{"id": "spikes", "of": "p"}, {"id": "v", "of": "p", "record": "vMv"},
               {"id": "i", "of": "p", "record": "iInhPa"}],
             "run": {"durationMs": 100}}\
            """;

    private final Simulation simulation = new Simulation(Runs.compiled(FIRING.formatted(100)));

    @ParameterizedTest
    @ValueSource(ints = {100, -100})
    void state_lent_changesNothingByItself(int weightPa) {
        Simulation exposed = new Simulation(Runs.compiled(FIRING.formatted(weightPa)));
        exposed.state("p");

        assertThat(finish(exposed))
                .isEqualTo(finish(new Simulation(Runs.compiled(FIRING.formatted(weightPa)))));
    }

    @Test
    void currentWritten_whereNoneCanArrive_inhibits() {
        PopulationState state = simulation.state("p");
        advance(100);
        state.variable("iInhPa")[7] = -1e4;

        simulation.step();

        assertThat(state.variable("vMv")[7]).isLessThan(state.variable("vMv")[8]);
        assertThat(state.variable("iInhPa")[7]).isBetween(-1e4, -9e3);
    }

    @Test
    void potentialWritten_ofARefractoryNeuron_isHeld() {
        stepUntilRefractory(simulation);
        simulation.step();
        simulation.state("p").variable("vMv")[0] = -57.5;

        advance(3);

        assertThat(simulation.state("p").variable("vMv")).startsWith(-57.5, -65);
    }

    /** Both continue from the same state; nothing is taken as known of the one that was lent. */
    @Test
    void restore_inhibitedAndRefractory_continuesWhereNoInhibitionCanArrive() {
        Simulation inhibited = new Simulation(Runs.compiled(FIRING.formatted(-100)));
        stepUntilRefractory(inhibited);
        assertThat(inhibited.state("p").variable("iInhPa")[0]).isNegative();
        Simulation exposed = new Simulation(Runs.compiled(FIRING.formatted(100)));
        exposed.state("p");
        advance(1);

        simulation.restore(inhibited.snapshot());
        exposed.restore(inhibited.snapshot());

        assertThat(finish(simulation)).isEqualTo(finish(exposed));
    }

    private static void stepUntilRefractory(Simulation simulation) {
        while (simulation.state("p").refractorySteps()[0] == 0) {
            simulation.step();
        }
    }

    private void advance(int steps) {
        for (int k = 0; k < steps; k++) {
            simulation.step();
        }
    }

    private static String finish(Simulation simulation) {
        while (!simulation.isOver()) {
            simulation.step();
        }
        return RecordingWriter.write(simulation.recording(Recording.End.COMPLETED));
    }
}
