package org.spikebook.training.diagnosis;

import org.spikebook.simulator.problem.Problem;
import org.spikebook.simulator.text.Numbers;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

/**
 * How a network with its trained weights behaves on some training samples: who is silent, who fires
 * all the time, and how much of the error reaches each projection. {@link #findings()} says what of
 * that is out of the ordinary, with remedies.
 *
 * @param samples how many were shown
 * @param input what the stimulus put in
 * @param layers populations, in the order in which spikes flow, the output last
 * @param gradients of every trained projection, in the same order
 */
public record Diagnosis(int samples, Input input, List<Layer> layers, List<Gradient> gradients) {

    /** A share of a population that is worth a word. */
    private static final double NOTABLE = 0.2;

    /**
     * A gradient by so much smaller than the largest has all but vanished. AutoTrainer (Zhang et
     * al., ICSE 2021) takes this ratio of the first layer to the last as one sign of it; in
     * networks that learn well, the smallest of ours is 40 times as large.
     */
    private static final double VANISHED = 1e-3;

    /** A root mean square of a gradient that no learning rate suits. */
    private static final double EXPLODED = 1e3;

    private static final MathContext SIGNIFICANT = new MathContext(2);

    public Diagnosis {
        layers = List.copyOf(layers);
        gradients = List.copyOf(gradients);
    }

    /**
     * What a stimulus put in.
     *
     * @param silentLines lines that never spiked
     * @param silentSamples samples without a spike
     */
    public record Input(String stimulus, int lines, int silentLines, int silentSamples) {}

    /**
     * One population.
     *
     * @param silent neurons that never fired
     * @param saturated neurons that fired nine times out of ten that they could
     * @param spikesPerNeuron for one sample
     */
    public record Layer(
            String population, int neurons, int silent, int saturated, double spikesPerNeuron) {}

    /**
     * The gradient of the mean loss with respect to the weights of one projection.
     *
     * @param rms root mean square, weights counted in what brings the target from rest to threshold
     */
    public record Gradient(String projection, double rms) {}

    /** What is out of the ordinary; empty if nothing is. */
    public List<Problem> findings() {
        List<Problem> findings = new ArrayList<>();
        if (input.silentSamples() > 0) {
            findings.add(finding("silentInput", input.stimulus(), input.silentSamples(), samples));
        }
        for (Layer layer : layers) {
            if (layer.silent() >= NOTABLE * layer.neurons() && layer.silent() > 0) {
                findings.add(count("dead", layer, layer.silent()));
            }
            if (layer.saturated() >= NOTABLE * layer.neurons() && layer.saturated() > 0) {
                findings.add(count("saturated", layer, layer.saturated()));
            }
        }
        addGradients(findings);
        return findings;
    }

    /** Beside one that explodes, others only seem to vanish: they are not compared with it. */
    private void addGradients(List<Problem> findings) {
        double largest =
                gradients.stream()
                        .mapToDouble(Gradient::rms)
                        .filter(rms -> rms <= EXPLODED)
                        .max()
                        .orElse(0);
        for (Gradient gradient : gradients) {
            if (!(gradient.rms() <= EXPLODED)) {
                findings.add(finding("exploding", gradient.projection(), rounded(gradient.rms())));
            } else if (gradient.rms() == 0) {
                findings.add(finding("noGradient", gradient.projection()));
            } else if (gradient.rms() <= VANISHED * largest) {
                findings.add(
                        finding(
                                "vanishing",
                                gradient.projection(),
                                rounded(gradient.rms() / largest)));
            }
        }
    }

    /** To as many digits as mean something, and plain where that is short: 0.00017. */
    private static String rounded(double value) {
        return Numbers.readable(
                Double.isFinite(value)
                        ? new BigDecimal(value).round(SIGNIFICANT).doubleValue()
                        : value);
    }

    private Problem count(String code, Layer layer, int neurons) {
        return finding(code, layer.population(), neurons, layer.neurons(), samples);
    }

    private static Problem finding(String code, Object... args) {
        return Problem.of(Diagnosis.class, "", code, args);
    }
}
