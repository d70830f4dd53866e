package org.spikebook.lesson.similarity;

import org.spikebook.lesson.similarity.document.Trait;
import org.spikebook.simulator.math.ExactMath;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Compares all pairs of submissions of one assignment. A value counts ln((n + 1) / m), where m of n
 * submissions have it: what many chose, perhaps because it is right, says little. Safe for use by
 * several threads.
 */
public final class SimilaritySearch {

    /** Correlation from which weights are named. */
    static final double ALIKE = 0.9;

    /** A pair has at least so many rare values in common, or weights. */
    static final int FEWEST_SHARED = 3;

    /** A value is rare if at most so many submissions have it, or this share of all. */
    private static final int RARE = 5;

    private static final double RARE_SHARE = 0.1;

    private final List<ComparedWork> works;
    private final Map<Trait, Integer> counts = new HashMap<>();
    private final WeightComparison weights;

    /** A search among all submissions that are given. */
    public SimilaritySearch(List<ComparedWork> works) {
        this.works = List.copyOf(works);
        this.weights = new WeightComparison(works);
        for (ComparedWork work : works) {
            work.traits().names().keySet().forEach(trait -> counts.merge(trait, 1, Integer::sum));
        }
    }

    /**
     * The pairs that are alike, the most alike first.
     *
     * @param threshold lowest share of values in common, above 0 and at most 1
     * @param cancelled asked between submissions; then what was found so far is returned
     */
    public List<SimilarPair> pairs(double threshold, BooleanSupplier cancelled) {
        List<SimilarPair> pairs = new ArrayList<>();
        for (int i = 0; i < works.size() && !cancelled.getAsBoolean(); i++) {
            for (int k = i + 1; k < works.size(); k++) {
                pair(works.get(i), works.get(k), threshold).ifPresent(pairs::add);
            }
        }
        pairs.sort(
                Comparator.comparingDouble(SimilarPair::likeness)
                        .reversed()
                        .thenComparing(SimilarPair::first)
                        .thenComparing(SimilarPair::second));
        return pairs;
    }

    private Optional<SimilarPair> pair(ComparedWork one, ComparedWork other, double threshold) {
        double share = share(one.traits(), other.traits());
        List<WeightCorrelation> alike = weights.of(one, other);
        List<SharedTrait> shared = share >= threshold ? shared(one, other) : List.of();
        boolean enough = shared.stream().filter(this::isRare).count() >= FEWEST_SHARED;
        if (!enough && alike.isEmpty()) {
            return Optional.empty();
        }
        List<SharedTrait> named = shared.isEmpty() ? shared(one, other) : shared;
        return Optional.of(new SimilarPair(one.id(), other.id(), share, named, alike));
    }

    private double share(OwnTraits one, OwnTraits other) {
        double shared = 0;
        double all = 0;
        for (Trait trait : one.names().keySet()) {
            double weight = weight(trait);
            all += weight;
            shared += other.names().containsKey(trait) ? weight : 0;
        }
        for (Trait trait : other.names().keySet()) {
            all += one.names().containsKey(trait) ? 0 : weight(trait);
        }
        return all == 0 ? 0 : shared / all;
    }

    private double weight(Trait trait) {
        return ExactMath.log((works.size() + 1.0) / count(trait));
    }

    private int count(Trait trait) {
        return counts.getOrDefault(trait, 1);
    }

    private boolean isRare(SharedTrait shared) {
        return shared.submissions() <= Math.max(RARE, RARE_SHARE * works.size());
    }

    private List<SharedTrait> shared(ComparedWork one, ComparedWork other) {
        List<SharedTrait> shared = new ArrayList<>();
        one.traits()
                .names()
                .forEach((trait, names) -> {
                    List<String> others = other.traits().names().get(trait);
                    if (others != null) {
                        shared.add(new SharedTrait(trait, names, others, count(trait)));
                    }
                });
        shared.sort(Comparator.comparingInt(SharedTrait::submissions));
        return shared;
    }
}
