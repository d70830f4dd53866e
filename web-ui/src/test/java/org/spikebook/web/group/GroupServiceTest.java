package org.spikebook.web.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.assignment.AssignmentId;
import org.spikebook.db.assignment.AssignmentTerms;
import org.spikebook.db.assignment.CountingPolicy;
import org.spikebook.db.assignment.ExtensionRepository;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.web.Eventually;
import org.spikebook.web.TestVisitors;
import org.spikebook.web.WebTest;
import org.spikebook.web.account.ActingVisitors;
import org.spikebook.web.account.ActingVisitors.ActingVisitor;
import org.spikebook.web.classroom.ClassroomService;
import org.spikebook.web.classroom.Course;
import org.spikebook.web.classroom.CreateCourseResult;
import org.spikebook.web.common.ResourceNotFound;
import org.spikebook.web.grading.GradeView;
import org.spikebook.web.grading.GradingState;
import org.spikebook.web.grading.SubmissionResult;
import org.spikebook.web.grading.SubmissionService;
import org.spikebook.web.grading.SubmissionView;
import org.spikebook.web.notebook.NotebookService;
import org.spikebook.web.notebook.OpenNotebook;
import org.springframework.beans.factory.annotation.Autowired;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;

@WebTest
class GroupServiceTest {

    private static final String LESSON = "01-from-spike-to-silicon";
    private static final Instant PAST = Instant.parse("2001-03-02T12:00:00Z");
    private static final Instant FUTURE = Instant.parse("2201-03-02T12:00:00Z");

    @Autowired GroupService service;
    @Autowired ClassroomService classes;
    @Autowired NotebookService notebooks;
    @Autowired SubmissionService submissions;
    @Autowired ExtensionRepository extensions;
    @Autowired ActingVisitors acting;
    @Autowired TestVisitors visitors;

    private VisitorId instructor;
    private Course course;
    private AssignmentId assignment;
    private VisitorId ada;
    private VisitorId ben;
    private VisitorId cleo;

    @BeforeEach
    void newClass() {
        instructor = visitors.asNewInstructor();
        course = ((CreateCourseResult.Created) classes.create("Spikes")).course();
        assignment =
                classes.assign(course.id(), LESSON, AssignmentTerms.of(CountingPolicy.BEST)).id();
        ada = newStudent("Ada");
        ben = newStudent("Ben");
        cleo = newStudent("Cleo");
        visitors.as(instructor);
        service.put(assignment, ada, 1);
        service.put(assignment, ben, 1);
    }

    @Test
    void submission_ofAMember_isOneOfEachMember_andGradedAlike() {
        visitors.as(ada);
        OpenNotebook notebook = notebooks.createFromLesson(LESSON);
        SubmissionView adas = submit(notebook);

        assertThat(submissions.ofNotebook(notebook.id()))
                .extracting(SubmissionView::receipt)
                .containsExactly(adas.receipt());
        assertThat(submissions.submittedBy(adas.receipt())).isEmpty();
        visitors.as(ben);
        SubmissionView bens = submissions.mineFor(assignment).getFirst();
        assertThat(bens.receipt()).isNotEqualTo(adas.receipt());
        assertThat(bens.frozen().digest()).isEqualTo(adas.frozen().digest());
        assertThat(submissions.submittedBy(bens.receipt())).contains("Ada");
        assertThat(graded(bens.receipt()).points()).isEqualTo(graded(ada, adas.receipt()).points());
        visitors.as(cleo);
        assertThat(submissions.mineFor(assignment)).isEmpty();
    }

    @Test
    void submission_byAMemberWithAnExtension_isNoneOfMembersForWhomItWouldBeLate() {
        visitors.as(instructor);
        AssignmentTerms due = AssignmentTerms.of(CountingPolicy.LAST).with(PAST, null);
        AssignmentId late = classes.assign(course.id(), LESSON, due).id();
        for (VisitorId member : List.of(ada, ben, cleo)) {
            service.put(late, member, 1);
        }
        extensions.put(late, ada, FUTURE);
        extensions.put(late, ben, FUTURE);
        visitors.as(ada);
        OpenNotebook adas = notebooks.createFromLesson(LESSON);

        assertThat(submissions.submitTo(adas.id(), adas.revision(), late))
                .isInstanceOfSatisfying(
                        SubmissionResult.Submitted.class,
                        done -> {
                            assertThat(done.alsoFor()).containsExactly("Ben");
                            assertThat(done.notFor()).containsExactly("Cleo");
                        });

        visitors.as(cleo);
        assertThat(submissions.mineFor(late)).isEmpty();
        OpenNotebook cleos = notebooks.createFromLesson(LESSON);
        assertThat(submissions.submitTo(cleos.id(), cleos.revision(), late))
                .isInstanceOfSatisfying(
                        SubmissionResult.Submitted.class,
                        done -> assertThat(done.alsoFor()).containsExactly("Ada", "Ben"));
    }

