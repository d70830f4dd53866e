package org.spikebook.simulator.live;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spikebook.simulator.engine.EndlessFrame;
import org.spikebook.simulator.engine.IncomingSynapses;
import org.spikebook.simulator.model.catalog.ModelRegistry;
import org.spikebook.simulator.model.stimulus.SpikeSource;
import org.spikebook.simulator.model.stimulus.SpikeSources;
import org.spikebook.simulator.model.stimulus.SpikeTrain;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.Probe;
import org.spikebook.simulator.network.document.EditableDocument.Change;
import org.spikebook.simulator.network.document.NetworkReader;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.simulator.testkit.FixedSpikes;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

class PlayedNetworkTest {

    private static final int ALL = Integer.MAX_VALUE;

    private static final String NETWORK =
            """
            {"format": "spikebook/network/1",
             "populations": [{"id": "n", "size": 20, "model": {"type": "lif"}}],
             "stimuli": [{"id": "in", "type": "poisson", "size": 20, "rateHz": 900}],
             "projections": [
               {"id": "in-n", "from": "in", "to": "n", "connector": {"type": "oneToOne"}, "weightPa": 900},
               {"id": "n-n", "from": "n", "to": "n", "connector": {"type": "fixedProbability", "probability": 0.1}, "weightPa": 30}],
             "recorders": [{"id": "n", "of": "n"}],
             "run": {"durationMs": 20}}\
            """;

    private static final String LEARNING =
            """
            {"format": "spikebook/network/1",
             "populations": [{"id": "n", "size": 2, "model": {"type": "lif"}}],
             "stimuli": [{"id": "in", "type": "poisson", "size": 20, "rateHz": 100}],
             "projections": [
               {"id": "in-n", "from": "in", "to": "n", "connector": {"type": "allToAll"}, "weightPa": 50,
                "plasticity": {"type": "pairStdp", "learningRate": 0.01, "weightMax": 100}}],
             "recorders": [{"id": "n", "of": "n"}],
             "run": {"durationMs": 20}}\
            """;

    private final PlayedNetwork network =
            new PlayedNetwork(new NetworkReader(ModelRegistry.standard()), LiveConditions.NONE);

    @BeforeEach
    void open() {
        assertThat(network.open(NETWORK)).isEqualTo(new PlayedNetwork.Outcome.Restarted());
    }

    @Test
    void advance_continuesBeyondTheDocumentsEnd() {
        network.run().advance(1_000);

        assertThat(network.run().stepsDone()).isEqualTo(1_000);
        assertThat(network.run().isOver()).isFalse();
        assertThat(network.model().run().steps()).isEqualTo(200);
    }

    @Test
    void advance_aSample_isShownAgainAfterTheDocumentsDuration() {
        PlayedNetwork shows =
                new PlayedNetwork(
                        new NetworkReader(ModelRegistry.standard()),
                        new LiveConditions() {
                            @Override
                            public SpikeSources sources(NetworkModel network) {
                                return (_, steps, _) -> Optional.of(oneSpike(steps));
                            }
                        });
        shows.open(
                """
                {"format": "spikebook/network/1",
                 "stimuli": [{"id": "s", "shape": [1], "type": "dataset", "data": "x", "encoder": "rate"}],
                 "populations": [{"id": "n", "size": 1, "model": {"type": "lif"}}],
                 "projections": [{"id": "s-n", "from": "s", "to": "n", "connector": {"type": "oneToOne"}, "weightPa": 1}],
                 "run": {"durationMs": 20}}\
                """);

        shows.run().advance(500);

        assertThat(shows.run().frame(ALL, ALL).spikes().get("s").steps())
                .containsExactly(3, 203, 403);
    }

    /** A sample with one spike at step 3. */
    private static SpikeSource oneSpike(int steps) {
        int[] stepStart = new int[steps + 1];
        Arrays.fill(stepStart, 4, steps + 1, 1);
        return new FixedSpikes(new SpikeTrain(steps, 1, stepStart, new int[] {0}));
    }

    @Test
    void set_values_steersAndChangesTheDocument() {
        network.run().advance(100);

        assertThat(network.set(List.of(new Change("/stimuli/in/rateHz", 100))))
                .isEqualTo(new PlayedNetwork.Outcome.Steered());
        assertThat(network.document()).contains("\"rateHz\":100");
        assertThat(network.run().stepsDone()).isEqualTo(100);
    }

    @Test
    void set_structure_continuesWhereNeuronsCan() {
        network.run().advance(100);

        assertThat(network.set(List.of(new Change("/projections/n-n/connector/probability", 0.5))))
                .isEqualTo(new PlayedNetwork.Outcome.Steered());
        assertThat(network.set(List.of(new Change("/projections/n-n/delayMs", 7))))
                .isEqualTo(new PlayedNetwork.Outcome.Steered());
        assertThat(network.set(List.of(new Change("/run/durationMs", 7))))
                .isEqualTo(new PlayedNetwork.Outcome.Steered());
        assertThat(network.run().stepsDone()).isEqualTo(100);
        assertThat(network.set(List.of(new Change("/populations/n/size", 20))))
                .isEqualTo(new PlayedNetwork.Outcome.Steered());
        assertThat(network.set(List.of(new Change("/run/dtMs", 0.5))))
                .isEqualTo(new PlayedNetwork.Outcome.Restarted());
    }

