package org.spikebook.simulator.engine.compile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spikebook.simulator.engine.RunControl;
import org.spikebook.simulator.engine.Simulation;
import org.spikebook.simulator.engine.Simulator;
import org.spikebook.simulator.engine.Snapshot;
import org.spikebook.simulator.engine.compiled.CompiledNetwork;
import org.spikebook.simulator.engine.compiled.CompiledPopulation;
import org.spikebook.simulator.engine.compiled.CompiledProjection;
import org.spikebook.simulator.engine.compiled.MergedPart;
import org.spikebook.simulator.engine.compiled.SynapseBlock;
import org.spikebook.simulator.engine.threads.ThreadTeam;
import org.spikebook.simulator.model.neuron.PopulationState;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.recording.Recording;
import org.spikebook.simulator.recording.SpikeRaster;
import org.spikebook.simulator.recording.document.RecordingWriter;
import org.spikebook.simulator.testkit.Runs;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Whether tables are joined or not must be seen by no one. */
class MergedTablesTest {

    private static final MergeThreshold NEVER = new MergeThreshold(Double.POSITIVE_INFINITY, 0);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void run_joinedOrNotOnAnyNumberOfThreads_givesTheSameStates(long seed) {
        NetworkModel network = Runs.network(MergedDocuments.random(seed));
        CompiledNetwork apart = compiled(network, 1, NEVER);
        List<double[][]> expected = states(apart, 1);

        assertThat(spikes(apart)).isGreaterThan(100);
        for (int threads = 1; threads <= 3; threads++) {
            CompiledNetwork joined = compiled(network, threads, MergeThreshold.ALWAYS);
            assertThat(mergedParts(joined)).isNotEmpty();
            assertSame(states(joined, threads), expected);
        }
    }

