package org.spikebook.web.plot;

import org.jfree.data.xy.AbstractXYDataset;
import org.spikebook.simulator.recording.SpikeRaster;

/** The spikes of a raster as points: time in ms, index of the neuron. One series; not copied. */
public final class SpikeDataset extends AbstractXYDataset {

    private static final long serialVersionUID = 1L;

    private final transient SpikeRaster raster;
    private final double dtMs;

    public SpikeDataset(SpikeRaster raster, double dtMs) {
        this.raster = raster;
        this.dtMs = dtMs;
    }

    @Override
    public int getSeriesCount() {
        return 1;
    }

    @Override
    public Comparable<?> getSeriesKey(int series) {
        return series;
    }

    @Override
    public int getItemCount(int series) {
        return raster.spikeCount();
    }

    @Override
    public Number getX(int series, int item) {
        return getXValue(series, item);
    }

    @Override
    public Number getY(int series, int item) {
        return getYValue(series, item);
    }

    @Override
    public double getXValue(int series, int item) {
        return (raster.steps()[item] + 1) * dtMs;
    }

    @Override
    public double getYValue(int series, int item) {
        return raster.neurons()[item];
    }
}
