package org.spikebook.web.traininglab;

import org.spikebook.simulator.text.Text;
import org.spikebook.training.TrainedNetwork;
import org.spikebook.training.TrainingPlan;
import org.spikebook.training.control.Environment;
import org.spikebook.training.control.Goal;
import org.spikebook.training.progress.EpochResult;
import org.spikebook.web.common.Csv;
import org.spikebook.web.plot.FigureWidths;
import org.spikebook.web.plot.LineFigure;
import org.spikebook.web.plot.LineFigure.Curve;
import org.spikebook.web.plot.LineFigure.Point;
import org.spikebook.web.plot.Quantity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * The course of a training as three figures over the epochs. Immutable.
 *
 * @param epochs planned, so that the axis stands still while the curve grows
 */
public record TrainingCurve(int epochs, List<TrainingCurvePoint> points) {

    /** What accuracies are shares of. */
    public enum Of {
        SAMPLES("curve.accuracy", "curve.finding"),
        /** Episodes in which a plant was balanced. */
        BALANCED_EPISODES("curve.balanced", "curve.balanced.finding"),
        /** Episodes in which a hand stayed on its target. */
        REACHED_EPISODES("curve.reached", "curve.reached.finding");

        private final String axisKey;
        private final String findingKey;

        Of(String axisKey, String findingKey) {
            this.axisKey = axisKey;
            this.findingKey = findingKey;
        }

        /** What the accuracies of a plan's method are shares of. */
        public static Of plan(TrainingPlan plan) {
            if (!plan.method().component().countsEpisodes()) {
                return SAMPLES;
            }
            return Environment.find(plan.data().name())
                    .map(environment -> of(environment.goal()))
                    .orElse(BALANCED_EPISODES);
        }

        private static Of of(Goal goal) {
            return switch (goal) {
                case BALANCE -> BALANCED_EPISODES;
                case REACH -> REACHED_EPISODES;
            };
        }
    }

    /** Widths of the accuracy on a page. */
    public static final FigureWidths LARGE = new FigureWidths(560, 330);

    /** Widths of the others. */
    public static final FigureWidths SMALL = new FigureWidths(400, 330);

    public static final int LARGE_HEIGHT = 240;
    public static final int SMALL_HEIGHT = 170;

    private static final int MOST_POINTS = 400;
    private static final int TRAIN = 0;
    private static final int VALIDATION = 1;
    private static final int SPIKES = 2;

    public TrainingCurve {
        points = List.copyOf(points);
    }

    public static TrainingCurve empty(int epochs) {
        return new TrainingCurve(epochs, List.of());
    }

    /** The whole curve of a network that was trained. */
    public static TrainingCurve of(TrainedNetwork trained) {
        return ofEpochs(trained.plan().schedule().epochs(), trained.provenance().epochs());
    }

    /** The curve of finished epochs: one point each. */
    public static TrainingCurve ofEpochs(int epochs, List<EpochResult> finished) {
        List<TrainingCurvePoint> points = new ArrayList<>();
        for (EpochResult epoch : finished) {
            points.add(TrainingCurvePoint.of(points.size() + 1, epoch));
        }
        return new TrainingCurve(epochs, points);
    }

    /** The same with one point more. Those behind it are of a training that has started over. */
    public TrainingCurve with(TrainingCurvePoint point) {
        List<TrainingCurvePoint> more = new ArrayList<>(points);
        more.removeIf(each -> each.isBehind(point.epoch()));
        more.add(point);
        return new TrainingCurve(epochs, more.size() > MOST_POINTS ? thinned(more) : more);
    }

