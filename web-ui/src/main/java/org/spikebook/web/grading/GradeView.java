package org.spikebook.web.grading;

import org.spikebook.simulator.text.Text;

import java.time.Instant;
import java.util.List;

/**
 * A grade with its reasons.
 *
 * @param notes what a teacher should know beside the points
 */
public record GradeView(
        double points,
        double maxPoints,
        List<TaskPoints> tasks,
        List<Text> notes,
        String engine,
        Instant gradedAt) {

    public GradeView {
        tasks = List.copyOf(tasks);
        notes = List.copyOf(notes);
    }
}
