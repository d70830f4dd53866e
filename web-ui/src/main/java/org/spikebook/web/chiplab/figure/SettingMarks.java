package org.spikebook.web.chiplab.figure;

import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.spikebook.simulator.text.Text;
import org.spikebook.web.chiplab.TradeOffRow;
import org.spikebook.web.plot.ChartStyle;
import org.spikebook.web.plot.FigureColor;

import java.awt.Paint;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.util.List;
import java.util.Locale;

/**
 * Draws a line through the first series, and the marks of settings: the more bits, the larger;
 * hollow where weights were left out.
 */
final class SettingMarks extends XYLineAndShapeRenderer {

    private static final long serialVersionUID = 1L;
    private static final double SMALLEST_PX = 5;
    private static final double PX_PER_BIT = 0.8;
    private static final double IN_LEGEND_PX = 9;

    private final transient List<List<TradeOffRow>> settings;

    /**
     * @param settings by series, from the second series on; those of a series have the same steps
     */
    SettingMarks(List<List<TradeOffRow>> settings, Locale locale) {
        super(false, true);
        this.settings = settings;
        setSeriesLinesVisible(0, true);
        setSeriesShapesVisible(0, false);
        setSeriesVisibleInLegend(0, false);
        setSeriesPaint(0, FigureColor.MUTED);
        setSeriesStroke(0, ChartStyle.DASHED);
        setUseFillPaint(true);
        setDrawOutlines(true);
        for (int series = 0; series < settings.size(); series++) {
            setSeriesPaint(series + 1, FigureColor.identity(series));
            setSeriesFillPaint(series + 1, FigureColor.identity(series));
            setSeriesStroke(series + 1, ChartStyle.LINE);
            setLegendShape(series + 1, circle(IN_LEGEND_PX));
        }
        setLegendItemLabelGenerator((_, series) ->
                Text.of(SettingMarks.class, "tradeOff.steps", setting(series, 0).steps())
                        .in(locale));
    }

    @Override
    public Shape getItemShape(int series, int item) {
        if (series == 0) {
            return super.getItemShape(series, item);
        }
        return circle(SMALLEST_PX + PX_PER_BIT * setting(series, item).weightBits());
    }

    private static Shape circle(double size) {
        return new Ellipse2D.Double(-size / 2, -size / 2, size, size);
    }

    @Override
    public Paint getItemFillPaint(int series, int item) {
        boolean hollow = series > 0 && setting(series, item).prunedPercent() > 0;
        return hollow ? FigureColor.SURFACE : getItemPaint(series, item);
    }

    private TradeOffRow setting(int series, int item) {
        return settings.get(series - 1).get(item);
    }
}
