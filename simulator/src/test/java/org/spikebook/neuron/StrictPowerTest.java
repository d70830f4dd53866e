package org.spikebook.neuron;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.SplittableRandom;

/** The same bits as the JDK's, since recordings depend on them. */
class StrictPowerTest {

    private static final int NUMBERS = 300_000;

    @ParameterizedTest
    @ValueSource(doubles = {1.0 / 5, 1.0 / 6, 0.3, 0.999, 1e-9})
    void power_ofAnyNormalNumber_isThatOfStrictMath(double exponent) {
        SplittableRandom random = new SplittableRandom(7);
        for (int k = 0; k < NUMBERS; k++) {
            double wide = StrictMath.scalb(1 + random.nextDouble(), random.nextInt(-1022, 1024));
            double narrow = random.nextDouble(3e-5, 2_000);
            double nearOne = 1 + (random.nextDouble() - 0.5) * 1e-6;

            assertSame(wide, exponent);
            assertSame(narrow, exponent);
            assertSame(nearOne, exponent);
        }
    }

    /** Around the bounds of its table. */
    @ParameterizedTest
    @ValueSource(doubles = {0.5, 1, 1.5, 2, 4, 32, 0x1.3988ep0, 0x1.bb67ap0, 0x1p-1022})
    void power_nearABound_isThatOfStrictMath(double bound) {
        double x = bound;
        for (int k = 0; k < 1_000; k++) {
            assertSame(x, 1.0 / 5);
            assertSame(x, 0.3);
            x = Math.nextUp(x);
        }
        assertSame(0x1.3988e00000001p0, 1.0 / 6);
        assertSame(0x1.bb679ffffffffp0, 1.0 / 6);
    }

    private static void assertSame(double x, double y) {
        double expected = StrictMath.pow(x, y);
        double actual = StrictPower.of(x, y);
        if (Double.doubleToRawLongBits(actual) != Double.doubleToRawLongBits(expected)) {
            assertThat(actual).as("%s to the power of %s", x, y).isEqualTo(expected);
        }
    }
}
