package org.spikebook.web.chiplab;

import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.spikebook.parameter.Text;
import org.spikebook.web.plot.ChartStyle;
import org.spikebook.web.plot.ChartSvg;
import org.spikebook.web.plot.FewTicks;
import org.spikebook.web.plot.FigureColour;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Accuracy against energy, a mark for each setting: its colour says for how many steps a sample was
 * shown, its size how many bits a weight has, and it is hollow where weights were left out. A line
 * joins the settings that no other one beats in accuracy and energy.
 *
 * @param rows at least one
 */
public record TradeOffFigure(List<TradeOffRow> rows) {

    private static final int HEIGHT = 340;

    /** From here on, labels with their unit stand beside each other without touching. */
    private static final int WIDE = 500;

    private static final double PERCENT = 100;
    private static final double LABEL_GAP = 3.5;

    public TradeOffFigure {
        rows = List.copyOf(rows);
    }

    /** The drawing at a width in CSS pixels. */
    public String svg(int width, Locale locale) {
        List<Integer> steps = rows.stream().map(TradeOffRow::steps).distinct().sorted().toList();
        XYSeriesCollection data = new XYSeriesCollection();
        data.addSeries(front());
        steps.forEach(time -> data.addSeries(series(time)));
        XYPlot plot =
                new XYPlot(
                        data,
                        energies(locale),
                        FewTicks.axis(text("tradeOff.accuracy", locale), 0, 105, 6, locale),
                        new SettingMarks(steps.stream().map(this::rowsOf).toList()));
        ChartStyle.dress(plot);
        String key = width < WIDE ? "tradeOff.steps.short" : "tradeOff.steps";
        steps.forEach(time -> plot.addAnnotation(label(time, key, locale)));
        String name = Text.of(TradeOffFigure.class, "tradeOff.figure", rows.size()).in(locale);
        return ChartSvg.onPage(ChartStyle.chart(plot), width, HEIGHT, name);
    }

    private List<TradeOffRow> rowsOf(int steps) {
        return rows.stream().filter(row -> row.steps() == steps).toList();
    }

    private XYSeries series(int steps) {
        XYSeries series = new XYSeries(steps, false);
        rowsOf(steps).forEach(row -> series.add(row.joules(), PERCENT * row.accuracy()));
        return series;
    }

    /** From the thriftiest setting up, each more accurate than all before it. */
    private XYSeries front() {
        XYSeries front = new XYSeries("front", false);
        double best = -1;
        List<TradeOffRow> thriftiestFirst =
                rows.stream()
                        .sorted(
                                Comparator.comparingDouble(TradeOffRow::joules)
                                        .thenComparing(
                                                Comparator.comparingDouble(TradeOffRow::accuracy)
                                                        .reversed()))
                        .toList();
        for (TradeOffRow row : thriftiestFirst) {
            if (row.accuracy() > best) {
                best = row.accuracy();
                front.add(row.joules(), PERCENT * best);
            }
        }
        return front;
    }

    private XYTextAnnotation label(int steps, String key, Locale locale) {
        TradeOffRow best =
                rowsOf(steps).stream()
                        .max(Comparator.comparingDouble(TradeOffRow::accuracy))
                        .orElseThrow();
        XYTextAnnotation label =
                new XYTextAnnotation(
                        Text.of(TradeOffFigure.class, key, steps).in(locale),
                        best.joules(),
                        PERCENT * best.accuracy() + LABEL_GAP);
        label.setTextAnchor(TextAnchor.BOTTOM_CENTER);
        label.setFont(ChartStyle.STRONG);
        label.setPaint(FigureColour.INK);
        return label;
    }

    private LogAxis energies(Locale locale) {
        LogAxis axis = new LogAxis(text("energy.axis", locale));
        double least = rows.stream().mapToDouble(TradeOffRow::joules).min().orElseThrow();
        double most = rows.stream().mapToDouble(TradeOffRow::joules).max().orElseThrow();
        axis.setRange(
                Math.pow(10, Math.floor(Math.log10(least))),
                Math.pow(10, Math.ceil(Math.log10(most))));
        axis.setTickUnit(new NumberTickUnit(1));
        axis.setNumberFormatOverride(new JouleFormat(locale));
        return axis;
    }

    private static String text(String key, Locale locale) {
        return Text.of(TradeOffFigure.class, key).in(locale);
    }
}
