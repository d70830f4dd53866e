package org.spikebook.simulator.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spikebook.simulator.model.stimulus.SpikeSources;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.WeightSet;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.simulator.recording.Recording;
import org.spikebook.simulator.testkit.Runs;

class SimulatorTest {

    /** No estimate knows how many spikes there will be. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void run_outOfMemory_isRefusedWithWhatToDo(int threads) {
        NetworkModel network =
                Runs.network(
                        """
                        {"format": "spikebook/network/1",
                         "populations": [{"id": "n", "size": 10, "model": {"type": "lif"}}],
                         "run": {"durationMs": 10}}\
                        """);
        RunControl greedy =
                new RunControl(
                        _ -> {
                            throw new OutOfMemoryError("as if there were none left");
                        },
                        () -> false);

        Recording recording =
                Simulator.run(network, WeightSet.EMPTY, SpikeSources.NONE, greedy, threads);

        assertThat(recording.end()).isEqualTo(Recording.End.REFUSED);
        assertThat(recording.problems()).extracting(Problem::code).containsExactly("outOfMemory");
        assertThat(recording.problems().getFirst().hint()).contains("shorten the delays");
    }
}
