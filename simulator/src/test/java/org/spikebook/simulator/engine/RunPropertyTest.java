package org.spikebook.simulator.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.spikebook.simulator.engine.compile.Compilation;
import org.spikebook.simulator.engine.compile.NetworkCompiler;
import org.spikebook.simulator.engine.compiled.CompiledNetwork;
import org.spikebook.simulator.engine.threads.ThreadTeam;
import org.spikebook.simulator.model.catalog.ModelRegistry;
import org.spikebook.simulator.model.stimulus.DatasetStimulus;
import org.spikebook.simulator.model.stimulus.SpikeSources;
import org.spikebook.simulator.model.stimulus.SpikeStimulus;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.Recorder;
import org.spikebook.simulator.network.RunSettings;
import org.spikebook.simulator.network.WeightSet;
import org.spikebook.simulator.network.document.NetworkReader;
import org.spikebook.simulator.network.validation.Limits;
import org.spikebook.simulator.parameter.Component;
import org.spikebook.simulator.recording.Recording;
import org.spikebook.simulator.recording.StateTrace;
import org.spikebook.simulator.recording.document.RecordingWriter;
import org.spikebook.simulator.testkit.RandomDocuments;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * What every network must do, tried on networks of all models at random: the same bytes however it
 * is cut, on however many threads, recorded or not, and after going back to a snapshot.
 */
class RunPropertyTest {

    private static final int STEPS = 60;
    private static final int SNAPSHOT_AT = 23;

    /** Connectors that need shapes which go together. */
    private static final String GRIDS =
            """
            {"format": "spikebook/network/1",
             "populations": [{"id": "c", "shape": [6, 6, 2], "model": {"type": "lif"}},
               {"id": "p", "shape": [3, 3, 2], "model": {"type": "lif"}}],
             "stimuli": [{"id": "in", "shape": [6, 6], "type": "poisson", "rateHz": 900}],
             "projections": [
               {"id": "in-c", "from": "in", "to": "c", "weightPa": {"uniform": [0, 900]}, "delayMs": {"uniform": [1, 3]},
                "connector": {"type": "convolution", "kernel": 3, "padding": 1}},
               {"id": "c-p", "from": "c", "to": "p", "weightPa": 900, "connector": {"type": "pooling", "kernel": 2, "stride": 2}}],
             "recorders": [{"id": "c", "of": "c"}, {"id": "p", "of": "p"}],
             "run": {"durationMs": 6}}\
            """;

    /** A source that fires and reaches no one, by weights of its own. */
    private static final String NONE_REACHED =
            """
            {"format": "spikebook/network/1",
             "populations": [{"id": "p", "size": 3, "model": {"type": "lif", "biasPa": 2000}}],
             "projections": [{"id": "p-p", "from": "p", "to": "p", "connector": {"type": "explicit"},
               "weightPa": {"uniform": [0, 1]}}],
             "recorders": [{"id": "p", "of": "p"}],
             "run": {"durationMs": 6}}\
            """;

    private static final int SEEDS = 2_000;
    private static final ModelRegistry REGISTRY = ModelRegistry.standard();

    /** By document, none where it cannot run. Made once: to read and compile takes long. */
    private static List<Optional<NetworkModel>> all = List.of();

    @BeforeAll
    static void readAll() {
        NetworkReader reader = new NetworkReader(REGISTRY, Limits.ofMemory(36 << 20));
        Stream<String> random =
                LongStream.range(0, SEEDS).mapToObj(seed -> RandomDocuments.of(REGISTRY, seed));
        all =
                Stream.concat(Stream.of(GRIDS, NONE_REACHED), random)
                        .map(document -> reader.read(document).valid())
                        .map(network ->
                                network.map(RunPropertyTest::brief)
                                        .filter(RunPropertyTest::isRunnable))
                        .toList();
    }

    @Test
    void networks_coverAllModels() {
        Set<String> tried = new TreeSet<>();
        networks(SEEDS).forEach(network -> components(network).forEach(c -> tried.add(c.type())));

        assertThat(REGISTRY.all().stream().map(Component::type))
                .filteredOn(type -> !type.equals(DatasetStimulus.TYPE))
                .isSubsetOf(tried);
    }

