package org.spikebook.web.traininglab.history;

import org.spikebook.simulator.text.Text;
import org.spikebook.web.common.Csv;
import org.spikebook.web.plot.Quantity;
import org.spikebook.web.plot.XyFigure;
import org.spikebook.web.plot.XyFigure.Curve;
import org.spikebook.web.plot.XyFigure.Mark;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * The decision on one sample over the epochs: the score of each class as a line. Scores are spike
 * counts of the outputs, or their potentials where no output ever spiked.
 *
 * @param watched position of the sample among those watched
 */
public record ChangingDecision(TrainingHistory history, int watched) {

    private static final int RIGHT = 2;
    private static final int RIVAL = 1;
    private static final int OTHER = -1;

    private List<SampleDecision> decisions() {
        return history.moments().stream().map(m -> m.decisions().get(watched)).toList();
    }

    private int label() {
        return history.samples().get(watched).label();
    }

    private boolean isRight(int moment) {
        return decisions().get(moment).answer() == label();
    }

    /** From the returned moment on it was right to the end; the number of moments if never. */
    private int rightFrom() {
        int from = history.moments().size();
        while (from > 0 && isRight(from - 1)) {
            from--;
        }
        return from;
    }

    /** Whether outputs ever spiked: then their counts are the scores. */
    boolean counts() {
        return decisions().stream().anyMatch(SampleDecision::spiked);
    }

    /** What the network says at a moment. */
    public Text finding(int moment, List<String> classNames) {
        return Text.of(
                ChangingDecision.class,
                isRight(moment) ? "decision.right" : "decision.wrong",
                Quantity.count(history.epoch(moment), Quantity.NEUTRAL),
                classNames.get(label()),
                classNames.get(decisions().get(moment).answer()));
    }

    /** The whole course in a sentence. */
    public Text course() {
        int moments = history.moments().size();
        String right =
                Quantity.count(
                        IntStream.range(0, moments).filter(this::isRight).count(),
                        Quantity.NEUTRAL);
        String of = Quantity.count(moments, Quantity.NEUTRAL);
        int from = rightFrom();
        return from == moments
                ? Text.of(ChangingDecision.class, "decision.course", right, of)
                : Text.of(
                        ChangingDecision.class,
                        "decision.courseFrom",
                        right,
                        of,
                        Quantity.count(history.epoch(from), Quantity.NEUTRAL));
    }

    /** The lines, with a guide at the moment shown. */
    public XyFigure figure(int moment, List<String> classNames, Locale locale) {
        int rival = rival(moment);
        List<Curve> curves = new ArrayList<>();
        IntStream.range(0, decisions().getFirst().counts().size())
                .filter(label -> label != rival && label != label())
                .forEach(label -> curves.add(curve("", OTHER, label)));
        curves.add(curve(classNames.get(rival), RIVAL, rival));
        String right = word("decision.rightLabel", locale, classNames.get(label()));
        curves.add(curve(right, RIGHT, label()));
        curves.add(guide(curves, history.epoch(moment)));
        return new XyFigure(
                word("decision.name", locale, classNames.get(label())),
                word("curve.epoch", locale),
                word(counts() ? "decision.counts" : "decision.potentials", locale),
                0,
                history.epochs(),
                curves);
    }

    /** Comma-separated: the score of each class at each moment. */
    public String csv(List<String> classNames) {
        Csv csv = Csv.of("epoch", "class", counts() ? "outputSpikes" : "outputPotentialMv");
        for (int moment = 0; moment < history.moments().size(); moment++) {
            for (int label = 0; label < decisions().getFirst().counts().size(); label++) {
                csv.row(history.epoch(moment), classNames.get(label), score(moment, label));
            }
        }
        return csv.toString();
    }

    /** The wrong class with the highest score at a moment. */
    private int rival(int moment) {
        int best = -1;
        for (int label = 0; label < decisions().getFirst().counts().size(); label++) {
            if (label != label() && (best < 0 || score(moment, label) > score(moment, best))) {
                best = label;
            }
        }
        return Math.max(best, 0);
    }

    private double score(int moment, int label) {
        SampleDecision decision = decisions().get(moment);
        return counts() ? decision.counts().get(label) : decision.potentialsMv().get(label);
    }

    private Curve curve(String name, int identity, int label) {
        DoubleUnaryOperator value = moment -> score((int) moment, label);
        return new Curve(name, identity, Mark.LINE, epochs(), indices().map(value).toArray());
    }

    private double[] epochs() {
        return indices().map(moment -> history.epoch((int) moment)).toArray();
    }

    private DoubleStream indices() {
        return IntStream.range(0, history.moments().size()).asDoubleStream();
    }

    private static Curve guide(List<Curve> curves, int epoch) {
        double least = 0;
        double most = 0;
        for (Curve curve : curves) {
            for (double y : curve.ys()) {
                least = Math.min(least, y);
                most = Math.max(most, y);
            }
        }
        return new Curve(
                "", OTHER, Mark.GUIDE, new double[] {epoch, epoch}, new double[] {least, most});
    }

    private static String word(String key, Locale locale, Object... args) {
        return Text.of(ChangingDecision.class, key, args).in(locale);
    }
}
