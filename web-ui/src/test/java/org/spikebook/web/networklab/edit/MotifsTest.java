package org.spikebook.web.networklab.edit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.spikebook.lesson.notebook.CanvasLayout;
import org.spikebook.lesson.notebook.CanvasLayout.Position;
import org.spikebook.simulator.analysis.IntervalStatistics;
import org.spikebook.simulator.analysis.SpikeTrains;
import org.spikebook.simulator.engine.RunControl;
import org.spikebook.simulator.engine.Simulator;
import org.spikebook.simulator.model.catalog.ModelRegistry;
import org.spikebook.simulator.model.stimulus.SpikeSources;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.WeightSet;
import org.spikebook.simulator.network.document.NetworkReader;
import org.spikebook.simulator.recording.Recording;
import org.spikebook.web.networklab.fragment.Motif;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** What each motif does, in a run of three seconds with a fixed seed. */
class MotifsTest {

    private static final int STEPS = 30_000;
    private static final double DT_MS = 0.1;
    private static final Draft EMPTY =
            Draft.parse(
                            """
                            {"format": "spikebook/network/1", "run": {"dtMs": 0.1, "durationMs": 3000, "seed": 7}}\
                            """)
                    .orElseThrow();

    private final NetworkEditor editor = new NetworkEditor(ModelRegistry.standard());

    @ParameterizedTest
    @EnumSource
    void motif_isAValidNetwork_whoseEveryPartHasAPlaceOfItsOwn(Motif motif) {
        EditResult.Edited edited = insert(motif);

        assertThat(network(edited.draft()).populations()).isNotEmpty();
        List<Position> places = List.copyOf(edited.layout().nodes().values());
        assertThat(places).hasSameSizeAs(edited.draft().nodes());
        for (Position a : places) {
            assertThat(places)
                    .filteredOn(b -> !b.equals(a))
                    .noneMatch(b -> Math.abs(a.x() - b.x()) < 230 && Math.abs(a.y() - b.y()) < 100);
        }
    }

    @Test
    void eiPair_firesIrregularly_atLowRates() {
        Draft pair = insert(Motif.EI_PAIR).draft();
        for (String population : List.of("exc", "inh")) {
            SpikeTrains trains = run(pair, population);
            assertThat(trains.rateHz()).isBetween(2.0, 20.0);
            assertThat(meanCv(trains)).isGreaterThan(0.5);
        }
    }

    @Test
    void layer_passesActivityOn() {
        Draft layer = insert(Motif.LAYER).draft();

        for (String population : List.of("hidden", "output")) {
            SpikeTrains trains = run(layer, population);
            assertThat(trains.rateHz()).isBetween(2.0, 60.0);
            assertThat(trains.fired()).isEqualTo(trains.observed());
        }
        Draft cut = layer.with(new PartRemoval(layer, Set.of("projection input-hidden"))::apply);
        assertThat(run(cut, "output").spikeCount()).isZero();
    }

    @Test
    void winnerTakeAll_oneGroupFiresSeveralTimesAsOften() {
        Draft circuit = insert(Motif.WINNER_TAKE_ALL).draft();

        double a = run(circuit, "a").rateHz();
        double b = run(circuit, "b").rateHz();
        assertThat(a).isGreaterThan(4 * b).isLessThan(100);
    }

    /** The inputs exchanged, the other group wins: it is the input that decides. */
    @Test
    void winnerTakeAll_otherGroupWins_withTheInputsExchanged() {
        String text = insert(Motif.WINNER_TAKE_ALL).draft().text();
        String exchanged =
                text.replace("1300", "more").replace("1100", "1300").replace("more", "1100");
        Draft circuit = Draft.parse(exchanged).orElseThrow();

        assertThat(run(circuit, "b").rateHz()).isGreaterThan(4 * run(circuit, "a").rateHz());
    }

    @Test
    void reservoir_isNeitherSilentNorSaturated_toTheEnd() {
        SpikeTrains late = run(insert(Motif.RESERVOIR).draft(), "reservoir", STEPS / 2);

        assertThat(late.rateHz()).isBetween(2.0, 80.0);
        assertThat(late.fired()).isGreaterThan(late.observed() / 2);
        assertThat(meanCv(late)).isGreaterThan(0.3);
    }

    @Test
    void convolution_reachesEveryPooledNeuron_ofBothKernels() {
        SpikeTrains pooled = run(insert(Motif.CONVOLUTION).draft(), "pooled");

        assertThat(pooled.rateHz()).isBetween(2.0, 60.0);
        assertThat(pooled.fired()).isEqualTo(pooled.observed());
    }

    @Test
    void ring_oneSpikeTravelsAround_toTheEnd() {
        Recording recording = record(insert(Motif.RING).draft(), "ring");
        int[] neurons = recording.spikes().get("observed").neurons();

        assertThat(neurons.length).isGreaterThan(400);
        assertThat(neurons)
                .containsExactly(IntStream.range(0, neurons.length).map(k -> k % 20).toArray());
        int[] steps = recording.spikes().get("observed").steps();
        assertThat(steps[steps.length - 1]).isGreaterThan(STEPS - 100);
    }

    private EditResult.Edited insert(Motif motif) {
        NetworkEdit edit = new NetworkEdit.Insert(motif.fragment(), Optional.empty());
        return (EditResult.Edited) editor.apply(EMPTY, CanvasLayout.EMPTY, edit);
    }

    private static double meanCv(SpikeTrains trains) {
        IntervalStatistics intervals = new IntervalStatistics(trains);
        return IntStream.range(0, trains.size())
                .filter(train -> trains.timesMs(train).length > 5)
                .mapToDouble(train -> intervals.cv(train).orElseThrow())
                .average()
                .orElseThrow();
    }

    private static SpikeTrains run(Draft draft, String population) {
        return run(draft, population, 0);
    }

    private static SpikeTrains run(Draft draft, String population, int fromStep) {
        Recording recording = record(draft, population);
        int size =
                network(draft).populations().stream()
                        .filter(each -> each.id().equals(population))
                        .findFirst()
                        .orElseThrow()
                        .size();
        return SpikeTrains.within(recording.spikes().get("observed"), size, DT_MS, fromStep, STEPS);
    }

    private static Recording record(Draft draft, String population) {
        Draft observed =
                draft.with(root ->
                        NetworkEditor.array(root, "recorders")
                                .addObject()
                                .put("id", "observed")
                                .put("of", population));
        Recording recording =
                Simulator.run(
                        network(observed), WeightSet.EMPTY, SpikeSources.NONE, RunControl.NONE);
        assertThat(recording.isComplete()).isTrue();
        return recording;
    }

    private static NetworkModel network(Draft draft) {
        return new NetworkReader(ModelRegistry.standard()).read(draft.text()).valid().orElseThrow();
    }
}
