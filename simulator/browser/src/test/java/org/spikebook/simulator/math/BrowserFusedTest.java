package org.spikebook.simulator.math;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** The processor's fused operation, to the bit. */
class BrowserFusedTest {

    private static final int RANDOM = 1_000_000;

    private final List<String> different = new ArrayList<>();

    @Test
    void multiplyAdd_numbersOfAllSizes_hasTheBitsOfTheProcessor() {
        compareNeighbors(Arguments.all());
        assertThat(different).isEmpty();
    }

    @Test
    void multiplyAdd_specialNumbers_hasTheBitsOfTheProcessor() {
        compareNeighbors(Arguments.specialTuples());
        assertThat(different).isEmpty();
    }

    private void compareNeighbors(double[] all) {
        for (int k = 0; k < all.length; k++) {
            compare(all[k], all[(k + 1) % all.length], all[(k + 2) % all.length]);
        }
    }

    @Test
    void multiplyAdd_sumsThatNearlyCancel_hasTheBitsOfTheProcessor() {
        Random random = new Random(3);
        for (int k = 0; k < RANDOM; k++) {
            double a = Math.scalb(random.nextGaussian(), random.nextInt(60) - 30);
            double b = random.nextGaussian();
            compare(a, b, -a * b);
            compare(a, b, -a * b * (1 + random.nextInt(9) * 0x1p-52));
            compare(a, b, Math.scalb(random.nextGaussian(), random.nextInt(200) - 100));
        }
        assertThat(different).isEmpty();
    }

    private void compare(double a, double b, double c) {
        double ours = BrowserFused.multiplyAdd(a, b, c);
        double theirs = Math.fma(a, b, c);
        if (Double.doubleToLongBits(ours) != Double.doubleToLongBits(theirs)) {
            different.add(a + " * " + b + " + " + c + ": " + ours + " instead of " + theirs);
        }
    }
}