    @Test
    void memberWhoLeaves_keepsWhatWasSubmitted_andGetsNothingMore() {
        visitors.as(ada);
        OpenNotebook notebook = notebooks.createFromLesson(LESSON);
        submit(notebook);
        visitors.as(instructor);
        service.put(assignment, ben, 0);
        visitors.as(ada);
        submit(notebook);

        assertThat(submissions.mineFor(assignment)).hasSize(2);
        visitors.as(ben);
        assertThat(submissions.mineFor(assignment)).hasSize(1);
        assertThat(service.mine(assignment)).isEmpty();
    }

    @Test
    void members_seeEachOther_andNoOtherGroup() {
        visitors.as(ada);
        assertThat(service.mine(assignment)).containsExactly("Ben");
        visitors.as(cleo);
        assertThat(service.mine(assignment)).isEmpty();
        assertThatThrownBy(() -> service.students(assignment)).isInstanceOf(ResourceNotFound.class);
    }

    @Test
    void fill_putsTheOthersIntoEvenGroups_andLeavesTheRest() {
        List<VisitorId> more = new ArrayList<>();
        for (int k = 0; k < 6; k++) {
            more.add(newStudent("Student " + k));
        }
        visitors.as(instructor);

        assertThat(service.fill(assignment, 3)).isEqualTo(3);

        List<GroupedStudent> students = service.students(assignment);
        assertThat(students)
                .filteredOn(each -> each.group() == 1)
                .extracting(GroupedStudent::name)
                .containsExactly("Ada", "Ben");
        Map<Integer, Long> sizes =
                students.stream()
                        .collect(
                                Collectors.groupingBy(
                                        GroupedStudent::group, Collectors.counting()));
        assertThat(sizes).containsOnlyKeys(1, 2, 3, 4).containsEntry(2, 3L);
        assertThat(sizes.get(3)).isEqualTo(2);
        assertThat(service.fill(assignment, 3)).isZero();
        service.dissolve(assignment);
        assertThat(service.students(assignment)).allMatch(each -> each.group() == 0);
    }

    /** Each would begin to number its groups where the other does. */
    @Test
    void fill_byTwoTogether_isDoneOnce() {
        for (int k = 0; k < 10; k++) {
            newStudent("Student " + k);
        }

        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<Integer>> both =
                    Stream.generate(() -> fillTogether(threads)).limit(2).toList();
            assertThat(both).extracting(CompletableFuture::join).containsExactlyInAnyOrder(4, 0);
        }

        visitors.as(instructor);
        assertThat(service.students(assignment)).allMatch(each -> each.group() > 0);
    }

    private CompletableFuture<Integer> fillTogether(ExecutorService threads) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try (ActingVisitor _ = acting.act(instructor)) {
                        return service.fill(assignment, 3);
                    }
                },
                threads);
    }

    @Test
    void put_intoAFullGroup_isRefused() {
        for (int k = 2; k < GroupService.MOST_MEMBERS; k++) {
            VisitorId student = newStudent("Student " + k);
            visitors.as(instructor);
            assertThat(service.put(assignment, student, 1)).isEmpty();
        }

        assertThat(service.put(assignment, cleo, 1)).map(Problem::code).contains("full");
        assertThat(service.put(assignment, ada, 1)).isEmpty();
    }

    private VisitorId newStudent(String name) {
        VisitorId student = visitors.asNewGuest();
        classes.join(course.joinCode(), name);
        return student;
    }

    private SubmissionView submit(OpenNotebook notebook) {
        SubmissionResult result =
                submissions.submitTo(notebook.id(), notebook.revision(), assignment);
        assertThat(result).isInstanceOf(SubmissionResult.Submitted.class);
        return ((SubmissionResult.Submitted) result).submission();
    }

    private GradeView graded(VisitorId student, String receipt) {
        visitors.as(student);
        return graded(receipt);
    }

    private GradeView graded(String receipt) {
        Eventually.holds(
                "it is graded", () -> submissions.find(receipt).state() == GradingState.GRADED);
        return Objects.requireNonNull(submissions.find(receipt).grade());
    }
}
