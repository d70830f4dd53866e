package org.spikebook.simulator.model.neuron.lif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import java.util.SplittableRandom;

class ShortDecayTest {

    @Test
    void of_anyShortArgument_isTheExponentialButForTheLastPlace() {
        SplittableRandom random = new SplittableRandom(1);
        for (int k = 0; k < 100_000; k++) {
            double x = random.nextDouble(-ShortDecay.TOO_LONG, ShortDecay.TOO_LONG);
            double expected = StrictMath.exp(-x);

            assertThat(ShortDecay.of(x)).isCloseTo(expected, within(2 * Math.ulp(expected)));
        }
    }

    @Test
    void of_nothing_isOne() {
        assertThat(ShortDecay.of(0)).isEqualTo(1);
    }

    @Test
    void of_noNumber_isNone() {
        assertThat(ShortDecay.of(Double.NaN)).isNaN();
    }
}
