package org.spikebook.simulator.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.spikebook.simulator.engine.compiled.CompiledNetwork;
import org.spikebook.simulator.recording.Recording;
import org.spikebook.simulator.testkit.Runs;

import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A run is asked often enough whether it is still wanted where much is copied: into a snapshot, out
 * of one, and into a recording.
 */
class CopyCancellationTest {

    @Test
    void snapshot_cancelled_isNotTakenAndTheRunContinues() {
        Simulation simulation = new Simulation(Runs.compiled(DenseNetwork.learning("rewardStdp")));
        simulation.step();
        Questions questions = new Questions(Integer.MAX_VALUE);

        simulation.snapshot(questions);

        assertThat(questions.asked().get())
                .isGreaterThanOrEqualTo(
                        2 * DenseNetwork.SIZE * DenseNetwork.SIZE / Questions.SYNAPSES_BETWEEN);
        assertThatThrownBy(() -> simulation.snapshot(new Questions(2)))
                .isInstanceOf(CancellationException.class);
        simulation.step();
        assertThat(simulation.stepsDone()).isEqualTo(2);
    }

    /** Weights and eligibilities are put back; then weights are brought into their range. */
    @Test
    void restore_cancelled_isOverUntilItContinuesFromASnapshot() {
        CompiledNetwork network = Runs.compiled(DenseNetwork.learning("rewardStdp"));
        Simulation simulation = new Simulation(network);
        simulation.step();
        Snapshot snapshot = simulation.snapshot();
        simulation.step();
        Questions questions = new Questions(Integer.MAX_VALUE);

        simulation.restore(snapshot, questions);

        assertThat(questions.asked().get())
                .isGreaterThanOrEqualTo(
                        3 * DenseNetwork.SIZE * DenseNetwork.SIZE / Questions.SYNAPSES_BETWEEN);
        assertThatThrownBy(() -> simulation.restore(snapshot, new Questions(2)))
                .isInstanceOf(CancellationException.class);
        assertThat(simulation.isOver()).isTrue();
        simulation.restore(snapshot);
        simulation.step();
        Simulation whole = new Simulation(network);
        whole.step();
        whole.step();
        assertThat(simulation.stepsDone()).isEqualTo(2);
        assertThat(simulation.weights("p").getFirst()).isEqualTo(whole.weights("p").getFirst());
    }

    /** Each weight is a line of its own, which is work for 32 synapses and its samples. */
    @Test
    void recording_ofManyWeights_asksInBetween_andIsEmptyWhenCancelled() {
        String document =
                DenseNetwork.learning("pairStdp")
                        .replace("\"size\": 2000", "\"size\": 500")
                        .replace(
                                "\"recorders\": [",
                                """
                                "recorders": [{"id": "w", "of": "p", "record": "weight", "everyMs": 5},\
                                """);
        Simulation simulation = new Simulation(Runs.compiled(document));
        simulation.step();
        Questions questions = new Questions(Integer.MAX_VALUE);

        Recording whole = simulation.recording(Recording.End.CANCELLED, questions);

        assertThat(whole.traces().get("w").values()).hasNumberOfRows(500 * 500);
        assertThat(questions.asked().get())
                .isGreaterThanOrEqualTo(32 * 500 * 500 / Questions.SYNAPSES_BETWEEN);
        AtomicBoolean cancelled = new AtomicBoolean();
        Recording recording =
                Simulator.run(
                        Runs.compiled(document),
                        new RunControl(done -> cancelled.set(done > 0.5), cancelled::get));
        assertThat(recording.end()).isEqualTo(Recording.End.CANCELLED);
        assertThat(recording.traces()).isEmpty();
    }

    /** A million spikes, in steps of a hundred thousand. */
    @Test
    void recording_ofManySpikes_asksInBetween() {
        String document =
                """
                {"format": "spikebook/network/1",
                 "populations": [{"id": "n", "size": 100000, "receptors": {"type": "delta"},
                   "model": {"type": "lif", "biasPa": 100000, "tRefMs": 0, "vThresholdMv": -64}}],
                 "recorders": [{"id": "r", "of": "n"}], "run": {"durationMs": 1}}\
                """;
        Simulation simulation = new Simulation(Runs.compiled(document));
        while (!simulation.isOver()) {
            simulation.step();
        }
        Questions questions = new Questions(Integer.MAX_VALUE);

        Recording recording = simulation.recording(Recording.End.COMPLETED, questions);

        assertThat(recording.spikes().get("r").spikeCount()).isEqualTo(10 * 100_000);
        assertThat(questions.asked().get())
                .isGreaterThanOrEqualTo(2 * 10 * 100_000 / Questions.SYNAPSES_BETWEEN);
    }
}
