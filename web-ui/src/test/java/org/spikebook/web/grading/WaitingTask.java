package org.spikebook.web.grading;

import org.spikebook.lesson.check.question.RubricCriterion;

import java.util.List;
import java.util.OptionalDouble;

/** Makes tasks that wait for an instructor, who is to judge one criterion. */
public final class WaitingTask {

    private WaitingTask() {}

    public static TaskPoints of(String cellId, String title, double maxPoints) {
        return new TaskPoints(
                cellId,
                title,
                0,
                maxPoints,
                List.of(),
                List.of(),
                OptionalDouble.empty(),
                "",
                List.of(new RubricCriterion("Explains", maxPoints)),
                List.of());
    }
}