    /** With so few spikes, only the sums that are reached are moved. */
    @ParameterizedTest
    @CsvSource({"1", "2"})
    void run_whereLittleArrives_givesTheSameStates(int threads) {
        NetworkModel network = Runs.network(MergedDocuments.sparse());
        CompiledNetwork joined = compiled(network, threads, MergeThreshold.ALWAYS);

        assertThat(spikes(joined)).isGreaterThan(30);
        assertSame(states(joined, threads), states(compiled(network, 1, NEVER), 1));
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 3", "3, 2", "4, 1"})
    void synapses_ofMergedTables_areThoseOfEachProjection(long seed, int threads) {
        NetworkModel network = Runs.network(MergedDocuments.random(seed));
        CompiledNetwork apart = compiled(network, threads, NEVER);
        CompiledNetwork joined = compiled(network, threads, MergeThreshold.ALWAYS);

        for (int p = 0; p < network.projections().size(); p++) {
            CompiledProjection one = joined.projections().get(p);
            CompiledProjection other = apart.projections().get(p);
            assertThat(one.description()).isEqualTo(other.description());
            assertThat(one.delaySteps()).isEqualTo(other.delaySteps());
            assertThat(one.synapseCount()).isEqualTo(other.synapseCount());
            assertThat(synapses(one)).isEqualTo(synapses(other)).hasSize((int) one.synapseCount());
        }
        assertThat(bytes(joined)).isBetween(bytes(apart) / 2, bytes(apart));
    }

    @Test
    void restore_inTheMidstOfARun_continuesAsIfNothingHadBeen() {
        NetworkModel network = Runs.network(MergedDocuments.random(3));
        CompiledNetwork joined = compiled(network, 1, MergeThreshold.ALWAYS);
        Simulation whole = new Simulation(joined);
        advance(whole, 200);
        Snapshot snapshot = whole.snapshot();
        advance(whole, 300);

        for (CompiledNetwork other : List.of(joined, compiled(network, 1, NEVER))) {
            Simulation later = new Simulation(other);
            advance(later, 7);
            later.restore(snapshot);
            advance(later, 300);
            assertThat(bytes(later)).isEqualTo(bytes(whole));
        }
    }

    /**
     * Given up at the first question, or at a later one, while one thread helps the other. If the
     * last question comes when the other thread has just done the rest, the step is whole.
     */
    @ParameterizedTest
    @CsvSource({"1, 1", "1, 3", "2, 1", "2, 2", "2, 3", "2, 4", "3, 1", "3, 2"})
    void restore_afterAStepThatWasGivenUp_forgetsWhatHadArrived(int threads, int question) {
        CompiledNetwork network =
                compiled(Runs.network(MergedDocuments.busy()), threads, MergeThreshold.ALWAYS);
        try (ThreadTeam team = ThreadTeam.of(threads)) {
            Simulation whole = new Simulation(network, team);
            advance(whole, 8);
            Simulation interrupted = new Simulation(network, team);
            advance(interrupted, 5);
            Snapshot snapshot = interrupted.snapshot();

            AtomicInteger asked = new AtomicInteger();
            boolean done = interrupted.step(() -> asked.incrementAndGet() >= question);
            if (threads == 1 || asked.get() < question) {
                assertThat(done).isEqualTo(asked.get() < question);
            }
            interrupted.restore(snapshot);
            advance(interrupted, 3);

            assertThat(bytes(interrupted)).isEqualTo(bytes(whole));
        }
    }

    @Test
    void compile_ofASmallNetwork_joinsNothing() {
        NetworkModel network = Runs.network(MergedDocuments.random(1));

        assertThat(mergedParts(compiled(network, 1, MergeThreshold.USUAL))).isEmpty();
    }

    private static CompiledNetwork compiled(
            NetworkModel network, int threads, MergeThreshold worth) {
        return ((Compilation.Compiled) NetworkCompiler.compile(network, threads, worth)).network();
    }

    private static int spikes(CompiledNetwork network) {
        Recording recording = Simulator.run(network, RunControl.NONE);
        assertThat(recording.problems()).isEmpty();
        return recording.spikes().values().stream().mapToInt(SpikeRaster::spikeCount).sum();
    }

    /** The states of all neurons, again and again, to the last bit. */
    private static List<double[][]> states(CompiledNetwork network, int threads) {
        List<double[][]> states = new ArrayList<>();
        try (ThreadTeam team = ThreadTeam.of(threads)) {
            Simulation simulation = new Simulation(network, team);
            while (!simulation.isOver()) {
                advance(simulation, 25);
                List<double[]> now = new ArrayList<>();
                for (CompiledPopulation population : network.populations()) {
                    PopulationState state = simulation.state(population.description().id());
                    state.neuronVariables().forEach(values -> now.add(values.clone()));
                    state.receptorVariables().forEach(values -> now.add(values.clone()));
                }
                states.add(now.toArray(double[][]::new));
            }
        }
        return states;
    }

    private static void assertSame(List<double[][]> actual, List<double[][]> expected) {
        assertThat(actual).hasSameSizeAs(expected);
        for (int k = 0; k < expected.size(); k++) {
            assertThat(actual.get(k)).isDeepEqualTo(expected.get(k));
        }
    }

    private static void advance(Simulation simulation, int steps) {
        for (int k = 0; k < steps; k++) {
            assertThat(simulation.step(() -> false)).isTrue();
        }
    }

    private static String bytes(Simulation simulation) {
        return RecordingWriter.write(simulation.recording(Recording.End.COMPLETED));
    }

    private static long bytes(CompiledNetwork network) {
        return network.projections().stream()
                .flatMap(projection -> projection.blocks().stream())
                .mapToLong(SynapseBlock::bytes)
                .sum();
    }

    private static List<SynapseBlock> mergedParts(CompiledNetwork network) {
        return network.projections().stream()
                .flatMap(projection -> projection.blocks().stream())
                .filter(MergedPart.class::isInstance)
                .toList();
    }

    private static List<String> synapses(CompiledProjection projection) {
        List<String> all = new ArrayList<>();
        projection.forEachSynapse((source, target, weight, delay) ->
                all.add(source + " " + target + " " + weight + " " + delay));
        return all;
    }
}
