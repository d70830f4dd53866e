package org.spikebook.web.grading.task;

import org.spikebook.lesson.grading.TaskGrade;
import org.spikebook.simulator.problem.Problem;

/** How a check before submitting ended. */
public sealed interface CheckOutcome {

    /** As a grading would, on other seeds. */
    record Judged(TaskGrade grade) implements CheckOutcome {}

    /** Not judged, and why. */
    record Refused(Problem problem) implements CheckOutcome {}

    /** By the person who requested it. */
    record Cancelled() implements CheckOutcome {}
}
