package org.spikebook.web.analysislab;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.stream.DoubleStream;

class QuartilesTest {

    @Test
    void evenCount_hasItsMedianBetweenTheTwoInTheMiddle() {
        assertThat(Quartiles.of(DoubleStream.of(20, 10))).hasValue(new Quartiles(10, 15, 20));
        assertThat(Quartiles.of(DoubleStream.of(40, 10, 30, 20)))
                .hasValue(new Quartiles(15, 25, 35));
    }

    @Test
    void oddCount_hasItsMiddleInBothHalves() {
        assertThat(Quartiles.of(DoubleStream.of(7))).hasValue(new Quartiles(7, 7, 7));
        assertThat(Quartiles.of(DoubleStream.of(30, 10, 20))).hasValue(new Quartiles(15, 20, 25));
        assertThat(Quartiles.of(DoubleStream.of(50, 10, 40, 20, 30)))
                .hasValue(new Quartiles(20, 30, 40));
    }

    @Test
    void noNumbers_haveNone() {
        assertThat(Quartiles.of(DoubleStream.empty())).isEmpty();
    }
}
