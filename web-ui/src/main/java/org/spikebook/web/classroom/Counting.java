package org.spikebook.web.classroom;

import org.spikebook.db.assignment.CountingPolicy;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** Which of several graded submissions counts: the best, or the last. */
public final class Counting {

    private Counting() {}

    /**
     * Of equally good ones the first, since it was there earlier.
     *
     * @param share of the maximum, after deduction: grades may have different maxima
     */
    public static <T> Optional<T> of(
            List<T> oldestFirst, CountingPolicy policy, ToDoubleFunction<T> share) {
        return switch (policy) {
            case LAST ->
                    oldestFirst.isEmpty() ? Optional.empty() : Optional.of(oldestFirst.getLast());
            case BEST ->
                    oldestFirst.stream()
                            .sorted(Comparator.comparingDouble(share).reversed())
                            .findFirst();
        };
    }

    /**
     * What was reached of the points that there were.
     *
     * @return 0 where there were none
     */
    public static double share(double points, double maxPoints) {
        return maxPoints > 0 ? points / maxPoints : 0;
    }
}
