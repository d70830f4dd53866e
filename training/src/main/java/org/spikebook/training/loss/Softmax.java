package org.spikebook.training.loss;

/** Cross-entropy of the softmax of scores: {@code L = -ln softmax(scale · score)[label]}. */
final class Softmax {

    private Softmax() {}

    /**
     * The loss and its gradient.
     *
     * @param scores not modified
     * @param gradient overwritten with the derivative with respect to each score
     * @return the loss
     */
    static double crossEntropy(double[] scores, double scale, int label, double[] gradient) {
        double max = scores[0];
        for (double score : scores) {
            max = Math.max(max, score);
        }
        double sum = 0;
        for (int k = 0; k < scores.length; k++) {
            gradient[k] = StrictMath.exp(scale * (scores[k] - max));
            sum += gradient[k];
        }
        for (int k = 0; k < scores.length; k++) {
            gradient[k] = scale * (gradient[k] / sum - (k == label ? 1 : 0));
        }
        return StrictMath.log(sum) - scale * (scores[label] - max);
    }

    static double[] scores(int[] counts) {
        double[] scores = new double[counts.length];
        for (int k = 0; k < scores.length; k++) {
            scores[k] = counts[k];
        }
        return scores;
    }
}
