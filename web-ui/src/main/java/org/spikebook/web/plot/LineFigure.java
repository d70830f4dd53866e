package org.spikebook.web.plot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;

/**
 * Curves over one axis of x, each labelled at its end. Colours are the identities of the theme
 * ({@code --sb-id-0} …); a curve is also told by its dash pattern and its label.
 *
 * @param name what a screen reader says of the figure
 * @param xLabel quantity and unit of x
 * @param x axis of x
 * @param y axis of y; the quantity and unit stand in {@code yLabel} above it
 */
public record LineFigure(
        String name, String xLabel, String yLabel, LinearAxis x, LinearAxis y, List<Curve> curves) {

    private static final double LEFT = 46;
    private static final double RIGHT = 92;
    private static final double TOP = 26;
    private static final double BOTTOM = 38;
    private static final double LABEL_GAP = 15;

    /**
     * One curve.
     *
     * @param label at its end
     * @param identity index of its colour
     * @param dashed a second cue beside the colour
     */
    public record Curve(String label, int identity, boolean dashed, List<Point> points) {
        public Curve {
            points = List.copyOf(points);
        }
    }

    /** A point of a curve. */
    public record Point(double x, double y) {}

    public LineFigure {
        curves = List.copyOf(curves);
    }

    /** The drawing at a width in CSS pixels, so that its text keeps its size. */
    public String svg(double width, double height, Locale locale) {
        SvgWriter svg = SvgWriter.image(width, height, "sb-figure", name);
        DoubleUnaryOperator px = v -> LEFT + x.fraction(v) * (width - LEFT - RIGHT);
        DoubleUnaryOperator py = v -> height - BOTTOM - y.fraction(v) * (height - TOP - BOTTOM);
        drawAxes(svg, px, py, width, height, locale);
        for (Curve curve : curves) {
            drawCurve(svg, curve, px, py);
        }
        drawLabels(svg, px, py);
        return svg.finish();
    }

    private void drawAxes(
            SvgWriter svg,
            DoubleUnaryOperator px,
            DoubleUnaryOperator py,
            double width,
            double height,
            Locale locale) {
        svg.text(0, 12, "start", "sb-fig-axis-label", yLabel);
        for (double tick : y.ticks()) {
            double at = py.applyAsDouble(tick);
            svg.line(LEFT, at, width - RIGHT, at, "sb-fig-grid");
            svg.text(LEFT - 6, at + 4, "end", "sb-fig-tick", tickText(tick, y.step(), locale));
        }
        for (double tick : x.ticks()) {
            double at = px.applyAsDouble(tick);
            svg.line(at, height - BOTTOM, at, height - BOTTOM + 4, "sb-fig-axis");
            svg.text(
                    at,
                    height - BOTTOM + 17,
                    "middle",
                    "sb-fig-tick",
                    tickText(tick, x.step(), locale));
        }
        svg.line(LEFT, height - BOTTOM, width - RIGHT, height - BOTTOM, "sb-fig-axis");
        svg.text((LEFT + width - RIGHT) / 2, height - 5, "middle", "sb-fig-axis-label", xLabel);
    }

    private static String tickText(double tick, double step, Locale locale) {
        int decimals = (int) Math.max(0, Math.ceil(-Math.log10(step) - 1e-9));
        double cleared = Math.abs(tick) < step * 1e-6 ? 0 : tick;
        return Quantity.decimals(
                cleared, step == 2.5 || step == 0.25 ? decimals + 1 : decimals, locale);
    }

    private static void drawCurve(
            SvgWriter svg, Curve curve, DoubleUnaryOperator px, DoubleUnaryOperator py) {
        if (curve.points().isEmpty()) {
            return;
        }
        StringBuilder path = new StringBuilder();
        for (Point point : curve.points()) {
            path.append(path.isEmpty() ? 'M' : 'L')
                    .append(SvgWriter.number(px.applyAsDouble(point.x())))
                    .append(' ')
                    .append(SvgWriter.number(py.applyAsDouble(point.y())));
        }
        svg.element("path", "d", path.toString(), "class", cssClass("sb-fig-line", curve));
        Point last = curve.points().getLast();
        svg.element(
                "circle",
                "cx",
                SvgWriter.number(px.applyAsDouble(last.x())),
                "cy",
                SvgWriter.number(py.applyAsDouble(last.y())),
                "r",
                "3",
                "class",
                cssClass("sb-fig-dot", curve));
    }

    private void drawLabels(SvgWriter svg, DoubleUnaryOperator px, DoubleUnaryOperator py) {
        List<Curve> drawn = new ArrayList<>(curves);
        drawn.removeIf(curve -> curve.points().isEmpty());
        drawn.sort(Comparator.comparingDouble(c -> py.applyAsDouble(c.points().getLast().y())));
        double free = Double.NEGATIVE_INFINITY;
        for (Curve curve : drawn) {
            Point last = curve.points().getLast();
            double at = Math.max(py.applyAsDouble(last.y()) + 4, free);
            svg.text(
                    px.applyAsDouble(last.x()) + 8,
                    at,
                    "start",
                    cssClass("sb-fig-label", curve),
                    curve.label());
            free = at + LABEL_GAP;
        }
    }

    private static String cssClass(String base, Curve curve) {
        return base + " sb-id-" + curve.identity() + (curve.dashed() ? " sb-fig-dashed" : "");
    }
}
