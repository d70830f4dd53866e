package org.spikebook.web.grading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.assignment.AccommodationRepository;
import org.spikebook.db.assignment.AssignmentId;
import org.spikebook.db.assignment.AssignmentRepository;
import org.spikebook.db.assignment.AssignmentTerms;
import org.spikebook.db.assignment.CountingPolicy;
import org.spikebook.db.assignment.GroupRepository;
import org.spikebook.db.assignment.SubmissionRow;
import org.spikebook.db.job.JobId;
import org.spikebook.db.job.JobRepository;
import org.spikebook.db.job.JobRow;
import org.spikebook.db.job.JobState;
import org.spikebook.db.job.QueueName;
import org.spikebook.db.job.QueuePlace;
import org.spikebook.db.notebook.NotebookId;
import org.spikebook.db.notebook.NotebookRepository;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.web.TestVisitors;
import org.spikebook.web.WebTest;
import org.spikebook.web.account.ActingVisitors;
import org.spikebook.web.account.ActingVisitors.ActingVisitor;
import org.spikebook.web.classroom.AssignmentService;
import org.spikebook.web.classroom.ClassroomService;
import org.spikebook.web.classroom.Course;
import org.spikebook.web.classroom.CreateCourseResult;
import org.spikebook.web.classroom.TermsEffect;
import org.spikebook.web.job.LatestJobs;
import org.spikebook.web.job.queue.JobJson;
import org.spikebook.web.notebook.NotebookService;
import org.spikebook.web.notebook.OpenNotebook;
import org.springframework.beans.factory.annotation.Autowired;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/** How often a student can submit. */
@WebTest
class AttemptsTest {

    private static final String LESSON = "02-the-f-i-curve";
    private static final int MOST = 2;

    @Autowired SubmissionService submissions;
    @Autowired ClassroomService classes;
    @Autowired AssignmentService assignments;
    @Autowired AccommodationRepository accommodations;
    @Autowired GroupRepository groups;
    @Autowired NotebookService notebooks;
    @Autowired NotebookRepository notebookRows;
    @Autowired AssignmentRepository assignmentRows;
    @Autowired Freezer freezer;
    @Autowired JobRepository jobs;
    @Autowired JobJson json;
    @Autowired ActingVisitors acting;
    @Autowired TestVisitors visitors;

    private VisitorId teacher;
    private VisitorId ada;
    private Course course;
    private AssignmentId assignment;

    @BeforeEach
    void twoAttempts() {
        teacher = visitors.asNewInstructor();
        course = ((CreateCourseResult.Created) classes.create("Spikes")).course();
        assignment = classes.assign(course.id(), LESSON, terms(MOST)).id();
        ada = newStudent("Ada");
    }

    @Test
    void submission_afterTheLastAttempt_isRefused_andWhatThereIsStays() {
        OpenNotebook notebook = notebooks.createFromLesson(LESSON);
        assertThat(submissions.attemptsLeft(assignment)).contains(2);
        assertThat(submit(notebook)).isInstanceOf(SubmissionResult.Submitted.class);
        assertThat(submissions.attemptsLeft(assignment)).contains(1);
        assertThat(submit(notebook)).isInstanceOf(SubmissionResult.Submitted.class);

        assertThat(code(submit(notebook))).isEqualTo("noAttemptLeft");
        assertThat(code(submit(notebooks.createFromLesson(LESSON)))).isEqualTo("noAttemptLeft");

        assertThat(submissions.attemptsLeft(assignment)).contains(0);
        assertThat(submissions.mineFor(assignment)).hasSize(MOST);
        assertThat(submissions.places(notebook.id())).isEmpty();
        assertThat(submissions.closedPlaces(notebook.id())).hasSize(1);
    }

    @Test
    void submission_afterTheOnlyAttempt_isRefused_inTheSingular() {
        visitors.as(teacher);
        assignment = classes.assign(course.id(), LESSON, terms(1)).id();
        visitors.as(ada);
        OpenNotebook notebook = notebooks.createFromLesson(LESSON);
        assertThat(submit(notebook)).isInstanceOf(SubmissionResult.Submitted.class);

        assertThat(code(submit(notebook))).isEqualTo("onlyAttemptUsed");
    }

    @Test
    void withoutALimit_anyNumberIsTaken() {
        visitors.as(teacher);
        assertThat(assignments.edit(assignment, terms(MOST), terms(0), TermsEffect.NONE)).isEmpty();
        visitors.as(ada);
        OpenNotebook notebook = notebooks.createFromLesson(LESSON);

        Stream.generate(() -> submit(notebook))
                .limit(MOST + 2)
                .forEach(each -> assertThat(each).isInstanceOf(SubmissionResult.Submitted.class));
        assertThat(submissions.attemptsLeft(assignment)).isEmpty();
    }

    @Test
    void moreTime_givesMoreAttemptsToo_roundedUp() {
        accommodations.put(course.id(), ada, 125);

        assertThat(submissions.attemptsLeft(assignment)).contains(3);
        assertThat(classes.assignments(course.id()).getFirst().terms().attempts()).isEqualTo(3);
        newStudent("Ben");
        assertThat(submissions.attemptsLeft(assignment)).contains(MOST);
    }

