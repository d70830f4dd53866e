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
     * @param result points after deduction
     */
    public static <T> Optional<T> of(
            List<T> oldestFirst, CountingPolicy policy, ToDoubleFunction<T> result) {
        return switch (policy) {
            case LAST ->
                    oldestFirst.isEmpty() ? Optional.empty() : Optional.of(oldestFirst.getLast());
            case BEST ->
                    oldestFirst.stream()
                            .sorted(Comparator.comparingDouble(result).reversed())
                            .findFirst();
        };
    }
}
