package org.spikebook.web.plot;

import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.xy.XYDataset;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.util.BitSet;

/** Where the visible spikes of a raster are drawn: each place on a grid of half pixels once. */
final class RasterMarks {

    private static final int GRID = 2;
    private static final double SHORTEST = 1.6;
    private static final double LONGEST = 9;
    private static final float WIDTH = 1.4f;

    private final Rectangle2D area;
    private final int columns;
    private final double half;
    private final BitSet places = new BitSet();

    RasterMarks(
            Rectangle2D area,
            XYPlot plot,
            ValueAxis domain,
            ValueAxis range,
            XYDataset dataset,
            int series) {
        this.area = area;
        this.columns = (int) (area.getMaxX() * GRID) + 2;
        double rows = range.getUpperBound() - range.getLowerBound();
        this.half = Math.clamp(0.5 * area.getHeight() / rows, SHORTEST / 2, LONGEST / 2);
        for (int i = 0; i < dataset.getItemCount(series); i++) {
            double time = dataset.getXValue(series, i);
            if (time >= domain.getLowerBound() && time <= domain.getUpperBound()) {
                add(
                        domain.valueToJava2D(time, area, plot.getDomainAxisEdge()),
                        range.valueToJava2D(
                                dataset.getYValue(series, i), area, plot.getRangeAxisEdge()));
            }
        }
    }

    private void add(double x, double y) {
        long place = Math.round(y * GRID) * columns + Math.round(x * GRID);
        if (place >= 0 && area.intersects(x, y - half, 1, 2 * half)) {
            places.set((int) place);
        }
    }

    int size() {
        return places.cardinality();
    }

    private double x(int place) {
        return (double) (place % columns) / GRID;
    }

    private double y(int place) {
        return (double) (place / columns) / GRID;
    }

    void draw(Graphics2D graphics) {
        Path2D path = new Path2D.Double();
        for (int p = places.nextSetBit(0); p >= 0; p = places.nextSetBit(p + 1)) {
            path.moveTo(x(p), y(p) - half);
            path.lineTo(x(p), y(p) + half);
        }
        graphics.setStroke(new BasicStroke(WIDTH, BasicStroke.CAP_BUTT, BasicStroke.JOIN_BEVEL));
        graphics.draw(path);
    }

    /**
     * Draws them as one picture, two pixels for each of the page: one bit a pixel, since a file of
     * 32 takes many times as long to write.
     */
    void drawAsPicture(Graphics2D graphics, Color color) {
        Color ink = FigureColor.inPicture(color);
        BufferedImage picture =
                new BufferedImage(
                        (int) Math.ceil(area.getWidth() * GRID),
                        (int) Math.ceil(area.getHeight() * GRID),
                        BufferedImage.TYPE_BYTE_BINARY,
                        transparentAnd(ink));
        Graphics2D inside = picture.createGraphics();
        inside.setColor(ink);
        int height = (int) Math.max(2, Math.round(2 * half * GRID));
        for (int p = places.nextSetBit(0); p >= 0; p = places.nextSetBit(p + 1)) {
            inside.fillRect(
                    (int) Math.round((x(p) - area.getMinX() - WIDTH / 2) * GRID),
                    (int) Math.round((y(p) - area.getMinY() - half) * GRID),
                    Math.round(WIDTH * GRID),
                    height);
        }
        inside.dispose();
        AffineTransform place =
                AffineTransform.getTranslateInstance(area.getMinX(), area.getMinY());
        place.scale(1.0 / GRID, 1.0 / GRID);
        graphics.drawImage(picture, place, null);
    }

    private static IndexColorModel transparentAnd(Color ink) {
        int[] colors = {0, ink.getRGB()};
        return new IndexColorModel(1, colors.length, colors, 0, true, 0, DataBuffer.TYPE_BYTE);
    }
}
