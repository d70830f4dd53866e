package org.spikebook.lesson.experiment.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.spikebook.lesson.experiment.Laboratory;
import org.spikebook.lesson.notebook.runs.RunMeasure;
import org.spikebook.lesson.notebook.sweep.SweepMeasure;
import org.spikebook.simulator.engine.RunControl;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.WeightSet;
import org.spikebook.simulator.recording.Recording;

class RecordedMeasureTest {

    private static final Laboratory LABORATORY = Laboratory.standard();

    /** A neuron at 2.5 nA: 76.4 Hz by the formula of the f-I curve. */
    private static final String NEURON =
            """
            {"format": "spikebook/network/1",
             "populations": [{"id": "n", "size": 2, "model": {"type": "lif", "tauMemMs": 8,
               "cMemPf": 800, "vRestMv": -70, "vResetMv": -65, "vThresholdMv": -50, "tRefMs": 2}}],
             "stimuli": [{"id": "current", "type": "stepCurrent", "size": 2, "amplitudePa": 2500}],
             "projections": [{"id": "c", "from": "current", "to": "n", "connector":
               {"type": "oneToOne"}}],
             "recorders": [{"id": "v", "of": "n", "record": "vMv", "neurons": [0]},
               {"id": "s", "of": "n", "record": "spikes"}],
             "run": {"dtMs": 0.1, "durationMs": 1000, "seed": 3}}
            """;

    private static final NetworkModel NETWORK = network(NEURON);

    @Test
    void values_areThoseOfTheRun_byTheNetworksOwnRecorders() {
        Recording run = LABORATORY.simulate(NETWORK, WeightSet.EMPTY, RunControl.NONE);

        assertThat(value(SweepMeasure.POPULATION_RATE, run)).isCloseTo(76.4, within(1.2));
        assertThat(value(SweepMeasure.SPIKE_COUNT, run))
                .isEqualTo(run.spikes().get("s").spikeCount());
        assertThat(value(SweepMeasure.INTERVAL_CV, run)).isCloseTo(0, within(1e-9));
        assertThat(value(SweepMeasure.MEAN_POTENTIAL, run)).isBetween(-65.0, -50.0);
    }

    @Test
    void whatIsEarlierThanTheBegin_doesNotCount() {
        Recording run = LABORATORY.simulate(NETWORK, WeightSet.EMPTY, RunControl.NONE);
        RunMeasure count = new RunMeasure(SweepMeasure.SPIKE_COUNT, "n");

        double all = new RecordedMeasure(count, 0).value(NETWORK, run).orElseThrow();
        double half = new RecordedMeasure(count, 500).value(NETWORK, run).orElseThrow();

        assertThat(half).isCloseTo(all / 2, within(4.0));
        assertThat(new RecordedMeasure(count, 2000).value(NETWORK, run)).isEmpty();
    }

    @Test
    void whatIsNotRecorded_isToldAsSuch_andHasNoValue() {
        NetworkModel some = network(NEURON.replace("\"spikes\"", "\"spikes\", \"neurons\": [0]"));
        RecordedMeasure rate =
                new RecordedMeasure(new RunMeasure(SweepMeasure.POPULATION_RATE, "n"), 0);

        assertThat(rate.problems(NETWORK)).isEmpty();
        assertThat(rate.problems(some)).extracting("code").containsExactly("notRecorded.spikes");
        assertThat(rate.value(some, LABORATORY.simulate(some, WeightSet.EMPTY, RunControl.NONE)))
                .isEmpty();
        assertThat(problem(SweepMeasure.POPULATION_RATE, "m")).isEqualTo("noPopulation");
        assertThat(problem(SweepMeasure.LEARNED_WEIGHT, "n")).isEqualTo("noProjection");
        assertThat(problem(SweepMeasure.LEARNED_WEIGHT, "c")).isEqualTo("notRecorded.weights");
        assertThat(RecordedMeasure.all(NETWORK)).hasSize(6);
        assertThat(RecordedMeasure.all(some)).hasSize(1);
    }

    /** A spike of 60 pA in 50 ms decays with 2 ms; conductances have no current to record. */
    @Test
    void currents_areThoseOfTheSynapses_whereReceptorsAreCurrents() {
        String synapse =
                """
                {"format": "spikebook/network/1",
                 "populations": [{"id": "n", "size": 1, "model": {"type": "lif"},
                   "receptors": {"type": "exponentialCurrent", "tauExcMs": 2}}],
                 "stimuli": [{"id": "clock", "type": "regularSpikes", "size": 1, "intervalMs": 50}],
                 "projections": [{"id": "c", "from": "clock", "to": "n", "connector":
                   {"type": "oneToOne"}, "weightPa": 60, "delayMs": 1}],
                 "recorders": [{"id": "i", "of": "n", "record": "iExcPa"}],
                 "run": {"dtMs": 0.1, "durationMs": 1000, "seed": 3}}
                """;
        NetworkModel network = network(synapse);
        RecordedMeasure excitatory =
                new RecordedMeasure(new RunMeasure(SweepMeasure.EXCITATORY_CURRENT, "n"), 100);
        RecordedMeasure inhibitory =
                new RecordedMeasure(new RunMeasure(SweepMeasure.INHIBITORY_CURRENT, "n"), 100);
        Recording run = LABORATORY.simulate(network, WeightSet.EMPTY, RunControl.NONE);

        assertThat(excitatory.value(network, run).orElseThrow()).isCloseTo(2.46, within(0.01));
        assertThat(excitatory.unit(network)).isEqualTo("pA");
        assertThat(inhibitory.problems(network))
                .extracting("code")
                .containsExactly("notRecorded.current");
    }

    private static double value(SweepMeasure measure, Recording run) {
        return new RecordedMeasure(new RunMeasure(measure, "n"), 0)
                .value(NETWORK, run)
                .orElseThrow();
    }

    private static String problem(SweepMeasure measure, String of) {
        return new RecordedMeasure(new RunMeasure(measure, of), 0)
                .problems(NETWORK)
                .getFirst()
                .code();
    }

    private static NetworkModel network(String document) {
        return LABORATORY.networks().read(document).valid().orElseThrow();
    }
}
