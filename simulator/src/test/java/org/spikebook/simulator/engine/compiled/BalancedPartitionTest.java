package org.spikebook.simulator.engine.compiled;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class BalancedPartitionTest {

    @Test
    void of_unequalPieces_givesTheLargestFirstToWhoHasLeast() {
        BalancedPartition partition = BalancedPartition.of(new double[] {1, 5, 3, 3, 2}, 2);

        int[] load = new int[2];
        int[] work = {1, 5, 3, 3, 2};
        for (int piece = 0; piece < work.length; piece++) {
            load[partition.partOf(piece)] += work[piece];
        }
        assertThat(load).containsExactly(7, 7);
        assertThat(partition.imbalance()).isEqualTo(1);
    }

    @Test
    void of_onePieceLargerThanAnEvenShare_isOutOfBalance() {
        assertThat(BalancedPartition.of(new double[] {6, 1, 1}, 2).imbalance()).isEqualTo(1.5);
    }

    @Test
    void of_fewerPiecesThanWorkers_leavesSomeIdle() {
        BalancedPartition partition = BalancedPartition.of(new double[] {2, 2}, 3);

        assertThat(partition.partOf(0)).isNotEqualTo(partition.partOf(1));
        assertThat(partition.imbalance()).isEqualTo(1.5, within(1e-12));
    }

    @Test
    void of_nothing_isInBalance() {
        assertThat(BalancedPartition.of(new double[0], 2).imbalance()).isEqualTo(1);
    }
}