    /** Every second point that closes no epoch is dropped: the curve keeps its shape. */
    private static List<TrainingCurvePoint> thinned(List<TrainingCurvePoint> points) {
        List<TrainingCurvePoint> kept = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            if (i % 2 == 0 || points.get(i).validationAccuracy().isPresent()) {
                kept.add(points.get(i));
            }
        }
        return kept;
    }

    /** The point with the best validation accuracy; the earliest of equals. */
    public Optional<TrainingCurvePoint> best() {
        Optional<TrainingCurvePoint> best = Optional.empty();
        for (TrainingCurvePoint point : points) {
            double accuracy = point.validationAccuracy().orElse(-1);
            if (accuracy >= 0 && accuracy > best.map(TrainingCurve::validation).orElse(-1.0)) {
                best = Optional.of(point);
            }
        }
        return best;
    }

    /** What the curve shows, as a title. */
    public Text finding(Of of) {
        if (best().isPresent()) {
            return Text.of(
                    TrainingCurve.class,
                    of.findingKey,
                    Quantity.percent(validation(best().get()), Quantity.NEUTRAL),
                    Quantity.count(Math.round(best().get().epoch()), Quantity.NEUTRAL));
        }
        return Text.of(TrainingCurve.class, points.isEmpty() ? "curve.waiting" : "curve.started");
    }

    /** Accuracy on training and validation samples or episodes in percent. */
    public LineFigure accuracy(Of of, Locale locale) {
        return figure(
                of.axisKey,
                locale,
                100,
                List.of(
                        curve("curve.train", TRAIN, true, locale, p -> p.trainAccuracy() * 100),
                        validationCurve(locale)));
    }

    /** The loss on training samples. */
    public LineFigure loss(Locale locale) {
        double most = points.stream().mapToDouble(TrainingCurvePoint::loss).max().orElse(1);
        return figure(
                "curve.loss",
                locale,
                Math.max(most, 1e-6),
                List.of(curve("curve.train", TRAIN, true, locale, TrainingCurvePoint::loss)));
    }

    /** Spikes of the hidden populations for one sample. */
    public LineFigure hiddenSpikes(Locale locale) {
        double most = points.stream().mapToDouble(TrainingCurvePoint::hiddenSpikes).max().orElse(1);
        return figure(
                "curve.spikes",
                locale,
                Math.max(most, 1),
                List.of(
                        curve(
                                "curve.hidden",
                                SPIKES,
                                false,
                                locale,
                                TrainingCurvePoint::hiddenSpikes)));
    }

    /** Comma-separated: a line for each point. */
    public String csv() {
        Csv csv =
                Csv.of(
                        "epoch",
                        "loss",
                        "trainAccuracy",
                        "validationAccuracy",
                        "hiddenSpikesPerSample");
        for (TrainingCurvePoint point : points) {
            csv.row(
                    point.epoch(),
                    point.loss(),
                    point.trainAccuracy(),
                    point.validationAccuracy(),
                    point.hiddenSpikes());
        }
        return csv.toString();
    }

    private LineFigure figure(String key, Locale locale, double yMax, List<Curve> curves) {
        return new LineFigure(
                word(key + ".name", locale),
                word("curve.epoch", locale),
                word(key, locale),
                epochs,
                yMax,
                curves);
    }

    private Curve curve(
            String key,
            int identity,
            boolean dashed,
            Locale locale,
            ToDoubleFunction<TrainingCurvePoint> value) {
        List<Point> drawn =
                points.stream().map(p -> new Point(p.epoch(), value.applyAsDouble(p))).toList();
        return new Curve(word(key, locale), identity, dashed, drawn);
    }

    private Curve validationCurve(Locale locale) {
        List<Point> drawn =
                points.stream()
                        .filter(p -> p.validationAccuracy().isPresent())
                        .map(p -> new Point(p.epoch(), validation(p) * 100))
                        .toList();
        return new Curve(word("curve.validation", locale), VALIDATION, false, drawn);
    }

    private static double validation(TrainingCurvePoint point) {
        return point.validationAccuracy().orElse(-1);
    }

    private static String word(String key, Locale locale) {
        return Text.of(TrainingCurve.class, key).in(locale);
    }
}
