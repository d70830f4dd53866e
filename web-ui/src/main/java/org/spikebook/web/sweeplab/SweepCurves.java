package org.spikebook.web.sweeplab;

import org.spikebook.lesson.curve.Axis;
import org.spikebook.lesson.experiment.sweep.FigureCurve;
import org.spikebook.lesson.experiment.sweep.FigurePoint;
import org.spikebook.lesson.notebook.sweep.SweepAxis.Spacing;
import org.spikebook.lesson.notebook.sweep.SweepOverlay;
import org.spikebook.simulator.equation.Formula;
import org.spikebook.web.analysislab.ClassPrediction;
import org.spikebook.web.plot.XyFigure;
import org.spikebook.web.plot.XyFigure.Curve;
import org.spikebook.web.plot.XyFigure.Look;
import org.spikebook.web.plot.XyFigure.Mark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** The curves of a sweep of one parameter, and what is drawn over them. */
final class SweepCurves {

    private static final int SAMPLES = 240;

    /** Colors of the palette that curves of networks leave free. */
    private static final int POINTS = 5;

    private final SweepFigure sweep;
    private final double from;
    private final double to;

    SweepCurves(SweepFigure sweep) {
        this.sweep = sweep;
        List<Double> xs = sweep.x().numbers();
        this.from = xs.stream().mapToDouble(x -> x).min().orElse(0);
        double most = xs.stream().mapToDouble(x -> x).max().orElse(1);
        this.to = most > from ? most : from + 1;
    }

    XyFigure figure() {
        List<Curve> curves = new ArrayList<>();
        overlay().formula(curves);
        for (int k = 0; k < sweep.names().size(); k++) {
            curves.add(curve(k, sweep.result().curves().get(k)));
        }
        overlay().points(curves);
        Axis.Scale scale = isLogarithmic() ? Axis.Scale.LOG : Axis.Scale.LINEAR;
        for (ClassPrediction predicted : sweep.ofClass()) {
            curves.addAll(predicted.lines(from, to, scale, sweep.word("figure.ofClass")));
        }
        curves.addAll(sweep.predicted().lines(from, to, scale, sweep.locale()));
        String label = sweep.axisLabels().getFirst();
        return new XyFigure(
                sweep.word("figure.name", sweep.measure(), label),
                label,
                sweep.measure(),
                from,
                to,
                curves,
                new Look(isLogarithmic(), holdsZero(curves), true));
    }

    private boolean isLogarithmic() {
        return sweep.x().spacing() == Spacing.LOGARITHMIC && from > 0;
    }

    /** Rates and counts are read from 0 on, potentials are not. */
    private static boolean holdsZero(List<Curve> curves) {
        return curves.stream()
                .flatMapToDouble(curve -> Arrays.stream(curve.ys()))
                .noneMatch(y -> y < 0);
    }

    private static Curve curve(String name, int identity, FigureCurve curve) {
        List<FigurePoint> points = curve.points();
        return new Curve(
                name,
                identity,
                Mark.DOTS,
                numbers(points, point -> point.at().getFirst()),
                numbers(points, point -> point.mean().orElse(Double.NaN)),
                numbers(points, point -> point.sd().orElse(Double.NaN)));
    }

    private Curve curve(int network, FigureCurve curve) {
        return curve(sweep.names().get(network), network, curve);
    }

    private static double[] numbers(
            List<FigurePoint> points, ToDoubleFunction<FigurePoint> number) {
        return points.stream().mapToDouble(number).toArray();
    }

    private Overlay overlay() {
        return new Overlay(sweep.design().overlay());
    }

    /** A formula and published points. */
    private final class Overlay {

        private final SweepOverlay overlay;

        Overlay(SweepOverlay overlay) {
            this.overlay = overlay;
        }

        void formula(List<Curve> curves) {
            Formula.read(overlay.formula(), "", new ArrayList<>())
                    .ifPresent(formula -> curves.add(drawn(formula)));
        }

        private Curve drawn(Formula formula) {
            double[] xs = new double[SAMPLES + 1];
            double[] ys = new double[SAMPLES + 1];
            for (int k = 0; k <= SAMPLES; k++) {
                double share = (double) k / SAMPLES;
                xs[k] =
                        isLogarithmic()
                                ? from * Math.pow(to / from, share)
                                : from + (to - from) * share;
                double y = formula.value(xs[k]);
                ys[k] = Double.isFinite(y) ? y : Double.NaN;
            }
            String label = overlay.formulaLabel();
            return new Curve(
                    label.isEmpty() ? sweep.word("figure.formula") : label, 0, Mark.GUIDE, xs, ys);
        }

        void points(List<Curve> curves) {
            overlay.points()
                    .ifPresent(points ->
                            curves.add(
                                    new Curve(
                                            points.label(),
                                            POINTS,
                                            Mark.POINTS,
                                            points.xs().stream().mapToDouble(x -> x).toArray(),
                                            points.ys().stream().mapToDouble(y -> y).toArray())));
        }
    }
}
