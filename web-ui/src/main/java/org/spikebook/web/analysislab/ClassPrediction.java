package org.spikebook.web.analysislab;

import org.spikebook.lesson.curve.Axis;
import org.spikebook.lesson.curve.Curve;
import org.spikebook.lesson.curve.CurvePoint;
import org.spikebook.web.plot.XyFigure;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a class predicted of a rate: its quartiles, which take no more room for three hundred
 * students than for one, so that all their pages can share them. Immutable.
 */
public sealed interface ClassPrediction {

    /** The quartiles in hertz at a value of what is varied; empty where no one predicted any. */
    Optional<Quartiles> at(double value);

    /** One rate for all values. */
    record Rate(Quartiles hertz) implements ClassPrediction {

        @Override
        public Optional<Quartiles> at(double value) {
            return Optional.of(hertz);
        }
    }

    /**
     * A rate over a parameter. Between columns it is straight as the curves were drawn.
     *
     * @param x axis of the drawing: the parameter
     * @param y axis of the drawing: the rate in hertz
     * @param columns at each column of the drawing, from left to right; empty where no one drew
     */
    record Drawn(Axis x, Axis y, List<Optional<Quartiles>> columns) implements ClassPrediction {

        private static final double ROUNDING = 1e-9;

        public Drawn {
            columns = List.copyOf(columns);
        }

        @Override
        public Optional<Quartiles> at(double value) {
            if (!x.holds(value)) {
                return Optional.empty();
            }
            double place = Math.clamp(x.share(value), 0, 1) * (columns.size() - 1);
            int nearest = (int) Math.rint(place);
            if (Math.abs(place - nearest) < ROUNDING) {
                return columns.get(nearest);
            }
            int left = (int) place;
            return columns.get(left)
                    .flatMap(low ->
                            columns.get(left + 1).map(high -> between(low, high, place - left)));
        }

        private Quartiles between(Quartiles left, Quartiles right, double part) {
            return new Quartiles(
                    between(left.lower(), right.lower(), part),
                    between(left.median(), right.median(), part),
                    between(left.upper(), right.upper(), part));
        }

        private double between(double left, double right, double part) {
            double from = y.share(left);
            return y.value(from + part * (y.share(right) - from));
        }
    }

    /** Of the rates that students gave, in hertz; empty without any. */
    static Optional<ClassPrediction> ofRates(DoubleStream hertz) {
        return Quartiles.of(hertz).map(Rate::new);
    }

    /**
     * Of the curves that students drew; empty without any.
     *
     * @param curves with a point at each column that they reach
     */
    static Optional<ClassPrediction> ofCurves(Axis x, Axis y, List<List<CurvePoint>> curves) {
        Map<Double, List<Double>> rates =
                curves.stream()
                        .flatMap(List::stream)
                        .collect(
                                Collectors.groupingBy(
                                        CurvePoint::x,
                                        Collectors.mapping(CurvePoint::y, Collectors.toList())));
        return rates.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Drawn(
                                x,
                                y,
                                Arrays.stream(columns(x))
                                        .mapToObj(at -> rates.getOrDefault(at, List.of()))
                                        .map(ClassPrediction::quartiles)
                                        .toList()));
    }

    private static Optional<Quartiles> quartiles(List<Double> rates) {
        return Quartiles.of(rates.stream().mapToDouble(rate -> rate));
    }

    private static double[] columns(Axis x) {
        return IntStream.range(0, Curve.COLUMNS)
                .mapToDouble(column -> x.value(Curve.shareOf(column)))
                .toArray();
    }

    /**
     * The median and the quartiles as thin dashed lines, as far as they lie within a figure.
     *
     * @param from lower end of the figure's x
     * @param to upper end
     * @param scale that of the figure's x
     * @param label what stands at the lines
     */
    default List<XyFigure.Curve> lines(double from, double to, Axis.Scale scale, String label) {
        double[] xs = columns(new Axis("", "", from, to, scale, List.of()));
        List<Optional<Quartiles>> quartiles = Arrays.stream(xs).mapToObj(this::at).toList();
        return Stream.<ToDoubleFunction<Quartiles>>of(
                        Quartiles::lower, Quartiles::median, Quartiles::upper)
                .map(which -> numbers(quartiles, which))
                .map(ys -> new XyFigure.Curve(label, -1, XyFigure.Mark.GUIDE, xs, ys))
                .toList();
    }

    private static double[] numbers(
            List<Optional<Quartiles>> quartiles, ToDoubleFunction<Quartiles> which) {
        return quartiles.stream()
                .mapToDouble(each -> each.map(which::applyAsDouble).orElse(Double.NaN))
                .toArray();
    }
}
