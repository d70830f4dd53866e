package org.spikebook.web.plot;

import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CrosshairState;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.AbstractXYItemRenderer;
import org.jfree.chart.renderer.xy.XYItemRendererState;
import org.jfree.data.xy.XYDataset;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.BitSet;

/**
 * Draws a spike raster: a short upright stroke a spike, all of a series in one path, spikes that
 * would fall on the same half pixel once. A shape of its own for each spike would make documents
 * that no browser opens.
 */
public final class SpikeRenderer extends AbstractXYItemRenderer {

    private static final long serialVersionUID = 1L;
    private static final double GRID = 2;
    private static final double SHORTEST = 1.6;
    private static final double LONGEST = 9;

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
            graphics.setStroke(new BasicStroke(1.4f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_BEVEL));
            graphics.draw(path(area, plot, domain, range, dataset, series));
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

    private static Path2D path(
            Rectangle2D area,
            XYPlot plot,
            ValueAxis domain,
            ValueAxis range,
            XYDataset dataset,
            int series) {
        double rows = range.getUpperBound() - range.getLowerBound();
        double half = Math.clamp(0.5 * area.getHeight() / rows, SHORTEST / 2, LONGEST / 2);
        int width = (int) (area.getMaxX() * GRID) + 2;
        BitSet drawn = new BitSet();
        Path2D path = new Path2D.Double();
        for (int i = 0; i < dataset.getItemCount(series); i++) {
            double x =
                    snap(
                            domain.valueToJava2D(
                                    dataset.getXValue(series, i), area, plot.getDomainAxisEdge()));
            double y =
                    snap(
                            range.valueToJava2D(
                                    dataset.getYValue(series, i), area, plot.getRangeAxisEdge()));
            int cell = (int) (y * GRID) * width + (int) (x * GRID);
            if (cell >= 0 && area.intersects(x, y - half, 1, 2 * half) && !drawn.get(cell)) {
                drawn.set(cell);
                path.moveTo(x, y - half);
                path.lineTo(x, y + half);
            }
        }
        return path;
    }

    private static double snap(double pixel) {
        return Math.rint(pixel * GRID) / GRID;
    }
}
