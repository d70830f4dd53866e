package org.spikebook.simulator.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.spikebook.simulator.engine.compiled.CompiledNetwork;
import org.spikebook.simulator.testkit.Runs;

import java.util.stream.IntStream;

/** However long a run, its past takes no more than some memory. */
class RewindHistoryTest {

    private static final long MOST_BYTES = 96L << 20;

    /** A past that consists of marks at regular times. */
    private record Past(RewindHistory history, Snapshot snapshot, int marks, int betweenSteps) {

        static Past of(int neurons, int marks, int betweenSteps) {
            CompiledNetwork network =
                    Runs.compiled(
                            """
                            {"format": "spikebook/network/1",
                             "populations": [{"id": "n", "size": %d, "model": {"type": "lif"}}]}\
                            """
                                    .formatted(neurons));
            RewindHistory history = RewindHistory.from(network);
            Snapshot snapshot = new Simulation(network).snapshot();
            for (int k = 1; k <= marks; k++) {
                history.mark(k * betweenSteps, snapshot);
            }
            return new Past(history, snapshot, marks, betweenSteps);
        }

        /** How many of its marks were kept. */
        long kept() {
            return IntStream.rangeClosed(1, marks)
                    .map(k -> k * betweenSteps)
                    .filter(step -> step >= history.oldest())
                    .map(step -> history.before(step).step())
                    .filter(step -> step > 0)
                    .distinct()
                    .count();
        }
    }

    @Test
    void mark_largeSnapshots_dropsTheOldest_andKeepsAsManyAsFit() {
        Past past = Past.of(100_000, 100, 1_000);

        assertThat(past.history().oldest()).isPositive();
        assertThat(past.kept() * past.snapshot().bytes()).isBetween(MOST_BYTES / 2, MOST_BYTES);
        assertThat(past.history().before(100_000).step()).isEqualTo(100_000);
    }

    @Test
    void mark_smallSnapshots_leavesMoreOutTheOlderTheyAre_andReachesBackToTheBeginning() {
        Past past = Past.of(10, 1_000, 1);

        assertThat(past.kept()).isBetween(50L, 200L);
        assertThat(past.history().oldest()).isZero();
        assertThat(past.history().before(999).step()).isEqualTo(999);
        assertThat(past.history().before(500).step()).isBetween(440, 500);
    }
}
