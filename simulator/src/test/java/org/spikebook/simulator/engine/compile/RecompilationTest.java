package org.spikebook.simulator.engine.compile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spikebook.simulator.engine.Simulation;
import org.spikebook.simulator.engine.compiled.CompiledNetwork;
import org.spikebook.simulator.engine.compiled.CompiledProjection;
import org.spikebook.simulator.engine.compiled.MergedPart;
import org.spikebook.simulator.engine.compiled.SynapseTable;
import org.spikebook.simulator.model.catalog.ModelRegistry;
import org.spikebook.simulator.model.stimulus.SpikeSources;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.WeightSet;
import org.spikebook.simulator.network.document.NetworkReader;
import org.spikebook.simulator.network.validation.Limits;
import org.spikebook.simulator.recording.Recording;
import org.spikebook.simulator.recording.document.RecordingWriter;
import org.spikebook.simulator.testkit.ChangedNumbers;
import org.spikebook.simulator.testkit.RandomDocuments;
import org.spikebook.simulator.testkit.Runs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

class RecompilationTest {

    private static final String PAIR =
            """
            {"format": "spikebook/network/1",
             "populations": [{"id": "e", "size": 80, "model": {"type": "lif", "biasPa": 200}},
               {"id": "i", "size": 20, "model": {"type": "lif"}}],
             "stimuli": [{"id": "in", "type": "poisson", "size": 80, "rateHz": 300}],
             "projections": [
               {"id": "in-e", "from": "in", "to": "e", "connector": {"type": "oneToOne"}, "weightPa": 300},
               {"id": "e-i", "from": "e", "to": "i", "connector": {"type": "fixedProbability", "probability": 0.1}, "weightPa": 40},
               {"id": "i-e", "from": "i", "to": "e", "connector": {"type": "fixedProbability", "probability": 0.2}, "weightPa": {"normal": {"mean": -40, "sd": 5}}}],
             "run": {"durationMs": 60}}\
            """;

    private final ModelRegistry registry = ModelRegistry.standard();
    private final NetworkReader reader = new NetworkReader(registry, Limits.ofMemory(1 << 24));

    @Test
    void recompiled_randomNetworksWithANumberChanged_areAsCompiledFromNothing() {
        List<String> different = new ArrayList<>();
        int compared = 0;
        for (long seed = 0; seed < 4_000; seed++) {
            String document = RandomDocuments.of(registry, seed);
            Optional<NetworkModel> before = read(document);
            Optional<NetworkModel> after = before.flatMap(_ -> changed(document));
            if (after.isPresent() && !after.equals(before)) {
                compared++;
                if (!isAlike(before.get(), after.get(), MergeThreshold.USUAL)
                        || !isAlike(before.get(), after.get(), MergeThreshold.ALWAYS)) {
                    different.add(document);
                }
            }
        }

        assertThat(compared).isGreaterThan(300);
        assertThat(different).isEmpty();
    }

    private Optional<NetworkModel> read(String document) {
        return reader.read(document).valid().map(model -> model.withRun(model.run().withSteps(40)));
    }

    /** The first of some changes that is valid. */
    private Optional<NetworkModel> changed(String document) {
        return new ChangedNumbers(document)
                .texts(8, new Random(2))
                .flatMap(text -> read(text).stream())
                .findFirst();
    }

    private static boolean isAlike(NetworkModel before, NetworkModel after, MergeThreshold worth) {
        if (!(NetworkCompiler.compile(before, 1, worth)
                instanceof Compilation.Compiled(CompiledNetwork old))) {
            return true;
        }
        Compilation compiled = NetworkCompiler.compile(after, 1, worth);
        Compilation again =
                NetworkCompiler.recompile(
                        old, after, WeightSet.EMPTY, SpikeSources.NONE, () -> false, worth);
        return switch (compiled) {
            case Compilation.Refused refused -> refused.equals(again);
            case Compilation.Compiled(CompiledNetwork network) ->
                    again instanceof Compilation.Compiled(CompiledNetwork other)
                            && other.model().equals(after)
                            && synapses(network).equals(synapses(other))
                            && run(network).equals(run(other));
        };
    }

    private static List<String> synapses(CompiledNetwork network) {
        List<String> synapses = new ArrayList<>();
        for (CompiledProjection projection : network.projections()) {
            synapses.add(projection.description().toString());
            projection.forEachSynapse((source, target, weight, delay) ->
                    synapses.add(source + ">" + target + " " + weight + " " + delay));
        }
        return synapses;
    }

