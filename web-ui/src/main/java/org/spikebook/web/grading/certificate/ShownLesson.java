package org.spikebook.web.grading.certificate;

import org.spikebook.web.grading.GradeView;

import java.time.Instant;

/**
 * The best submission of a lesson, as it was graded.
 *
 * @param slug of the lesson
 * @param result points after what lateness takes
 * @param receipt with which it can be looked up on this server
 * @param digest hash over all that was submitted
 */
public record ShownLesson(
        String slug,
        double result,
        GradeView grade,
        String receipt,
        String digest,
        Instant submittedAt) {

    /** Of all points that could be had. */
    double share() {
        return grade.maxPoints() == 0 ? 0 : result / grade.maxPoints();
    }
}
