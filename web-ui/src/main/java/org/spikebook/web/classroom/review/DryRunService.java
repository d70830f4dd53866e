package org.spikebook.web.classroom.review;

import org.spikebook.db.classroom.CourseId;
import org.spikebook.lesson.content.Lesson;
import org.spikebook.lesson.content.LessonCatalog;
import org.spikebook.lesson.experiment.Laboratory;
import org.spikebook.lesson.notebook.LessonRef;
import org.spikebook.lesson.review.LessonReview;
import org.spikebook.lesson.review.ReviewResult;
import org.spikebook.simulator.engine.RunControl;
import org.spikebook.web.account.Authorization;
import org.spikebook.web.account.Permission.InCourse;
import org.spikebook.web.account.role.CourseAction;
import org.spikebook.web.common.ResourceNotFound;
import org.spikebook.web.job.JobService;
import org.spikebook.web.job.JobStatus;
import org.spikebook.web.job.SubmitResult;
import org.spikebook.web.job.queue.JobJson;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.Optional;
import java.util.concurrent.CancellationException;

/**
 * Tries the tasks of a lesson before it is assigned, as {@code lesson check} does: on the blank
 * start, the model solution and the wrong answers. It is a job, with the limits of jobs.
 */
@Service
public class DryRunService {

    private final Authorization authorization;
    private final JobService jobs;
    private final JobJson json;
    private final LessonCatalog lessons;
    private final Laboratory laboratory;

    DryRunService(
            Authorization authorization,
            JobService jobs,
            JobJson json,
            LessonCatalog lessons,
            Laboratory laboratory) {
        this.authorization = authorization;
        this.jobs = jobs;
        this.json = json;
        this.lessons = lessons;
        this.laboratory = laboratory;
    }

    /**
     * Begins to try a lesson, unless the current visitor's dry run of the same version is under
     * way.
     *
     * @param course in which it would be assigned
     * @throws ResourceNotFound if there is no such lesson
     */
    @Transactional
    public SubmitResult start(CourseId course, String lessonSlug) {
        LessonRef ref = lesson(course, lessonSlug).ref();
        return jobs.submitAbout(
                DryRunJob.KIND,
                DryRunJob.subject(ref),
                new DryRunJob(course.value(), ref.id(), ref.version()));
    }

    /**
     * The current visitor's newest dry run of a lesson in its newest version.
     *
     * @throws ResourceNotFound if there is no such lesson
     */
    @Transactional(readOnly = true)
    public Optional<JobStatus> newest(CourseId course, String lessonSlug) {
        LessonRef ref = lesson(course, lessonSlug).ref();
        return jobs.newestAbout(DryRunJob.KIND, DryRunJob.subject(ref));
    }

    /** What a dry run found; empty before it is done. */
    public Optional<ReviewResult> result(JobStatus job) {
        return Optional.ofNullable(job.result())
                .map(result -> json.read(result, ReviewResult.class));
    }

    /** How much of a dry run is done, from 0 to 1; empty before it has begun. */
    public Optional<Double> done(JobStatus job) {
        return Optional.ofNullable(job.progress())
                .map(progress -> json.read(progress, DryRunJob.Progress.class).done());
    }

    /**
     * Tries a lesson on the calling thread.
     *
     * @return empty if the control ended it
     */
    Optional<ReviewResult> review(CourseId course, LessonRef ref, RunControl control) {
        lesson(course, ref.id());
        Lesson lesson = lessons.lesson(ref).orElseThrow(ResourceNotFound::new);
        try {
            return Optional.of(LessonReview.of(lesson, laboratory, control));
        } catch (CancellationException _) {
            return Optional.empty();
        }
    }

    private Lesson lesson(CourseId course, String slug) {
        authorization.require(new InCourse(course, CourseAction.EDIT_ASSIGNMENTS));
        return lessons.lesson(slug).orElseThrow(ResourceNotFound::new);
    }
}
