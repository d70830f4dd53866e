package org.spikebook.web.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.spikebook.simulator.recording.SpikeRaster;

class SpikeDrawingTest {

    @Test
    void aSpike_isAStroke_atItsTimeAndNeuron() {
        SpikeRaster raster = new SpikeRaster(new int[] {0, 50}, new int[] {0, 1});

        SpikeDrawing drawing = SpikeDrawing.of(raster, 100, 2, 10, 9);

        assertThat(drawing.svg()).contains("d=\"M0 1200v1200M2400 0v1200\"");
    }

    @Test
    void manySpikes_areThinnedEvenly() {
        SpikeRaster raster = new SpikeRaster(new int[100], new int[100]);

        assertThat(SpikeDrawing.of(raster, 100, 1, 10, 10).svg().split("M", -1)).hasSize(11);
    }
}
