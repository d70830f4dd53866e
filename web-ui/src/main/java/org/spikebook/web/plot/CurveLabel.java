package org.spikebook.web.plot;

import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.text.TextUtils;
import org.jfree.chart.ui.TextAnchor;

import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.Stroke;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/**
 * Names of the curves that end at a point, each after a sample of its line: its color, and for
 * those who do not see colors its dashes.
 */
final class CurveLabel extends AbstractXYAnnotation {

    private static final long serialVersionUID = 1;

    /** Long enough for two dashes. */
    private static final double SAMPLE_PX = 16;

    private static final double GAP_PX = 4;

    private final double x;
    private final double y;
    private final boolean below;
    private final boolean right;
    private final transient List<Name> names;

    /** What a curve is called, and how its line is drawn. */
    record Name(String text, Paint paint, Stroke stroke) {}

    /**
     * A label at a point.
     *
     * @param below whether it hangs from the point; else it stands on it
     * @param right whether it ends at the point; else it begins there
     */
    CurveLabel(double x, double y, boolean below, boolean right, List<Name> names) {
        this.x = x;
        this.y = y;
        this.below = below;
        this.right = right;
        this.names = List.copyOf(names);
    }

    @Override
    public void draw(
            Graphics2D g2,
            XYPlot plot,
            Rectangle2D area,
            ValueAxis domain,
            ValueAxis range,
            int renderer,
            PlotRenderingInfo info) {
        g2.setFont(ChartStyle.STRONG);
        FontMetrics metrics = g2.getFontMetrics();
        double end = domain.valueToJava2D(x, area, plot.getDomainAxisEdge());
        double edge = range.valueToJava2D(y, area, plot.getRangeAxisEdge());
        double left = right ? end - width(metrics) : end;
        for (Name name : names) {
            draw(g2, name, left, edge);
            left += width(metrics, name) + 2 * GAP_PX;
        }
    }

    private void draw(Graphics2D g2, Name name, double left, double edge) {
        double half = g2.getFontMetrics().getHeight() / 2.0;
        double middle = below ? edge + half : edge - half;
        g2.setPaint(name.paint());
        g2.setStroke(name.stroke());
        g2.draw(new Line2D.Double(left, middle, left + SAMPLE_PX, middle));
        g2.setPaint(FigureColor.INK);
        TextUtils.drawAlignedString(
                name.text(),
                g2,
                (float) (left + SAMPLE_PX + GAP_PX),
                (float) edge,
                below ? TextAnchor.TOP_LEFT : TextAnchor.BOTTOM_LEFT);
    }

    private double width(FontMetrics metrics) {
        double gaps = 2 * GAP_PX * (names.size() - 1);
        return gaps + names.stream().mapToDouble(name -> width(metrics, name)).sum();
    }

    private static double width(FontMetrics metrics, Name name) {
        return SAMPLE_PX + GAP_PX + metrics.stringWidth(name.text());
    }
}
