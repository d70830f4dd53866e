package org.spikebook.simulator.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.spikebook.simulator.engine.compile.Compilation;
import org.spikebook.simulator.engine.compile.NetworkCompiler;
import org.spikebook.simulator.engine.compiled.CompiledNetwork;
import org.spikebook.simulator.model.stimulus.SpikeSources;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.WeightSet;
import org.spikebook.simulator.recording.document.RecordingWriter;
import org.spikebook.simulator.testkit.Runs;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Networks of many populations, which fall to threads whole, and of few, which are cut. */
class WorkPartitionTest {

    @Test
    void compile_manyPopulationsOfLikeSize_leavesThemWhole() {
        assertThat(blocks(compile(ring(8, 30), 2), "p0")).isEqualTo(1);
    }

    @Test
    void compile_fewPopulations_cutsThem() {
        assertThat(blocks(compile(ring(7, 30), 2), "p0")).isEqualTo(2);
        assertThat(blocks(compile(ring(8, 30), 3), "p0")).isEqualTo(3);
    }

    @Test
    void compile_onePopulationAsLargeAsAllOthers_cutsThem() {
        assertThat(blocks(compile(ring(8, 300), 2), "p0")).isEqualTo(2);
    }

    @Test
    void run_wholePopulationsOnTwoThreads_givesTheSameBytesAsOnOne() {
        NetworkModel network = ring(8, 30);

        String together =
                RecordingWriter.write(Simulator.run(compile(network, 2), RunControl.NONE, 2));

        assertThat(together).isEqualTo(RecordingWriter.write(Runs.run(network)));
        assertThat(Runs.run(network).spikes().get("p3").spikeCount()).isGreaterThan(50);
    }

    private static int blocks(CompiledNetwork network, String population) {
        return network.populations().stream()
                .filter(p -> p.description().id().equals(population))
                .findFirst()
                .orElseThrow()
                .blocks()
                .count();
    }

    /** Populations that each excite the next; the first has a size of its own. */
    private static NetworkModel ring(int populations, int sizeOfFirst) {
        return Runs.network(
                """
                {"format": "spikebook/network/1", "populations": [%s],
                 "stimuli": [{"id": "noise", "type": "poisson", "size": 30, "rateHz": 900}],
                 "projections": [%s], "recorders": [%s], "run": {"durationMs": 200}}\
                """
                        .formatted(
                                each(
                                        populations,
                                        """
                                        {"id": "p%1$d", "size": %3$d, "model": {"type": "lif"}}\
                                        """,
                                        sizeOfFirst),
                                each(
                                        populations,
                                        """
                                        {"id": "n%1$d", "from": "noise", "to": "p%1$d",
                                         "connector": {"type": "fixedInDegree", "inDegree": 3}, "weightPa": 150},
                                        {"id": "c%1$d", "from": "p%1$d", "to": "p%2$d",
                                         "connector": {"type": "fixedInDegree", "inDegree": 9},
                                         "weightPa": {"uniform": [10, 60]}, "delayMs": {"uniform": [0.5, 3]}}\
                                        """,
                                        sizeOfFirst),
                                each(
                                        populations,
                                        """
                                        {"id": "p%1$d", "of": "p%1$d"}\
                                        """,
                                        sizeOfFirst)));
    }

    private static String each(int populations, String part, int sizeOfFirst) {
        return IntStream.range(0, populations)
                .mapToObj(k -> part.formatted(k, (k + 1) % populations, k == 0 ? sizeOfFirst : 30))
                .collect(Collectors.joining(","));
    }

    private static CompiledNetwork compile(NetworkModel network, int threads) {
        Compilation compilation =
                NetworkCompiler.compile(network, WeightSet.EMPTY, SpikeSources.NONE, threads);
        return ((Compilation.Compiled) compilation).network();
    }
}