    private static String run(CompiledNetwork network) {
        Simulation simulation = new Simulation(network);
        while (!simulation.isOver()) {
            simulation.step();
        }
        List<Object> states =
                network.populations().stream()
                        .map(p -> simulation.state(p.description().id()))
                        .<Object>map(state ->
                                state.neuronVariables().stream().map(Arrays::toString).toList())
                        .toList();
        return RecordingWriter.write(simulation.recording(Recording.End.COMPLETED)) + states;
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    "weightPa": 40     | "weightPa": 50      | true  | true  | true
                    "rateHz": 300      | "rateHz": 400       | true  | true  | true
                    "biasPa": 200      | "biasPa": 210       | true  | true  | true
                    "probability": 0.1 | "probability": 0.15 | true  | false | true
                    "sd": 5            | "sd": 6             | true  | true  | false
                    "size": 20         | "size": 21          | true  | false | false
                    "durationMs": 60   | "durationMs": 60, "seed": 3 | false | false | false
                    """)
    void recompiled_redrawsOnlyWhatChanged(
            String before, String after, boolean first, boolean second, boolean third) {
        CompiledNetwork old = compiled(PAIR);
        NetworkModel changed = read(PAIR.replace(before, after)).orElseThrow();

        CompiledNetwork next = recompiled(old, changed, MergeThreshold.USUAL);

        assertThat(List.of(first, second, third))
                .isEqualTo(
                        IntStream.range(0, 3)
                                .mapToObj(k ->
                                        old.projections().get(k).blocks().getFirst()
                                                == next.projections().get(k).blocks().getFirst())
                                .toList());
    }

    /** Joined tables are those of the largest networks. */
    @ParameterizedTest(name = "{0} {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    "rateHz": 300       | "rateHz": 400                       | true
                    "weightPa": 210.1   | "weightPa": 200                     | true
                    "type": "lif"       | "type": "lif", "biasPa": 20         | true
                    "median": 0.01      | "median": 0.02                      | false
                    "inDegree": 5       | "inDegree": 6                       | true
                    """)
    void recompiled_keepsJoinedTablesThatDidNotChange(String before, String after, boolean kept) {
        String document = MergedDocuments.random(3);
        assertThat(document).contains(before);
        CompiledNetwork old = joined(document);
        NetworkModel changed = Runs.network(document.replace(before, after));

        CompiledNetwork next = recompiled(old, changed, MergeThreshold.ALWAYS);

        assertThat(tables(old)).isNotEmpty();
        assertThat(tables(next).equals(tables(old))).isEqualTo(kept);
        assertThat(run(next)).isEqualTo(run(joined(document.replace(before, after))));
    }

    private static CompiledNetwork joined(String document) {
        return ((Compilation.Compiled)
                        NetworkCompiler.compile(Runs.network(document), 1, MergeThreshold.ALWAYS))
                .network();
    }

    private static Set<SynapseTable> tables(CompiledNetwork network) {
        return network.projections().stream()
                .flatMap(projection -> projection.blocks().stream())
                .filter(MergedPart.class::isInstance)
                .map(block -> ((MergedPart) block).table().synapses())
                .collect(Collectors.toSet());
    }

    @Test
    void recompiled_otherParameters_keepInitialValues() {
        String document =
                PAIR.replace(
                        "\"size\": 80, \"model\"",
                        "\"size\": 80, \"initial\": {\"vMv\": {\"uniform\": [-65, -50]}}, \"model\"");
        CompiledNetwork old = compiled(document);

        CompiledNetwork next =
                recompiled(
                        old,
                        read(document.replace("200", "210")).orElseThrow(),
                        MergeThreshold.USUAL);

        assertThat(next.populations().getFirst().description())
                .isNotEqualTo(old.populations().getFirst().description());
        assertThat(next.populations().getFirst().initial().get("vMv"))
                .isNotNull()
                .isSameAs(old.populations().getFirst().initial().get("vMv"));
    }

    private static CompiledNetwork recompiled(
            CompiledNetwork old, NetworkModel changed, MergeThreshold worth) {
        Compilation compilation =
                NetworkCompiler.recompile(
                        old, changed, WeightSet.EMPTY, SpikeSources.NONE, () -> false, worth);
        return ((Compilation.Compiled) compilation).network();
    }

    private CompiledNetwork compiled(String document) {
        return ((Compilation.Compiled)
                        NetworkCompiler.compile(
                                read(document).orElseThrow(), WeightSet.EMPTY, SpikeSources.NONE))
                .network();
    }
}
