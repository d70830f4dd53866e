package org.spikebook.simulator.engine.threads;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ContentionTest {

    private static final long MS = 1_000_000;

    private long nowNs;
    private final Contention contention = new Contention(() -> nowNs);

    @Test
    void begin_atFirst_isTogether() {
        assertThat(contention.begin()).isFalse();
    }

    @Test
    void begin_afterAPartThatTookMuchLonger_isAloneForEightTimesTheLoss() {
        work(MS / 50, 3 * MS);

        assertThat(contention.begin()).isTrue();
        nowNs += 24 * MS - 1;
        assertThat(contention.begin()).isTrue();
        nowNs++;
        assertThat(contention.begin()).isFalse();
    }

    @Test
    void begin_afterALossThatIsLessThanWasGained_isTogether() {
        for (int k = 0; k < 20; k++) {
            work(MS / 2, 0);
        }
        work(MS / 50, 3 * MS);

        assertThat(contention.begin()).isFalse();
    }

    /** Not even a long quiet time makes up for that. */
    @Test
    void begin_afterLossesAboveTwentyMilliseconds_isAlone() {
        for (int k = 0; k < 1_000; k++) {
            work(MS / 2, 0);
        }
        for (int k = 0; k < 7; k++) {
            work(MS / 50, 3 * MS);
        }

        assertThat(contention.begin()).isTrue();
    }

    @Test
    void begin_afterLongPartsOfUnlikeSize_isTogether() {
        work(5 * MS, 4 * MS);

        assertThat(contention.begin()).isFalse();
    }

    @Test
    void begin_afterAShortWait_isTogether() {
        work(MS / 50, MS / 5);

        assertThat(contention.begin()).isFalse();
    }

    private void work(long partsNs, long waitNs) {
        contention.begin();
        nowNs += partsNs;
        contention.partsDone();
        nowNs += waitNs;
        contention.end();
    }
}
