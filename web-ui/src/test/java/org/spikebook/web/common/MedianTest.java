package org.spikebook.web.common;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MedianTest {

    @Test
    void evenNumber_givesTheMeanOfTheTwoInTheMiddle() {
        assertThat(Median.of(9, 1, 4, 6)).hasValue(5);
        assertThat(Median.of(2, 10)).hasValue(6);
    }

    @Test
    void oddNumber_givesTheMiddle_andLeavesTheOrder() {
        double[] values = {9, 1, 4};

        assertThat(Median.of(values)).hasValue(4);
        assertThat(values).containsExactly(9, 1, 4);
        assertThat(Median.of(7)).hasValue(7);
    }

    @Test
    void noValues_haveNone() {
        assertThat(Median.of()).isEmpty();
    }
}
