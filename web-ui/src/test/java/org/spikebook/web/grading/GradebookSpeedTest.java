package org.spikebook.web.grading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.assignment.AssignmentTerms;
import org.spikebook.db.assignment.CountingPolicy;
import org.spikebook.db.job.JobId;
import org.spikebook.web.StatementCount;
import org.spikebook.web.TestVisitors;
import org.spikebook.web.classroom.Assignment;
import org.spikebook.web.classroom.ClassroomService;
import org.spikebook.web.classroom.Course;
import org.spikebook.web.classroom.CreateCourseResult;
import org.spikebook.web.job.JobTest;
import org.spikebook.web.job.UnpickedJobs;
import org.spikebook.web.notebook.NotebookService;
import org.spikebook.web.notebook.OpenNotebook;
import org.springframework.beans.factory.annotation.Autowired;

import java.util.ArrayList;
import java.util.List;

@JobTest
class GradebookSpeedTest {

    private static final String LESSON = "01-from-spike-to-silicon";

    @Autowired SubmissionService submissions;
    @Autowired GradebookService gradebooks;
    @Autowired ClassroomService classes;
    @Autowired NotebookService notebooks;
    @Autowired TestVisitors visitors;
    @Autowired UnpickedJobs unpicked;

    private final List<JobId> blocking = new ArrayList<>();

    @AfterEach
    void letJobsContinue() {
        blocking.forEach(unpicked::close);
    }

    @Test
    void gradebook_ofMoreStudentsAndSubmissions_takesNoMoreStatements() throws Exception {
        VisitorId instructor = visitors.asNewInstructor();
        Course course = ((CreateCourseResult.Created) classes.create("Spikes")).course();
        Assignment assignment =
                classes.assign(course.id(), LESSON, AssignmentTerms.of(CountingPolicy.BEST));
        submit(course, assignment, "Ada");
        visitors.as(instructor);
        int forOne = StatementCount.of(() -> gradebooks.gradebook(course.id()));

        for (String name : new String[] {"Bob", "Cleo", "Dan", "Eve"}) {
            submit(course, assignment, name);
        }
        visitors.as(instructor);
        int forFive = StatementCount.of(() -> gradebooks.gradebook(course.id()));

        assertThat(gradebooks.gradebook(course.id()).lines())
                .hasSize(5)
                .allSatisfy(line -> assertThat(line.submissions()).hasSize(1));
        assertThat(forOne).isPositive();
        assertThat(forFive).isEqualTo(forOne);
    }

    @Test
    void around_readsNoneOfOtherAssignments() throws Exception {
        VisitorId instructor = visitors.asNewInstructor();
        Course course = ((CreateCourseResult.Created) classes.create("Spikes")).course();
        Assignment assignment =
                classes.assign(course.id(), LESSON, AssignmentTerms.of(CountingPolicy.BEST));
        submit(course, assignment, "Ada");
        visitors.as(instructor);
        String receipt = receipt(course);
        int amongOne = StatementCount.of(() -> gradebooks.around(receipt));

        classes.assign(course.id(), "02-the-f-i-curve", AssignmentTerms.of(CountingPolicy.BEST));
        int amongTwo = StatementCount.of(() -> gradebooks.around(receipt));

        assertThat(gradebooks.around(receipt).orElseThrow().assignments())
                .containsExactly(assignment);
        assertThat(amongTwo).isEqualTo(amongOne);
    }

    private String receipt(Course course) {
        return gradebooks
                .gradebook(course.id())
                .lines()
                .getFirst()
                .submissions()
                .getFirst()
                .receipt();
    }

    /** What is submitted waits behind a job that no one picks, and stays ungraded. */
    private void submit(Course course, Assignment assignment, String name) {
        blocking.add(unpicked.start(visitors.asNewGuest()));
        classes.join(course.joinCode(), name);
        OpenNotebook work = notebooks.createFromLesson(LESSON);
        assertThat(submissions.submitTo(work.id(), work.revision(), assignment.id()))
                .isInstanceOf(SubmissionResult.Submitted.class);
    }
}
