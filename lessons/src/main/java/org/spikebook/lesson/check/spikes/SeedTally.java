package org.spikebook.lesson.check.spikes;

import org.spikebook.lesson.check.CheckResult;
import org.spikebook.simulator.text.Text;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * How many seeds are right, where each is so as a whole or not at all.
 *
 * @param <O> what is observed of a run
 * @param right number of those that are
 * @param runs number of all
 * @param wrong the first that is not
 */
record SeedTally<O>(int right, int runs, Optional<O> wrong) {

    /**
     * Counts.
     *
     * @param observed at least one
     */
    static <O> SeedTally<O> of(List<O> observed, Predicate<O> isRight) {
        List<O> wrong = observed.stream().filter(isRight.negate()).toList();
        return new SeedTally<>(
                observed.size() - wrong.size(), observed.size(), wrong.stream().findFirst());
    }

    /**
     * The points for those that are right.
     *
     * @param reason what is the matter with the first that is not
     * @param met what is said where all are right
     */
    CheckResult result(int points, Function<O, Text> reason, Supplier<Text> met) {
        return CheckResult.share(
                (double) right / runs, points, List.of(wrong.map(reason).orElseGet(met)));
    }
}
