package org.spikebook.web.grading.appeal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.assignment.AssignmentId;
import org.spikebook.db.assignment.AssignmentTerms;
import org.spikebook.db.assignment.CountingPolicy;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.web.TestVisitors;
import org.spikebook.web.WebTest;
import org.spikebook.web.classroom.ClassroomService;
import org.spikebook.web.classroom.Course;
import org.spikebook.web.classroom.CreateCourseResult;
import org.spikebook.web.grading.GradeView;
import org.spikebook.web.grading.GradedSubmissions;
import org.spikebook.web.grading.SubmissionService;
import org.spikebook.web.grading.mark.Marks;
import org.spikebook.web.grading.mark.TaskMark;
import org.spikebook.web.grading.marking.MarkingService;
import org.springframework.beans.factory.annotation.Autowired;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Two who teach mark the same submission at the same moment, again and again. */
@WebTest
class TwoInstructorsTest {

    private static final String LESSON = "02-the-f-i-curve";
    private static final int ROUNDS = 100;

    @Autowired MarkingService marking;
    @Autowired SubmissionService submissions;
    @Autowired ClassroomService classes;
    @Autowired GradedSubmissions graded;
    @Autowired TestVisitors visitors;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    @AfterEach
    void endThreads() {
        threads.close();
    }

    @Test
    void marks_setTogether_areKeptOfOne_andTheOtherIsTold() throws Exception {
        VisitorId teacher = visitors.asNewInstructor();
        Course course = ((CreateCourseResult.Created) classes.create("Spikes")).course();
        AssignmentId assignment =
                classes.assign(course.id(), LESSON, AssignmentTerms.of(CountingPolicy.BEST)).id();
        VisitorId ada = visitors.asNewGuest();
        classes.join(course.joinCode(), "Ada");
        String receipt =
                graded.add(assignment, LESSON, ada, Instant.parse("2001-03-02T12:00:00Z"), 5);
        CyclicBarrier both = new CyclicBarrier(2);
        for (int seen = 1; seen <= ROUNDS; seen++) {
            CompletableFuture<Optional<Problem>> one = mark(teacher, receipt, seen, 3, both);
            CompletableFuture<Optional<Problem>> other = mark(teacher, receipt, seen, 7, both);

            assertThat(List.of(one.join(), other.join()))
                    .as("round %d", seen)
                    .filteredOn(Optional::isPresent)
                    .singleElement()
                    .satisfies(problem ->
                            assertThat(problem.orElseThrow().code()).isEqualTo("changedMeanwhile"));
            visitors.as(teacher);
            GradeView grade = submissions.find(receipt).grade();
            assertThat(grade.number()).isEqualTo(seen + 1);
            assertThat(grade.points()).isEqualTo(one.join().isEmpty() ? 3 : 7);
        }
    }

    private CompletableFuture<Optional<Problem>> mark(
            VisitorId teacher, String receipt, long seen, double points, CyclicBarrier both) {
        return CompletableFuture.supplyAsync(
                () -> {
                    visitors.as(teacher);
                    await(both);
                    return marking.mark(
                            receipt,
                            seen,
                            new Marks(List.of(new TaskMark("task", points, "")), List.of(), ""));
                },
                threads);
    }

    private static void await(CyclicBarrier both) {
        try {
            both.await();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
