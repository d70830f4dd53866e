package org.spikebook.simulator.engine.compiled;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** What is asked of all synapses together is looked for once. */
class SynapseTableTest {

    private static final int ROWS = 16;
    private static final int TARGETS = 1 << Character.SIZE;

    private final AtomicInteger asked = new AtomicInteger();
    private final CancellationToken counting =
            new CancellationToken(() -> asked.incrementAndGet() < 0);

    @Test
    void isOfOneSign_looksThroughAllWeightsOnce() {
        SynapseTable table = allToAll(new float[ROWS * TARGETS]);

        assertThat(table.isOfOneSign(counting)).isTrue();
        int first = asked.get();
        assertThat(table.isOfOneSign(counting)).isTrue();

        assertThat(first).isPositive();
        assertThat(asked).hasValue(first);
    }

    @Test
    void hasMultapses_looksThroughAllRowsOnce() {
        SynapseTable table = allToAll(new float[0]);

        assertThat(table.hasMultapses(counting)).isFalse();
        int first = asked.get();
        assertThat(table.hasMultapses(counting)).isFalse();

        assertThat(first).isPositive();
        assertThat(asked).hasValue(first);
    }

    @Test
    void questions_ofAFewSynapses_areAnswered() {
        SynapseTable table =
                new SynapseTable(
                        0,
                        new int[] {0, 3, 4},
                        new char[] {1, 2, 2, 2},
                        new float[] {0, 1, -1, 2},
                        new double[0]);

        assertThat(table.hasMultapses(counting)).isTrue();
        assertThat(table.isOfOneSign(counting)).isFalse();
    }

    private static SynapseTable allToAll(float[] weights) {
        char[] targets = new char[ROWS * TARGETS];
        for (int k = 0; k < targets.length; k++) {
            targets[k] = (char) (k % TARGETS);
        }
        int[] rowStart = IntStream.rangeClosed(0, ROWS).map(row -> row * TARGETS).toArray();
        return new SynapseTable(0, rowStart, targets, weights, new double[0]);
    }
}
