package org.spikebook.web.grading.export;

import org.spikebook.db.assignment.AssignmentId;
import org.spikebook.lesson.content.Lesson;
import org.spikebook.lesson.content.LessonCatalog;
import org.spikebook.lesson.notebook.TaskCell;
import org.spikebook.web.classroom.Assignment;
import org.spikebook.web.grading.GradeView;
import org.spikebook.web.grading.Gradebook;
import org.springframework.stereotype.Component;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** How many points an assignment gives: as its grades say, or its lesson while there are none. */
@Component
class AssignmentMaximum {

    private final LessonCatalog lessons;

    AssignmentMaximum(LessonCatalog lessons) {
        this.lessons = lessons;
    }

    /** For each assignment of a gradebook. */
    Map<AssignmentId, Double> of(Gradebook gradebook) {
        Map<AssignmentId, Double> maxima = new LinkedHashMap<>();
        for (Assignment assignment : gradebook.assignments()) {
            double graded =
                    gradebook.lines().stream()
                            .filter(line -> line.assignment().id().equals(assignment.id()))
                            .flatMap(line -> line.submissions().stream())
                            .flatMap(submission -> Stream.ofNullable(submission.grade()))
                            .mapToDouble(GradeView::maxPoints)
                            .max()
                            .orElseGet(() -> ofLesson(assignment));
            maxima.put(assignment.id(), graded);
        }
        return maxima;
    }

    private double ofLesson(Assignment assignment) {
        return lessons.lesson(assignment.lessonSlug()).map(Lesson::tasks).orElse(List.of()).stream()
                .mapToDouble(TaskCell::points)
                .sum();
    }
}
