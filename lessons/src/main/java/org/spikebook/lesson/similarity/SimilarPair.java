package org.spikebook.lesson.similarity;

import java.util.List;

/**
 * Two submissions to look at.
 *
 * @param first id of one
 * @param second id of the other
 * @param share of all own values of both that they have in common, 0 to 1; a value counts the more,
 *     the fewer submissions have it
 * @param shared what they have in common, the rarest first
 * @param weights of projections whose trained weights are alike
 */
public record SimilarPair(
        String first,
        String second,
        double share,
        List<SharedTrait> shared,
        List<WeightCorrelation> weights) {

    public SimilarPair {
        shared = List.copyOf(shared);
        weights = List.copyOf(weights);
    }

    /** By which pairs are ordered: the share, or the highest correlation if that is higher. */
    public double likeness() {
        return weights.stream()
                .mapToDouble(WeightCorrelation::correlation)
                .reduce(share, Math::max);
    }
}