    @Test
    void submissionOfAGroup_isAnAttemptOfEach_andNotForWhomNoneIsLeft() {
        VisitorId ben = newStudent("Ben");
        OpenNotebook bens = notebooks.createFromLesson(LESSON);
        submit(bens);
        submit(bens);
        visitors.as(ada);
        groups.put(assignment, ada, 1);
        groups.put(assignment, ben, 1);

        SubmissionResult result = submit(notebooks.createFromLesson(LESSON));

        assertThat(result)
                .isInstanceOfSatisfying(
                        SubmissionResult.Submitted.class,
                        submitted -> {
                            assertThat(submitted.alsoFor()).isEmpty();
                            assertThat(submitted.notFor()).containsExactly("Ben");
                        });
        visitors.as(ben);
        assertThat(submissions.mineFor(assignment)).hasSize(MOST);
    }

    @Test
    void submissions_together_takeNoMoreThanTheAttempts() {
        List<OpenNotebook> open =
                Stream.generate(() -> notebooks.createFromLesson(LESSON)).limit(6).toList();

        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<SubmissionResult>> all =
                    open.stream().map(each -> together(ada, each, threads)).toList();
            assertThat(all)
                    .extracting(CompletableFuture::join)
                    .filteredOn(SubmissionResult.Submitted.class::isInstance)
                    .hasSize(MOST);
        }

        assertThat(submissions.mineFor(assignment)).hasSize(MOST);
    }

    /** Each submits for the other too: all that they submit are attempts of both. */
    @Test
    void submissionsOfAGroup_together_takeNoMoreThanTheAttempts() {
        List<OpenNotebook> adas =
                Stream.generate(() -> notebooks.createFromLesson(LESSON)).limit(4).toList();
        VisitorId ben = newStudent("Ben");
        List<OpenNotebook> bens =
                Stream.generate(() -> notebooks.createFromLesson(LESSON)).limit(4).toList();
        groups.put(assignment, ada, 1);
        groups.put(assignment, ben, 1);

        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<SubmissionResult>> all =
                    Stream.concat(
                                    adas.stream().map(each -> together(ada, each, threads)),
                                    bens.stream().map(each -> together(ben, each, threads)))
                            .toList();
            assertThat(all)
                    .extracting(CompletableFuture::join)
                    .filteredOn(SubmissionResult.Submitted.class::isInstance)
                    .hasSize(MOST);
        }

        assertThat(submissions.mineFor(assignment)).hasSize(MOST);
        visitors.as(ada);
        assertThat(submissions.mineFor(assignment)).hasSize(MOST);
    }

    private CompletableFuture<SubmissionResult> together(
            VisitorId student, OpenNotebook notebook, ExecutorService threads) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try (ActingVisitor _ = acting.act(student)) {
                        return submit(notebook);
                    }
                },
                threads);
    }

    @ParameterizedTest
    @CsvSource({
        "broke, 2",
        "gaveUp, 2",
        "outOfMemory, 2",
        "overLimit, 1",
        "resultTooLarge, 1",
    })
    void gradingThatFailed_usesUpNoAttempt_whereItWasTheServersFault(String code, int left) {
        SubmissionRow submission = submission();
        assertThat(submissions.attemptsLeft(assignment)).contains(1);

        failGrading(submission, Problem.of(LatestJobs.class, "", code, 1, 1));

        assertThat(submissions.attemptsLeft(assignment)).contains(left);
    }

    @Test
    void submissionThatWasGivenUpForANewerOne_usesUpNoAttempt() {
        SubmissionRow submission = submission();
        assertThat(submissions.attemptsLeft(assignment)).contains(1);

        failGrading(submission, Problem.of(GradingQueue.class, "", "replaced", 1));

        assertThat(submissions.attemptsLeft(assignment)).contains(MOST);
    }

    /** One that no job grades. */
    private SubmissionRow submission() {
        NotebookId notebook = notebooks.createFromLesson(LESSON).id();
        return freezer.freeze(
                notebookRows.find(notebook).orElseThrow(),
                LESSON,
                assignmentRows.find(assignment).orElseThrow(),
                ada);
    }

    private void failGrading(SubmissionRow submission, Problem problem) {
        JobId job = new JobId(UUID.randomUUID());
        String cell = GradingJob.cellOf(submission.id());
        String kind = GradingJob.KIND.name();
        jobs.insert(
                JobRow.queued(job, ada, kind, submission.notebook(), cell, 1, Instant.EPOCH),
                "{}",
                new QueuePlace(QueueName.GRADING, 0, null));
        jobs.close(job, JobState.FAILED, null, json.write(List.of(problem)), Instant.EPOCH);
    }

    private SubmissionResult submit(OpenNotebook notebook) {
        return submissions.submitTo(notebook.id(), notebook.revision(), assignment);
    }

    private static String code(SubmissionResult result) {
        return ((SubmissionResult.Refused) result).problem().code();
    }

    private static AssignmentTerms terms(int attempts) {
        return AssignmentTerms.of(CountingPolicy.BEST).withAttempts(attempts);
    }

    private VisitorId newStudent(String name) {
        VisitorId student = visitors.asNewGuest();
        classes.join(course.joinCode(), name);
        return student;
    }
}
