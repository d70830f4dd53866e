package org.spikebook.web.analysislab;

import org.spikebook.lesson.curve.Axis;
import org.spikebook.lesson.curve.Curve;
import org.spikebook.lesson.curve.CurvePoint;
import org.spikebook.lesson.notebook.Answer;
import org.spikebook.lesson.notebook.Question;
import org.spikebook.lesson.notebook.QuestionCell;
import org.spikebook.simulator.text.Text;
import org.spikebook.web.plot.XyFigure;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Predictions of rates over the parameter of a sweep: their numbers, and dashed lines for its
 * figure.
 *
 * @param all in the order of the questions
 */
public record PredictedCurves(List<Predicted> all) {

    /**
     * One of them.
     *
     * @param title of the question; may be empty
     * @param isSteady whether it is one rate for all values
     * @param rateHz at a value of the parameter; empty where nothing was drawn
     */
    public record Predicted(
            String title, boolean isSteady, DoubleFunction<OptionalDouble> rateHz) {}

    /** Nothing was predicted. */
    public static final PredictedCurves NONE = new PredictedCurves(List.of());

    public PredictedCurves {
        all = List.copyOf(all);
    }

    /**
     * Those that a sweep measures.
     *
     * @param predictions answered
     * @param isObserved whether it measures the rate of an id
     * @param isVaried whether a pointer leads to its parameter
     */
    public static PredictedCurves of(
            List<QuestionCell> predictions,
            Predicate<String> isObserved,
            Predicate<String> isVaried) {
        return new PredictedCurves(
                predictions.stream()
                        .filter(each -> isMeasured(each.question(), isObserved, isVaried))
                        .flatMap(each -> predicted(each).stream())
                        .toList());
    }

    /** Whether a sweep measures what a question asks for. */
    public static boolean isMeasured(
            Question question, Predicate<String> isObserved, Predicate<String> isVaried) {
        return switch (question) {
            case Question.Number number -> isObserved.test(number.rateOf());
            case Question.Draw draw -> isObserved.test(draw.rateOf()) && isVaried.test(draw.over());
            case Question.Choice _, Question.Choices _, Question.Order _, Question.Text _ -> false;
        };
    }

    private static Optional<Predicted> predicted(QuestionCell cell) {
        Answer answer = cell.answer().orElseThrow();
        if (answer instanceof Answer.Number(double rateHz)) {
            return Optional.of(new Predicted(cell.title(), true, _ -> OptionalDouble.of(rateHz)));
        }
        if (cell.question() instanceof Question.Draw draw
                && answer instanceof Answer.Drawn(List<CurvePoint> points)) {
            Curve curve = new Curve(draw.x(), draw.y(), points);
            return Optional.of(new Predicted(cell.title(), false, x -> at(curve, x)));
        }
        return Optional.empty();
    }

    private static OptionalDouble at(Curve curve, double value) {
        Axis x = curve.x();
        return x.holds(value) && curve.reaches(x.share(value))
                ? OptionalDouble.of(curve.y().value(curve.at(x.share(value))))
                : OptionalDouble.empty();
    }

    /** What stands at their lines where all of them are numbers, or all of them curves. */
    public static String label(Locale locale) {
        return Text.of(PredictedCurves.class, "sweep.predicted").in(locale);
    }

    /** What stands at a predicted number beside curves. */
    public static String numberLabel(Locale locale) {
        return Text.of(PredictedCurves.class, "sweep.predicted.number").in(locale);
    }

    /** What stands at a predicted curve beside numbers. */
    public static String curveLabel(Locale locale) {
        return Text.of(PredictedCurves.class, "sweep.predicted.curve").in(locale);
    }

    /** What stands at the line of one of them. */
    public String label(Predicted predicted, Locale locale) {
        if (all.stream().map(Predicted::isSteady).distinct().count() < 2) {
            return label(locale);
        }
        return predicted.isSteady() ? numberLabel(locale) : curveLabel(locale);
    }

    /**
     * Dashed lines, as far as they lie within a figure.
     *
     * @param from lower end of the figure's x
     * @param to upper end
     * @param scale that of the figure's x
     */
    public List<XyFigure.Curve> lines(double from, double to, Axis.Scale scale, Locale locale) {
        Axis axis = new Axis("", "", from, to, scale, List.of());
        return all.stream()
                .flatMap(each -> line(each, axis, label(each, locale)).stream())
                .toList();
    }

    private static Optional<XyFigure.Curve> line(Predicted predicted, Axis axis, String label) {
        XyFigure.Mark mark =
                predicted.isSteady() ? XyFigure.Mark.PREDICTED_NUMBER : XyFigure.Mark.PREDICTED;
        double[] xs =
                predicted.isSteady()
                        ? new double[] {axis.from(), axis.to()}
                        : IntStream.range(0, Curve.COLUMNS)
                                .mapToDouble(k -> axis.value(Curve.shareOf(k)))
                                .filter(x -> predicted.rateHz().apply(x).isPresent())
                                .toArray();
        double[] ys =
                Arrays.stream(xs)
                        .map(x -> predicted.rateHz().apply(x).orElse(Double.NaN))
                        .toArray();
        return xs.length == 0
                ? Optional.empty()
                : Optional.of(new XyFigure.Curve(label, -1, mark, xs, ys));
    }
}
