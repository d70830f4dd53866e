package org.spikebook.web.classroom;

import org.jspecify.annotations.Nullable;
import org.spikebook.db.assignment.AssignmentTerms;
import org.spikebook.db.assignment.LatePolicy;
import org.spikebook.simulator.problem.Problem;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;

/** What the terms of an assignment must be like. */
public record TermsRules(AssignmentTerms terms) {

    /** A larger limit would mean nothing. */
    public static final int MOST_ATTEMPTS = 100;

    /** The first thing that is wrong; its path names the term. */
    public Optional<Problem> problem() {
        LatePolicy late = terms.late();
        if (!isPercent(late.percentPerDay())) {
            return Optional.of(percentProblem("/percentPerDay"));
        }
        if (!isPercent(late.leastPercent())) {
            return Optional.of(percentProblem("/leastPercent"));
        }
        if (terms.attempts() < 0 || terms.attempts() > MOST_ATTEMPTS) {
            return Optional.of(attemptsProblem());
        }
        if (late.percentPerDay() > 0 && terms.dueAt() == null) {
            return wrong("/dueAt", "lateWithoutDue");
        }
        if (isBefore(terms.closesAt(), terms.dueAt())) {
            return wrong("/closesAt", "closesBeforeDue");
        }
        return isBefore(terms.dueAt(), terms.opensAt())
                        || isBefore(terms.closesAt(), terms.opensAt())
                ? wrong("/opensAt", "opensAfterEnd")
                : Optional.empty();
    }

    /** That the number of attempts is none. */
    public static Problem attemptsProblem() {
        return Problem.of(TermsRules.class, "/attempts", "attempts", MOST_ATTEMPTS);
    }

    /** That something is not a percentage. */
    public static Problem percentProblem(String path) {
        return Problem.of(TermsRules.class, path, "percent");
    }

    /**
     * What is wrong with due dates of students' own under these terms: without a due and a closing
     * date there is nothing that they could move, and no one can submit before the opening date.
     */
    Optional<Problem> extensionProblem(Collection<Instant> own) {
        if (!own.isEmpty() && terms.dueAt() == null && terms.closesAt() == null) {
            return wrong("/dueAt", "extensionWithoutDue");
        }
        return own.stream().anyMatch(each -> isBefore(each, terms.opensAt()))
                ? wrong("/opensAt", "extensionBeforeOpening")
                : Optional.empty();
    }

    /**
     * @throws IllegalArgumentException if something is wrong
     */
    void require() {
        problem()
                .ifPresent(problem -> {
                    throw new IllegalArgumentException(problem.path() + ": " + problem.message());
                });
    }

    private static boolean isPercent(int number) {
        return number >= 0 && number <= 100;
    }

    private static boolean isBefore(@Nullable Instant one, @Nullable Instant other) {
        return one != null && other != null && one.isBefore(other);
    }

    private static Optional<Problem> wrong(String path, String code) {
        return Optional.of(Problem.of(TermsRules.class, path, code));
    }
}
