package org.spikebook.web.chiplab.figure;

import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.CategoryItemRendererState;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.data.category.CategoryDataset;
import org.spikebook.web.chiplab.EnergyRow;
import org.spikebook.web.plot.ChartStyle;
import org.spikebook.web.plot.FigureColor;
import org.spikebook.web.plot.Quantity;

import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Locale;

/** Horizontal bars with a whisker from low to high, and the nominal value behind it. */
final class WhiskerBars extends BarRenderer {

    private static final long serialVersionUID = 1L;
    private static final double CAP = 5;
    private static final double GAP = 8;

    private final transient List<EnergyRow> rows;
    private final Locale locale;

    WhiskerBars(List<EnergyRow> rows, Locale locale) {
        this.rows = rows;
        this.locale = locale;
        setBarPainter(new StandardBarPainter());
        setShadowVisible(false);
        setDrawBarOutline(false);
        setIncludeBaseInRange(false);
        setMaximumBarWidth(0.12);
    }

    @Override
    public Paint getItemPaint(int row, int column) {
        return rows.get(column).onChip() ? FigureColor.identity(0) : FigureColor.identity(4);
    }

    @Override
    public void drawItem(
            Graphics2D graphics,
            CategoryItemRendererState state,
            Rectangle2D area,
            CategoryPlot plot,
            CategoryAxis names,
            ValueAxis energies,
            CategoryDataset data,
            int row,
            int column,
            int pass) {
        super.drawItem(graphics, state, area, plot, names, energies, data, row, column, pass);
        EnergyRow shown = rows.get(column);
        double y =
                names.getCategoryMiddle(
                        column, data.getColumnCount(), area, plot.getDomainAxisEdge());
        double from = energies.valueToJava2D(shown.joules().low(), area, plot.getRangeAxisEdge());
        double to = energies.valueToJava2D(shown.joules().high(), area, plot.getRangeAxisEdge());
        graphics.setPaint(FigureColor.INK);
        graphics.setStroke(ChartStyle.LINE);
        graphics.draw(new Line2D.Double(from, y, to, y));
        graphics.draw(new Line2D.Double(from, y - CAP, from, y + CAP));
        graphics.draw(new Line2D.Double(to, y - CAP, to, y + CAP));
        graphics.setFont(ChartStyle.STRONG);
        graphics.drawString(
                Quantity.si(shown.joules().nominal(), "J", locale),
                (float) (to + GAP),
                (float) (y + 4));
    }
}
