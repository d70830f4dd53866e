package org.spikebook.lesson.review;

import org.spikebook.simulator.problem.Problem;

import java.util.List;

/**
 * What a review found.
 *
 * @param tasks number of tasks
 * @param wrongAnswers number of wrong answers that were tried
 * @param untrained number of tasks whose solution needs a trained network, and was not tried
 * @param variants number of variants that were tried; 0 if the lesson has none
 * @param numbers that its texts state and that were measured again, in each variant
 * @param problems with file and line
 */
public record ReviewResult(
        int tasks,
        int wrongAnswers,
        int untrained,
        int variants,
        int numbers,
        List<Problem> problems) {

    public ReviewResult {
        problems = List.copyOf(problems);
    }
}
