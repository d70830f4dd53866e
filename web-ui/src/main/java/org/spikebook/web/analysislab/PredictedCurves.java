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
import java.util.stream.IntStream;

/** Predictions of rates as dashed lines in the figure of a sweep. */
final class PredictedCurves {

    private final SweepChoice choice;
    private final double from;
    private final double to;
    private final Locale locale;

    /**
     * @param from lower end of the figure's x
     * @param to upper end
     */
    PredictedCurves(SweepChoice choice, double from, double to, Locale locale) {
        this.choice = choice;
        this.from = from;
        this.to = to;
        this.locale = locale;
    }

    /** Those of the rate of something that the sweep observes. */
    List<XyFigure.Curve> of(List<QuestionCell> predictions, List<String> observed) {
        return predictions.stream()
                .flatMap(prediction -> curve(prediction, observed).stream())
                .toList();
    }

    private Optional<XyFigure.Curve> curve(QuestionCell prediction, List<String> observed) {
        Answer answer = prediction.answer().orElseThrow();
        if (prediction.question() instanceof Question.Number number
                && observed.contains(number.rateOf())
                && answer instanceof Answer.Number(double rateHz)) {
            return Optional.of(line(new double[] {from, to}, new double[] {rateHz, rateHz}));
        }
        if (prediction.question() instanceof Question.Draw draw
                && observed.contains(draw.rateOf())
                && draw.over().equals(choice.path())
                && answer instanceof Answer.Drawn(List<CurvePoint> points)) {
            return drawn(new Curve(draw.x(), draw.y(), points));
        }
        return Optional.empty();
    }

    /** As far as it lies within the figure. */
    private Optional<XyFigure.Curve> drawn(Curve curve) {
        Axis x = curve.x();
        double[] xs =
                IntStream.range(0, Curve.COLUMNS)
                        .mapToDouble(k -> from + Curve.shareOf(k) * (to - from))
                        .filter(value -> x.holds(value) && curve.reaches(x.share(value)))
                        .toArray();
        double[] ys =
                Arrays.stream(xs).map(value -> curve.y().value(curve.at(x.share(value)))).toArray();
        return xs.length == 0 ? Optional.empty() : Optional.of(line(xs, ys));
    }

    private XyFigure.Curve line(double[] xs, double[] ys) {
        String label = Text.of(PredictedCurves.class, "sweep.predicted").in(locale);
        return new XyFigure.Curve(label, -1, XyFigure.Mark.GUIDE, xs, ys);
    }
}
