package org.spikebook.web.traininglab.sample;

import org.spikebook.simulator.model.stimulus.SpikeTrain;
import org.spikebook.simulator.text.Text;
import org.spikebook.web.plot.Quantity;
import org.spikebook.web.plot.XyFigure;
import org.spikebook.web.plot.XyFigure.Curve;
import org.spikebook.web.plot.XyFigure.Mark;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A population of a converted network beside the layer that it came from, for one sample.
 *
 * @param population its id
 * @param scale the activation that a spike in every step stands for
 * @param activations of the artificial neurons; not modified
 * @param rates of the spiking ones, as the activations they stand for: {@code spikes scale /
 *     steps}; not modified
 * @param spikes that the rates were counted from
 * @param steps that were counted, from the first on
 */
@SuppressWarnings("ArrayRecordComponent")
public record LayerComparison(
        String population,
        double scale,
        double[] activations,
        double[] rates,
        SpikeTrain spikes,
        int steps) {

    /** More dots than these say no more, and are slow to draw. */
    private static final int MOST_DOTS = 500;

    private static final int DOTS = 1;
    private static final int DIAGONAL = 0;

    /**
     * Compares two layers of as many neurons.
     *
     * @param values graded spikes of one step: the activations above 0
     */
    static LayerComparison of(
            String population, double scale, SpikeTrain values, SpikeTrain spikes) {
        double[] activations = new double[values.lines()];
        for (int k = 0; k < values.spikeCount(); k++) {
            activations[values.line()[k]] = values.graded() ? values.amplitude()[k] : 1;
        }
        return of(population, scale, activations, spikes, spikes.steps());
    }

    private static LayerComparison of(
            String population, double scale, double[] activations, SpikeTrain spikes, int steps) {
        double[] rates = new double[spikes.lines()];
        for (int k = 0; k < spikes.stepStart()[steps]; k++) {
            rates[spikes.line()[k]] += scale / steps;
        }
        return new LayerComparison(population, scale, activations, rates, spikes, steps);
    }

    /** The same with the spikes of the first steps only, 1 to all. */
    public LayerComparison after(int firstSteps) {
        return of(population, scale, activations, spikes, firstSteps);
    }

    /** By how much a rate is off on average, as a share of the scale. */
    double meanError() {
        double sum = 0;
        for (int i = 0; i < rates.length; i++) {
            sum += Math.abs(rates[i] - activations[i]);
        }
        return sum / rates.length / scale;
    }

    /**
     * The end of both axes, the same for any number of steps. A rate is at most the scale, which is
     * a spike in every step.
     */
    private double largest() {
        return Math.max(scale, Arrays.stream(activations).max().orElse(0));
    }

    /** What the figure shows, in a sentence. */
    public Text caption() {
        return Text.of(
                LayerComparison.class,
                "twin.caption",
                population,
                Quantity.count(Math.min(rates.length, MOST_DOTS), Quantity.NEUTRAL),
                Quantity.count(rates.length, Quantity.NEUTRAL),
                Quantity.significant(scale, 2, Quantity.NEUTRAL),
                Quantity.percent(meanError(), Quantity.NEUTRAL));
    }

    /** A dot for each neuron: what it stands for over what it was; alike on the dashed line. */
    public XyFigure figure(Locale locale) {
        int dots = Math.min(rates.length, MOST_DOTS);
        double[] xs = new double[dots];
        double[] ys = new double[dots];
        double most = largest();
        for (int k = 0; k < dots; k++) {
            int neuron = (int) ((long) k * rates.length / dots);
            xs[k] = activations[neuron];
            ys[k] = rates[neuron];
        }
        return new XyFigure(
                Text.of(LayerComparison.class, "twin.figure", population).in(locale),
                Text.of(LayerComparison.class, "twin.activation").in(locale),
                Text.of(LayerComparison.class, "twin.rate").in(locale),
                0,
                most,
                List.of(
                        new Curve(
                                "",
                                DIAGONAL,
                                Mark.GUIDE,
                                new double[] {0, most},
                                new double[] {0, most}),
                        new Curve("", DOTS, Mark.POINTS, xs, ys)));
    }
}
