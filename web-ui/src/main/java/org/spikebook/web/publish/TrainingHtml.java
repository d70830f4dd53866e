package org.spikebook.web.publish;

import org.spikebook.lesson.notebook.TrainingCell;
import org.spikebook.training.TrainedNetwork;
import org.spikebook.training.progress.TrainingProvenance;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.plot.FigureWidths;
import org.spikebook.web.plot.LineFigure;
import org.spikebook.web.plot.Quantity;
import org.spikebook.web.traininglab.TrainingCurve;
import org.spikebook.web.traininglab.sample.AccuracyBySteps;

/** What a training gave: its curves, and how good the network is. */
record TrainingHtml(Words words) {

    String of(TrainingCell cell, String title, TrainedNetwork trained) {
        TrainingProvenance from = trained.provenance();
        return Html.filled(
                        "<section class=\"sb-cell page-training\" data-cell=\"%s\">\n<h3>%s</h3>\n",
                        cell.id(), title)
                + (from.epochs().isEmpty() ? "" : curves(trained))
                + from.conversion().map(AccuracyBySteps::new).map(this::conversion).orElse("")
                + note(
                        words.of(
                                from.control().isEmpty()
                                        ? "training.accuracy"
                                        : "training.episodes",
                                Quantity.percent(from.testAccuracy(), words.locale())))
                + note(provenance(trained))
                + note(words.of("training.rest"))
                + "</section>\n";
    }

    private String curves(TrainedNetwork trained) {
        TrainingCurve curve = TrainingCurve.of(trained);
        TrainingCurve.Of of = TrainingCurve.Of.plan(trained.plan());
        return heading(words.of(curve.finding(of)))
                + figure(
                        curve.accuracy(of, words.locale()),
                        TrainingCurve.LARGE,
                        TrainingCurve.LARGE_HEIGHT)
                + figure(
                        curve.loss(words.locale()), TrainingCurve.SMALL, TrainingCurve.SMALL_HEIGHT)
                + figure(
                        curve.hiddenSpikes(words.locale()),
                        TrainingCurve.SMALL,
                        TrainingCurve.SMALL_HEIGHT);
    }

    private String conversion(AccuracyBySteps comparison) {
        return heading(words.of(comparison.finding()))
                + figure(
                        comparison.figure(words.locale()),
                        AccuracyBySteps.WIDTHS,
                        AccuracyBySteps.HEIGHT);
    }

    private String figure(LineFigure figure, FigureWidths widths, int height) {
        return new FigureHtml(widths).of(width -> figure.svg(width, height, words.locale()));
    }

    private String provenance(TrainedNetwork trained) {
        TrainingProvenance from = trained.provenance();
        String seed = Long.toString(trained.plan().seed());
        return from.epochs().isEmpty()
                ? words.of("training.brought", from.trainer(), seed)
                : words.of(
                        "training.provenance",
                        from.trainer(),
                        seed,
                        from.bestEpoch(),
                        from.epochs().size());
    }

    private static String heading(String text) {
        return Html.filled("<h4>%s</h4>\n", text);
    }

    private static String note(String text) {
        return Html.filled("<p class=\"page-note\">%s</p>\n", text);
    }
}
