package org.spikebook.hardware.quantization.integer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.stream.IntStream;

class AxonCopiesTest {

    @ParameterizedTest
    @CsvSource({
        "1, EXCITATORY, 1",
        "4, EXCITATORY, 15",
        "3, INHIBITORY, 7",
        "2, MIXED, 1",
        "3, MIXED, 3",
        "4, MIXED, 7"
    })
    void everyWeight_isTheSumOfTheAxonsItUses(int bits, SignMode sign, int fullScale) {
        int unit = AxonCopies.greatestUnit(bits, sign);
        AxonCopies format = new AxonCopies(bits, sign, unit);
        int least = sign == SignMode.EXCITATORY ? 0 : -fullScale;
        int greatest = sign == SignMode.INHIBITORY ? 0 : fullScale;

        assertThat(format.fullScale()).isEqualTo(fullScale);
        assertThat(format.typeWeights()).allSatisfy(w -> assertThat(w).isBetween(-256, 255));
        for (int weight = least; weight <= greatest; weight++) {
            int stored = weight;
            int sum =
                    IntStream.range(0, AxonCopies.TYPES)
                            .filter(type -> type < bits && format.uses(stored, type))
                            .map(type -> format.typeWeights().get(type))
                            .sum();
            assertThat(sum).isEqualTo(format.effective(weight)).isEqualTo(weight * unit);
            assertThat(format.nearest(weight + 0.3)).isEqualTo(weight);
        }
        assertThat(format.nearest(100)).isEqualTo(greatest);
        assertThat(format.nearest(-100)).isEqualTo(least);
    }
}
