package org.spikebook.web.grading;

import java.time.Instant;
import java.util.List;

/** A grade with its reasons. */
public record GradeView(
        double points, double maxPoints, List<TaskPoints> tasks, String engine, Instant gradedAt) {

    public GradeView {
        tasks = List.copyOf(tasks);
    }
}