    @Test
    void set_badPathOrValue_changesNothing() {
        network.run().advance(100);

        assertThat(
                        codes(
                                network.set(
                                        List.of(
                                                new Change("/stimuli/in/rateHz", 5),
                                                new Change("/stimuli/out/rateHz", 5)))))
                .containsExactly("leadsNowhere");
        assertThat(
                        network.set(
                                List.of(
                                        new Change("/stimuli/in/rateHz", 5),
                                        new Change("/populations/n/model/tauMemMs", -5))))
                .isInstanceOf(PlayedNetwork.Outcome.Refused.class);
        assertThat(network.document()).contains("\"rateHz\":900").doesNotContain("tauMemMs");
        assertThat(network.run().stepsDone()).isEqualTo(100);
    }

    private static List<String> codes(PlayedNetwork.Outcome outcome) {
        return ((PlayedNetwork.Outcome.Refused) outcome)
                .problems().stream().map(Problem::code).toList();
    }

    @Test
    void restart_byTheSameSeed_repeats_byAnother_doesNot() {
        network.run().advance(1_000);
        int[] first = network.run().frame(ALL, ALL).spikes().get("n").steps();
        network.restart(OptionalLong.empty());
        assertThat(network.run().stepsDone()).isZero();
        network.run().advance(1_000);
        EndlessFrame again = network.run().frame(ALL, ALL);
        network.restart(OptionalLong.of(17));
        network.run().advance(1_000);
        int[] other = network.run().frame(ALL, ALL).spikes().get("n").steps();
        network.set(List.of(new Change("/stimuli/in/rateHz", 100)));

        assertThat(again.fresh()).isTrue();
        assertThat(again.spikes().get("n").steps()).isEqualTo(first);
        assertThat(other).isNotEqualTo(first);
        assertThat(network.run().stepsDone()).isEqualTo(1_000);
        assertThat(network.run().network().model().run().seed()).isEqualTo(17);
    }

    @Test
    void probes_stayAcrossChangesAndRestarts() {
        network.probe(List.of(new Probe("v", "n", "vMv", List.of(1), 1)));
        network.set(List.of(new Change("/stimuli/in/rateHz", 100)));
        network.restart(OptionalLong.of(2));
        network.run().advance(5);

        assertThat(network.run().frame(ALL, ALL).samples().get("v").count()).isEqualTo(5);
    }

    @Test
    void fire_firesInTheNextStep_andAgainWhenRepeated() {
        network.set(List.of(new Change("/stimuli/in/rateHz", 0)));
        network.run().advance(50);
        assertThat(network.fire("n", 4)).isTrue();
        assertThat(network.fire("n", 40)).isFalse();
        assertThat(network.fire("in", 4)).isFalse();
        network.run().advance(100);
        EndlessFrame first = network.run().frame(ALL, ALL);
        network.run().goTo(140);
        network.run().goTo(51);
        network.run().goTo(10);
        network.run().advance(140);
        EndlessFrame second = network.run().frame(ALL, ALL);

        assertThat(first.spikes().get("n").steps()).startsWith(50);
        assertThat(first.spikes().get("n").neurons()).startsWith(4);
        assertThat(second.spikes().get("n").steps()).isEmpty();
    }

    @Test
    void measure_countsInARunOfItsOwn() {
        ActivityMeasurement measurement =
                new ActivityMeasurement(
                        new NetworkReader(ModelRegistry.standard()), LiveConditions.NONE);
        network.run().advance(1_000);
        network.run().frame(ALL, ALL);
        network.run().advance(4_000);
        EndlessFrame frame = network.run().frame(ALL, ALL);

        ActivityMeasurement.Outcome measured = measurement.measure(NETWORK, List.of(), 100, 400);
        ActivityMeasurement.Outcome silent =
                measurement.measure(
                        NETWORK, List.of(new Change("/stimuli/in/rateHz", 0)), 100, 400);
        ActivityMeasurement.Outcome again = measurement.measure(NETWORK, List.of(), 100, 400);
        ActivityMeasurement.Outcome wrong =
                measurement.measure(NETWORK, List.of(new Change("/nowhere/x", 0)), 100, 400);

        ActivityMeasurement.Outcome.Measured counts =
                (ActivityMeasurement.Outcome.Measured) measured;
        assertThat(counts.counts().get("n")).isEqualTo(frame.spikes().get("n").steps().length);
        assertThat(counts.sizes()).containsEntry("in", 20).containsEntry("n", 20);
        assertThat(counts.ms()).isEqualTo(400);
        assertThat(((ActivityMeasurement.Outcome.Measured) silent).counts()).containsEntry("n", 0L);
        assertThat(again).isEqualTo(measured);
        assertThat(wrong).isInstanceOf(ActivityMeasurement.Outcome.Refused.class);
    }

    @Test
    void synapsesOnto_aNeuron_areThoseThatItsSpikesComeFrom() {
        List<IncomingSynapses> onto = network.run().synapsesOnto("n", 7);

        assertThat(onto).extracting(IncomingSynapses::projection).containsExactly("in-n", "n-n");
        IncomingSynapses input = onto.getFirst();
        assertThat(input.sources()).containsExactly(7);
        assertThat(input.weights()).containsExactly(900);
        assertThat(input.delaySteps()).containsExactly(10);
        assertThat(onto.getLast().sources()).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void synapsesOnto_ofALearningProjection_haveTheWeightsOfNow() {
        network.open(LEARNING);
        network.run().advance(5_000);

        double[] weights = network.run().synapsesOnto("n", 1).getFirst().weights();
        assertThat(weights).hasSize(20).doesNotContain(50);
    }

    @Test
    void synapsesOnto_noNeuron_areNone() {
        assertThat(network.run().synapsesOnto("n", 20)).isEmpty();
        assertThat(network.run().synapsesOnto("in", 0)).isEmpty();
    }
}
