package org.spikebook.web.grading;

import org.spikebook.db.assignment.CountingPolicy;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Which of several submissions counts: the best, or the last, of those that are graded. */
final class Counting {

    private Counting() {}

    /** Of equally good ones the first, since it was there earlier. */
    static Optional<SubmissionView> of(List<SubmissionView> oldestFirst, CountingPolicy policy) {
        List<SubmissionView> graded =
                oldestFirst.stream().filter(view -> view.grade() != null).toList();
        return switch (policy) {
            case LAST -> graded.isEmpty() ? Optional.empty() : Optional.of(graded.getLast());
            case BEST ->
                    graded.stream()
                            .sorted(Comparator.comparingDouble(Counting::points).reversed())
                            .findFirst();
        };
    }

    private static double points(SubmissionView view) {
        GradeView grade = view.grade();
        return grade == null ? 0 : grade.points();
    }
}
