package org.spikebook.web.plot;

import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CrosshairState;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.AbstractXYItemRenderer;
import org.jfree.chart.renderer.xy.XYItemRendererState;
import org.jfree.data.xy.XYDataset;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;

/**
 * Draws a spike raster: a short upright stroke a spike, all of a series in one path, spikes that
 * would fall on the same half pixel once. A shape of its own for each spike would make documents
 * that no browser opens; of more than twenty thousand, a picture of twice the resolution is made.
 */
public final class SpikeRenderer extends AbstractXYItemRenderer {

    private static final long serialVersionUID = 1L;
    private static final int MOST_AS_PATH = 20_000;

    @Override
    public void drawItem(
            Graphics2D graphics,
            XYItemRendererState state,
            Rectangle2D area,
            PlotRenderingInfo info,
            XYPlot plot,
            ValueAxis domain,
            ValueAxis range,
            XYDataset dataset,
            int series,
            int item,
            CrosshairState crosshair,
            int pass) {
        if (item == 0) {
            graphics.setPaint(getItemPaint(series, 0));
            RasterMarks marks = new RasterMarks(area, plot, domain, range, dataset, series);
            if (marks.size() > MOST_AS_PATH) {
                marks.drawAsPicture(graphics, (Color) getItemPaint(series, 0));
            } else {
                marks.draw(graphics);
            }
        }
    }

    @Override
    public XYItemRendererState initialise(
            Graphics2D graphics,
            Rectangle2D area,
            XYPlot plot,
            XYDataset dataset,
            PlotRenderingInfo info) {
        XYItemRendererState state = super.initialise(graphics, area, plot, dataset, info);
        state.setProcessVisibleItemsOnly(false);
        return state;
    }
}
