package org.spikebook.web.classroom.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.classroom.CourseRole;
import org.spikebook.lesson.content.LessonCatalog;
import org.spikebook.lesson.notebook.LessonRef;
import org.spikebook.lesson.review.ReviewResult;
import org.spikebook.simulator.engine.RunControl;
import org.spikebook.web.Eventually;
import org.spikebook.web.TestVisitors;
import org.spikebook.web.WebTest;
import org.spikebook.web.classroom.ClassroomService;
import org.spikebook.web.classroom.Course;
import org.spikebook.web.classroom.CreateCourseResult;
import org.spikebook.web.common.ResourceNotFound;
import org.spikebook.web.job.JobStatus;
import org.spikebook.web.job.SubmitResult;
import org.spikebook.web.variant.VariantLessons;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@WebTest
@Import(VariantLessons.class)
class DryRunServiceTest {

    @Autowired DryRunService service;
    @Autowired ClassroomService classes;
    @Autowired LessonCatalog lessons;
    @Autowired TestVisitors visitors;

    @Test
    void lessonWithVariants_isTriedInEach() {
        visitors.asNewInstructor();
        Course course = ((CreateCourseResult.Created) classes.create("Spikes")).course();

        JobStatus begun =
                ((SubmitResult.Accepted) service.start(course.id(), VariantLessons.SLUG)).job();
        Eventually.holds(
                "the dry run ends",
                () -> !service.newest(course.id(), VariantLessons.SLUG).orElseThrow().isOpen());

        JobStatus done = service.newest(course.id(), VariantLessons.SLUG).orElseThrow();
        assertThat(done.id()).isEqualTo(begun.id());
        ReviewResult result = service.result(done).orElseThrow();
        assertThat(result.problems()).isEmpty();
        assertThat(result.tasks()).isEqualTo(1);
        assertThat(result.variants()).isEqualTo(3);
        assertThat(service.done(done)).hasValue(1.0);
    }

    @Test
    void dryRun_thatIsStopped_hasNoResult() {
        visitors.asNewInstructor();
        Course course = ((CreateCourseResult.Created) classes.create("Spikes")).course();
        LessonRef ref = lessons.lesson(VariantLessons.SLUG).orElseThrow().ref();

        assertThat(service.review(course.id(), ref, new RunControl(_ -> {}, () -> true))).isEmpty();
    }

    @Test
    void dryRun_isForInstructorsOnly() {
        VisitorId instructor = visitors.asNewInstructor();
        Course course = ((CreateCourseResult.Created) classes.create("Spikes")).course();
        VisitorId eve = visitors.asNewAccount("Eve");
        classes.join(course.joinCode(), "Eve");
        visitors.as(instructor);
        classes.changeRole(course.id(), eve, CourseRole.TEACHING_ASSISTANT);
        visitors.as(eve);

        assertThatThrownBy(() -> service.start(course.id(), VariantLessons.SLUG))
                .isInstanceOf(ResourceNotFound.class);
    }
}
