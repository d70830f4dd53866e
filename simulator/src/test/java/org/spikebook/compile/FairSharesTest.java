package org.spikebook.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class FairSharesTest {

    @Test
    void of_unequalPieces_givesTheLargestFirstToWhoHasLeast() {
        FairShares shares = FairShares.of(new double[] {1, 5, 3, 3, 2}, 2);

        int[] load = new int[2];
        int[] work = {1, 5, 3, 3, 2};
        for (int piece = 0; piece < work.length; piece++) {
            load[shares.workerOf(piece)] += work[piece];
        }
        assertThat(load).containsExactly(7, 7);
        assertThat(shares.imbalance()).isEqualTo(1);
    }

    @Test
    void of_onePieceLargerThanAnEvenShare_isOutOfBalance() {
        assertThat(FairShares.of(new double[] {6, 1, 1}, 2).imbalance()).isEqualTo(1.5);
    }

    @Test
    void of_fewerPiecesThanWorkers_leavesSomeIdle() {
        FairShares shares = FairShares.of(new double[] {2, 2}, 3);

        assertThat(shares.workerOf(0)).isNotEqualTo(shares.workerOf(1));
        assertThat(shares.imbalance()).isEqualTo(1.5, within(1e-12));
    }

    @Test
    void of_nothing_isInBalance() {
        assertThat(FairShares.of(new double[0], 2).imbalance()).isEqualTo(1);
    }
}
