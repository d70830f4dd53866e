package org.spikebook.web.grading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.assignment.AccommodationRepository;
import org.spikebook.db.assignment.AssignmentId;
import org.spikebook.db.assignment.AssignmentTerms;
import org.spikebook.db.assignment.CountingPolicy;
import org.spikebook.db.assignment.GroupRepository;
import org.spikebook.web.TestVisitors;
import org.spikebook.web.WebTest;
import org.spikebook.web.account.ActingVisitors;
import org.spikebook.web.account.ActingVisitors.ActingVisitor;
import org.spikebook.web.classroom.AssignmentService;
import org.spikebook.web.classroom.ClassroomService;
import org.spikebook.web.classroom.Course;
import org.spikebook.web.classroom.CreateCourseResult;
import org.spikebook.web.classroom.TermsEffect;
import org.spikebook.web.notebook.NotebookService;
import org.spikebook.web.notebook.OpenNotebook;
import org.springframework.beans.factory.annotation.Autowired;

import java.util.List;
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
        assertThat(submit(notebook)).isInstanceOf(HandInResult.HandedIn.class);
        assertThat(submissions.attemptsLeft(assignment)).contains(1);
        assertThat(submit(notebook)).isInstanceOf(HandInResult.HandedIn.class);

        assertThat(code(submit(notebook))).isEqualTo("noAttemptLeft");
        assertThat(code(submit(notebooks.createFromLesson(LESSON)))).isEqualTo("noAttemptLeft");

        assertThat(submissions.attemptsLeft(assignment)).contains(0);
        assertThat(submissions.mineFor(assignment)).hasSize(MOST);
        assertThat(submissions.places(notebook.id())).isEmpty();
        assertThat(submissions.closedPlaces(notebook.id())).hasSize(1);
    }

    @Test
    void withoutALimit_anyNumberIsTaken() {
        visitors.as(teacher);
        assertThat(assignments.edit(assignment, terms(0), TermsEffect.NONE)).isEmpty();
        visitors.as(ada);
        OpenNotebook notebook = notebooks.createFromLesson(LESSON);

        Stream.generate(() -> submit(notebook))
                .limit(MOST + 2)
                .forEach(each -> assertThat(each).isInstanceOf(HandInResult.HandedIn.class));
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

        HandInResult result = submit(notebooks.createFromLesson(LESSON));

        assertThat(result)
                .isInstanceOfSatisfying(
                        HandInResult.HandedIn.class,
                        handedIn -> {
                            assertThat(handedIn.alsoFor()).isEmpty();
                            assertThat(handedIn.notFor()).containsExactly("Ben");
                        });
        visitors.as(ben);
        assertThat(submissions.mineFor(assignment)).hasSize(MOST);
    }

    @Test
    void submissions_atOnce_takeNoMoreThanTheAttempts() {
        List<OpenNotebook> open =
                Stream.generate(() -> notebooks.createFromLesson(LESSON)).limit(6).toList();

        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<HandInResult>> all =
                    open.stream()
                            .map(each ->
                                    CompletableFuture.supplyAsync(
                                            () -> {
                                                try (ActingVisitor _ = acting.act(ada)) {
                                                    return submit(each);
                                                }
                                            },
                                            threads))
                            .toList();
            assertThat(all)
                    .extracting(CompletableFuture::join)
                    .filteredOn(HandInResult.HandedIn.class::isInstance)
                    .hasSize(MOST);
        }

        assertThat(submissions.mineFor(assignment)).hasSize(MOST);
    }

    private HandInResult submit(OpenNotebook notebook) {
        return submissions.submitTo(notebook.id(), notebook.revision(), assignment);
    }

    private static String code(HandInResult result) {
        return ((HandInResult.Refused) result).problem().code();
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
