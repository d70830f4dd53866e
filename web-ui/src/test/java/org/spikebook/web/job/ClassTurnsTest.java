package org.spikebook.web.job;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.assignment.AssignmentId;
import org.spikebook.db.assignment.AssignmentTerms;
import org.spikebook.db.assignment.CountingPolicy;
import org.spikebook.db.job.JobId;
import org.spikebook.web.TestVisitors;
import org.spikebook.web.WebTest;
import org.spikebook.web.classboard.BoardService;
import org.spikebook.web.classroom.ClassroomService;
import org.spikebook.web.classroom.Course;
import org.spikebook.web.classroom.CreateCourseResult;
import org.spikebook.web.notebook.NotebookService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

import java.util.ArrayList;
import java.util.List;

/** Classes share the threads of jobs, and the one at work comes first. */
@WebTest
@Import(StepsJob.class)
@TestPropertySource(properties = "spikebook.process=pages")
class ClassTurnsTest {

    private static final String LESSON = "01-from-spike-to-silicon";

    @Autowired JobService jobs;
    @Autowired ClassroomService classes;
    @Autowired BoardService boards;
    @Autowired NotebookService notebooks;
    @Autowired TestVisitors visitors;
    @Autowired JdbcClient jdbc;

    private final List<JobId> asked = new ArrayList<>();
    private VisitorId teacher;
    private Course large;
    private AssignmentId largeAssignment;
    private Course small;

    @BeforeEach
    void twoClasses() {
        teacher = visitors.asNewInstructor();
        large = newClass();
        largeAssignment = assign(large);
        small = newClass();
        assign(small);
    }

    private Course newClass() {
        return ((CreateCourseResult.Created) classes.create("Spikes")).course();
    }

    private AssignmentId assign(Course course) {
        return classes.assign(course.id(), LESSON, AssignmentTerms.of(CountingPolicy.BEST)).id();
    }

    @AfterEach
    void closeAll() {
        asked.forEach(job ->
                jdbc.sql("update job set state = 'CANCELLED', open_key = null where id = ?")
                        .param(job.value())
                        .update());
        asked.forEach(job ->
                jdbc.sql("delete from scheduled_tasks where task_instance = ?")
                        .param(job.toString())
                        .update());
    }

    @Test
    void jobs_ofALargeClass_comeLaterTheMoreOfThemWait() {
        for (int student = 0; student < 10; student++) {
            assertThat(turn(ask(large))).isZero();
        }

        assertThat(turn(ask(large))).isEqualTo(1);
        assertThat(turn(ask(small))).isZero();
    }

    @Test
    void jobs_ofTheClassWhoseBoardIsOpen_comeFirst() {
        ask(small);
        visitors.as(teacher);
        boards.board(largeAssignment);

        assertThat(turn(ask(large))).isNegative();
        assertThat(turn(ask(small))).isZero();
    }

    @Test
    void jobs_outsideOfClasses_takeNoTurnOfAny() {
        visitors.asNewGuest();

        JobId job = askInNotebook();

        assertThat(turn(job)).isZero();
        assertThat(course(job)).isEmpty();
    }

    /** A new student of the class asks for a job. */
    private JobId ask(Course course) {
        VisitorId student = visitors.asNewGuest();
        classes.join(course.joinCode(), "Student " + student);
        JobId job = askInNotebook();
        assertThat(course(job)).containsExactly(course.id().toString());
        return job;
    }

    private JobId askInNotebook() {
        SubmitResult result =
                jobs.submit(
                        StepsJob.KIND,
                        notebooks.createFromLesson(LESSON).id(),
                        "cell",
                        new StepsJob.Steps(1, false));
        JobId job = ((SubmitResult.Accepted) result).job().id();
        asked.add(job);
        return job;
    }

    private int turn(JobId job) {
        return jdbc.sql("select queue_turn from job where id = ?")
                .param(job.value())
                .query(Integer.class)
                .single();
    }

    private List<String> course(JobId job) {
        return jdbc.sql(
                        "select cast(course_id as varchar) from job where id = ? and course_id is"
                                + " not null")
                .param(job.value())
                .query(String.class)
                .list();
    }
}
