package org.spikebook.simulator.engine.compiled;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;

class LargeArraysTest {

    @Test
    void arrays_ofAllSizes_areZeros() {
        CancellationToken cancellation = new CancellationToken(() -> false);

        assertThat(LargeArrays.doubles(3, cancellation)).containsExactly(0, 0, 0);
        assertThat(LargeArrays.doubles(5_000_001, cancellation)).hasSize(5_000_001).containsOnly(0);
        assertThat(LargeArrays.ints(5_000_001, cancellation)).hasSize(5_000_001);
        assertThat(LargeArrays.floats(5_000_001, cancellation)).hasSize(5_000_001);
        assertThat(LargeArrays.chars(5_000_001, cancellation)).hasSize(5_000_001);
    }

    /** The memory is never there: only the question ends the wait. */
    @Test
    void making_thatIsNoLongerWanted_isNotWaitedFor() {
        CountDownLatch never = new CountDownLatch(1);

        assertThatThrownBy(() ->
                        Background.await(() -> waitFor(never), new CancellationToken(() -> true)))
                .isInstanceOf(CancellationException.class);
        never.countDown();
    }

    @Test
    void making_thatFails_failsTheSameWay() {
        assertThatThrownBy(() ->
                        Background.await(
                                () -> {
                                    throw new OutOfMemoryError("none left");
                                },
                                new CancellationToken(() -> false)))
                .isInstanceOf(OutOfMemoryError.class);
    }

    private static double[] waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return new double[0];
    }
}
