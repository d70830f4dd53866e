package org.spikebook.hardware.quantization.integer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.SplittableRandom;

class LoihiArithmeticTest {

    @Test
    void decay_ofNegativeValue_roundsTowardsZero() {
        assertThat(LoihiArithmetic.decay(-100, 128)).isEqualTo(-96);
        assertThat(LoihiArithmetic.decay(100, 128)).isEqualTo(96);
    }

    @Test
    void decay_splitAtBit12_equalsTheWideProduct() {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 300_000; i++) {
            int x = random.nextInt(-(1 << 23), (1 << 23) + 1);
            int decay = random.nextInt(0, 4097);
            long wide = Math.abs((long) x) * (4096 - decay) / 4096;
            assertThat(LoihiArithmetic.decay(x, decay)).isEqualTo((int) (x < 0 ? -wide : wide));
        }
    }

    @Test
    void wrap_atTheEdges_staysIn24Bits() {
        int limit = 1 << 23;
        assertThat(LoihiArithmetic.wrap(limit)).isEqualTo(limit);
        assertThat(LoihiArithmetic.wrap(limit + 1)).isEqualTo(-limit + 1);
        assertThat(LoihiArithmetic.wrap(-limit)).isEqualTo(limit);
        assertThat(LoihiArithmetic.wrap(-limit - 5)).isEqualTo(limit - 5);
        assertThat(LoihiArithmetic.wrap(-limit + 1)).isEqualTo(-limit + 1);
    }

    @Test
    void saturate_beyondTheEdges_clips() {
        assertThat(LoihiArithmetic.saturate(1 << 23)).isEqualTo((1 << 23) - 1);
        assertThat(LoihiArithmetic.saturate(-(1 << 24))).isEqualTo(-(1 << 23) + 1);
        assertThat(LoihiArithmetic.saturate(-7)).isEqualTo(-7);
    }
}