    @Test
    void anySnapshot_continuesAsTheRunThatWasNotInterrupted() {
        networks(1_000)
                .forEach(network -> {
                    CompiledNetwork compiled = compile(network, 1);
                    Simulation whole = new Simulation(compiled);
                    advance(whole, SNAPSHOT_AT);
                    Snapshot snapshot = whole.snapshot();
                    String expected = finish(whole);
                    Simulation other = new Simulation(compiled);
                    advance(other, SNAPSHOT_AT / 2);
                    other.restore(snapshot);
                    assertThat(finish(other)).as("another run").isEqualTo(expected);
                    whole.restore(snapshot);
                    assertThat(finish(whole)).as("the same run").isEqualTo(expected);
                });
    }

    @Test
    void anyCut_givesTheSameBytes() {
        networks(1_000)
                .forEach(network ->
                        assertThat(finish(new Simulation(compile(network, 3))))
                                .isEqualTo(finish(new Simulation(compile(network, 1)))));
    }

    @Test
    void twoThreads_giveTheSameBytes() {
        try (ThreadTeam team = ThreadTeam.of(2)) {
            networks(400)
                    .forEach(network ->
                            assertThat(finish(new Simulation(compile(network, 2), team)))
                                    .isEqualTo(finish(new Simulation(compile(network, 1)))));
        }
    }

    @Test
    void moreRecorders_changeNothing() {
        networks(1_000)
                .forEach(network -> {
                    Recording few = record(network);
                    Recording many = record(withMoreRecorders(network));
                    few.spikes()
                            .forEach((id, raster) -> {
                                assertThat(many.spikes().get(id).steps()).isEqualTo(raster.steps());
                                assertThat(many.spikes().get(id).neurons())
                                        .isEqualTo(raster.neurons());
                            });
                    few.traces()
                            .forEach((id, trace) ->
                                    assertThat(text(many.traces().get(id))).isEqualTo(text(trace)));
                });
    }

    private static String text(StateTrace trace) {
        return Arrays.deepToString(trace.values());
    }

    /** The written ones and those of the first seeds. */
    private static Stream<NetworkModel> networks(int seeds) {
        return all.stream().limit(all.size() - SEEDS + seeds).flatMap(Optional::stream);
    }

    private static NetworkModel brief(NetworkModel network) {
        RunSettings run = network.run();
        int steps = Math.min(STEPS, run.steps());
        return network.withRun(run.withSteps(steps));
    }

    private static boolean isRunnable(NetworkModel network) {
        return compilation(network, 1) instanceof Compilation.Compiled;
    }

    private static Compilation compilation(NetworkModel network, int blocks) {
        return NetworkCompiler.compile(network, WeightSet.EMPTY, SpikeSources.NONE, blocks);
    }

    private static CompiledNetwork compile(NetworkModel network, int blocks) {
        return ((Compilation.Compiled) compilation(network, blocks)).network();
    }

    private static Recording record(NetworkModel network) {
        return Simulator.run(compile(network, 1), RunControl.NONE);
    }

    private static Stream<Component> components(NetworkModel network) {
        return Stream.of(
                        network.populations().stream()
                                .flatMap(p ->
                                        Stream.of(
                                                p.model().component(), p.receptors().component())),
                        network.stimuli().stream().map(s -> s.model().component()),
                        network.projections().stream().map(p -> p.connector().component()),
                        network.projections().stream()
                                .flatMap(p -> p.plasticity().stream())
                                .map(rule -> rule.component()))
                .flatMap(part -> part);
    }

    private static NetworkModel withMoreRecorders(NetworkModel network) {
        List<Recorder> recorders = new ArrayList<>(network.recorders());
        network.populations()
                .forEach(p -> {
                    recorders.add(
                            new Recorder("more-" + p.id(), p.id(), "spikes", Optional.empty()));
                    p.model()
                            .component()
                            .stateVariables()
                            .forEach(v ->
                                    recorders.add(
                                            new Recorder(
                                                    "more-" + p.id() + "-" + v.name(),
                                                    p.id(),
                                                    v.name(),
                                                    Optional.empty())));
                });
        network.stimuli().stream()
                .filter(s -> s.model().component() instanceof SpikeStimulus)
                .forEach(s ->
                        recorders.add(
                                new Recorder(
                                        "more-" + s.id(), s.id(), "spikes", Optional.empty())));
        return network.withRecorders(recorders);
    }

    private static void advance(Simulation simulation, int steps) {
        for (int k = 0; k < steps && !simulation.isOver(); k++) {
            simulation.step();
        }
    }

    private static String finish(Simulation simulation) {
        advance(simulation, Integer.MAX_VALUE);
        return RecordingWriter.write(simulation.recording(Recording.End.COMPLETED));
    }
}
