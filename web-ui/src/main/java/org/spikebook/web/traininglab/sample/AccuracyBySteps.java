package org.spikebook.web.traininglab.sample;

import org.spikebook.simulator.text.Text;
import org.spikebook.training.conversion.ConversionReport;
import org.spikebook.web.common.Csv;
import org.spikebook.web.plot.FigureWidths;
import org.spikebook.web.plot.LineFigure;
import org.spikebook.web.plot.LineFigure.Curve;
import org.spikebook.web.plot.LineFigure.Point;
import org.spikebook.web.plot.Quantity;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * A converted network beside the artificial one that it was converted from: how right it is when
 * its answer is read after so many steps.
 */
public record AccuracyBySteps(ConversionReport report) {

    /** Those of the figure on a page. */
    public static final FigureWidths WIDTHS = new FigureWidths(560, 330);

    public static final int HEIGHT = 240;

    /** As close as conversion is asked to come: 0.3 points. */
    private static final double CLOSE = 0.003;

    /** Accuracies are shares of some thousand samples: sums of them are not exact. */
    private static final double ROUNDING = 1e-9;

    private static final int ANN = 0;
    private static final int SPIKING = 1;

    /** Both accuracies in one sentence. */
    public Text finding() {
        return Text.of(
                AccuracyBySteps.class,
                "conversion.finding",
                Quantity.percent(report.testAccuracyBySteps().getLast(), Quantity.NEUTRAL),
                Quantity.count(steps(), Quantity.NEUTRAL),
                Quantity.percent(report.annTestAccuracy(), Quantity.NEUTRAL));
    }

    /** From which step on the two are close, if they come close. */
    public Text closeness() {
        int from = closeFrom();
        return from > steps()
                ? Text.of(AccuracyBySteps.class, "conversion.apart")
                : Text.of(
                        AccuracyBySteps.class,
                        "conversion.close",
                        Quantity.count(from, Quantity.NEUTRAL));
    }

    /** The first step from which on it stays close, from 1 on; one more than there are if never. */
    int closeFrom() {
        int from = steps() + 1;
        while (from > 1
                && report.testAccuracyBySteps().get(from - 2)
                        >= report.annTestAccuracy() - CLOSE - ROUNDING) {
            from--;
        }
        return from;
    }

    private int steps() {
        return report.testAccuracyBySteps().size();
    }

    /** Accuracy in percent over the number of steps, with the artificial network as a line. */
    public LineFigure figure(Locale locale) {
        double ann = 100 * report.annTestAccuracy();
        List<Point> spiking =
                IntStream.range(0, steps())
                        .mapToObj(t -> new Point(t + 1, 100 * report.testAccuracyBySteps().get(t)))
                        .toList();
        return new LineFigure(
                word("conversion.name", locale),
                word("conversion.steps", locale),
                word("conversion.accuracy", locale),
                steps(),
                100,
                List.of(
                        new Curve(
                                word("conversion.ann", locale),
                                ANN,
                                true,
                                List.of(new Point(0, ann), new Point(steps(), ann))),
                        new Curve(word("conversion.snn", locale), SPIKING, false, spiking)));
    }

    /** Comma-separated: the accuracy of both after each number of steps, from 0 to 1. */
    public String csv() {
        Csv csv = Csv.of("steps", "testAccuracy", "annTestAccuracy");
        for (int t = 0; t < steps(); t++) {
            csv.row(t + 1, report.testAccuracyBySteps().get(t), report.annTestAccuracy());
        }
        return csv.toString();
    }

    private static String word(String key, Locale locale) {
        return Text.of(AccuracyBySteps.class, key).in(locale);
    }
}
