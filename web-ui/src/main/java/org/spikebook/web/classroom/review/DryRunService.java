package org.spikebook.web.classroom.review;

import org.spikebook.db.classroom.CourseId;
import org.spikebook.lesson.content.Lesson;
import org.spikebook.lesson.content.LessonCatalog;
import org.spikebook.lesson.experiment.Laboratory;
import org.spikebook.lesson.review.LessonReview;
import org.spikebook.lesson.review.ReviewResult;
import org.spikebook.simulator.engine.RunControl;
import org.spikebook.web.account.Authorization;
import org.spikebook.web.account.Permission.InCourse;
import org.spikebook.web.account.role.CourseAction;
import org.spikebook.web.common.ResourceNotFound;
import org.springframework.stereotype.Service;

/**
 * Tries the tasks of a lesson before it is assigned, as {@code lesson check} does: on the blank
 * start, the model solution and the wrong answers.
 */
@Service
public class DryRunService {

    private final Authorization authorization;
    private final LessonCatalog lessons;
    private final Laboratory laboratory;

    DryRunService(Authorization authorization, LessonCatalog lessons, Laboratory laboratory) {
        this.authorization = authorization;
        this.lessons = lessons;
        this.laboratory = laboratory;
    }

    /**
     * Tries a lesson on the calling thread, which takes seconds.
     *
     * @param course in which it would be assigned
     * @throws ResourceNotFound if there is no such lesson
     */
    public ReviewResult of(CourseId course, String lessonSlug) {
        authorization.require(new InCourse(course, CourseAction.EDIT_ASSIGNMENTS));
        Lesson lesson = lessons.lesson(lessonSlug).orElseThrow(ResourceNotFound::new);
        return LessonReview.of(lesson, laboratory, RunControl.NONE);
    }
}
