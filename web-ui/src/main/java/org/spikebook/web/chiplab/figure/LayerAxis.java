package org.spikebook.web.chiplab.figure;

import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;
import org.spikebook.web.chiplab.ShownSample;
import org.spikebook.web.plot.ChartStyle;
import org.spikebook.web.plot.FigureColor;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * The neurons of all layers, one above the other, with the name of each layer beside its middle:
 * outside of the plot, where it covers no mark. Names of small layers keep a distance.
 */
final class LayerAxis extends NumberAxis {

    private static final long serialVersionUID = 1L;

    /** Between the middles of two names, in pixels. */
    private static final double LINE_PX = 14;

    private final transient List<ShownSample.Layer> layers;
    private final int neurons;

    LayerAxis(List<ShownSample.Layer> layers) {
        this.layers = layers;
        this.neurons = layers.stream().mapToInt(ShownSample.Layer::size).sum();
        setRange(-0.5, neurons - 0.5);
    }

    /** To be called when the plot is dressed. */
    void dress() {
        setAxisLineVisible(false);
        setTickMarksVisible(false);
        setTickLabelFont(ChartStyle.STRONG);
        setTickLabelPaint(FigureColor.INK);
    }

    @Override
    @SuppressWarnings("rawtypes")
    public List refreshTicks(
            Graphics2D graphics, AxisState state, Rectangle2D area, RectangleEdge edge) {
        List<NumberTick> names = new ArrayList<>();
        double distance = neurons * LINE_PX / Math.max(LINE_PX, area.getHeight());
        double lowest = Double.NEGATIVE_INFINITY;
        int below = 0;
        for (ShownSample.Layer layer : layers) {
            double middle = Math.max(below + (layer.size() - 1) / 2.0, lowest);
            names.add(
                    new NumberTick(
                            middle,
                            layer.population(),
                            TextAnchor.CENTER_RIGHT,
                            TextAnchor.CENTER_RIGHT,
                            0));
            lowest = middle + distance;
            below += layer.size();
        }
        return names;
    }
}
