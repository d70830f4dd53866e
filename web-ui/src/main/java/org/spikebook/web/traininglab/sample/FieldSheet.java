package org.spikebook.web.traininglab.sample;

import org.spikebook.web.plot.SignedImage;

import java.util.List;

/**
 * Draws receptive fields as one small picture for a row of neurons: blue where light excites the
 * neuron, vermillion where it inhibits it. Each neuron is scaled to its own largest weight.
 */
public final class FieldSheet {

    private static final int GAP = 1;

    private FieldSheet() {}

    /** A PNG as an address for an image, one field after another in a line. */
    public static String dataUrl(ReceptiveFields fields, List<Integer> neurons) {
        int height = fields.shape().dimensions().get(0);
        int width = fields.shape().dimensions().get(1);
        double[] largest =
                neurons.stream()
                        .mapToDouble(neuron -> Math.max(fields.largest(neuron), Float.MIN_NORMAL))
                        .toArray();
        return SignedImage.dataUrl(
                Math.max(1, neurons.size() * (width + GAP) - GAP),
                height,
                (x, y) -> {
                    int column = x % (width + GAP);
                    int n = x / (width + GAP);
                    return column == width || n >= largest.length
                            ? 0
                            : fields.weights().weight(neurons.get(n), y * width + column)
                                    / largest[n];
                });
    }
}
