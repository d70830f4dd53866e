package org.spikebook.web.networklab.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.spikebook.simulator.recording.SpikeRaster;

import java.util.Arrays;

class TimeWindowTest {

    private final TimeWindow whole = TimeWindow.whole(1000);

    @Test
    void zoom_keepsTheMiddle_andNeverLeavesTheRun() {
        assertThat(whole.closer()).isEqualTo(new TimeWindow(250, 750));
        assertThat(whole.closer().wider(1000)).isEqualTo(whole);
        assertThat(new TimeWindow(0, 100).wider(1000)).isEqualTo(new TimeWindow(0, 200));
        assertThat(whole.wider(1000)).isEqualTo(whole);
    }

    @Test
    void moving_stopsAtTheEnds() {
        TimeWindow late = new TimeWindow(850, 950);
        assertThat(late.moved(1, 1000)).isEqualTo(new TimeWindow(900, 1000));
        assertThat(late.moved(2, 1000)).isEqualTo(new TimeWindow(900, 1000));
        assertThat(late.moved(-1, 1000)).isEqualTo(new TimeWindow(800, 900));
        assertThat(new TimeWindow(20, 120).moved(-1, 1000)).isEqualTo(new TimeWindow(0, 100));
    }

    @Test
    void aPart_isAtLeastHalfAMillisecond() {
        assertThat(new TimeWindow(400, 600).part(0.5, 0.75)).isEqualTo(new TimeWindow(500, 550));
        assertThat(whole.part(0.3, 0.3).lengthMs()).isEqualTo(0.5, within(1e-9));
    }

    @Test
    void rates_areSpikesPerMemberAndSecond() {
        SpikeRaster raster = new SpikeRaster(new int[] {5, 5, 15, 95}, new int[] {0, 1, 0, 1});
        double[] ratesHz = new RatePlot(raster, 1, 2, new TimeWindow(0, 100)).ratesHz(10);
        assertThat(ratesHz).hasSize(10);
        assertThat(ratesHz[0]).isEqualTo(100);
        assertThat(ratesHz[1]).isEqualTo(50);
        assertThat(ratesHz[9]).isEqualTo(50);
        assertThat(Arrays.stream(ratesHz).average().orElse(0)).isEqualTo(20, within(1e-9));
    }

    @Test
    void bins_areRound_andAtLeastAStep() {
        assertThat(RatePlot.binMs(1000, 0.1)).isEqualTo(10, within(1e-12));
        assertThat(RatePlot.binMs(300, 0.1)).isEqualTo(5, within(1e-12));
        assertThat(RatePlot.binMs(120, 0.1)).isEqualTo(2, within(1e-12));
        assertThat(RatePlot.binMs(5, 1)).isEqualTo(1, within(1e-12));
    }
}
