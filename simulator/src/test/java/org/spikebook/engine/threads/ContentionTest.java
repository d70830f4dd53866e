package org.spikebook.engine.threads;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ContentionTest {

    private static final long MS = 1_000_000;

    private long nowNs;
    private final Contention contention = new Contention(() -> nowNs);

    @Test
    void isLikely_beforeAnyWork_no() {
        assertThat(contention.isLikely()).isFalse();
    }

    @Test
    void isLikely_afterAPartThatTookMuchLonger_forEightTimesTheLoss() {
        work(MS / 50, 3 * MS);

        assertThat(contention.isLikely()).isTrue();
        nowNs += 24 * MS - 1;
        assertThat(contention.isLikely()).isTrue();
        nowNs++;
        assertThat(contention.isLikely()).isFalse();
    }

    @Test
    void isLikely_afterLongPartsOfUnlikeSize_no() {
        work(5 * MS, 4 * MS);

        assertThat(contention.isLikely()).isFalse();
    }

    @Test
    void isLikely_afterAShortWait_no() {
        work(MS / 50, MS / 5);

        assertThat(contention.isLikely()).isFalse();
    }

    private void work(long partsNs, long waitNs) {
        contention.begin();
        nowNs += partsNs;
        contention.partsDone();
        nowNs += waitNs;
        contention.end();
    }
}
