package org.spikebook.web.grading.similarity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.assignment.AssignmentId;
import org.spikebook.db.assignment.AssignmentTerms;
import org.spikebook.db.assignment.CountingPolicy;
import org.spikebook.db.assignment.GroupRepository;
import org.spikebook.db.assignment.VariantRepository;
import org.spikebook.db.classroom.CourseRole;
import org.spikebook.db.job.JobId;
import org.spikebook.db.job.JobState;
import org.spikebook.lesson.notebook.NetworkCell;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.web.Eventually;
import org.spikebook.web.TestVisitors;
import org.spikebook.web.WebTest;
import org.spikebook.web.account.person.PersonalDataService;
import org.spikebook.web.classroom.ClassroomService;
import org.spikebook.web.classroom.Course;
import org.spikebook.web.classroom.CreateCourseResult;
import org.spikebook.web.common.ResourceNotFound;
import org.spikebook.web.common.SpikebookProperties;
import org.spikebook.web.grading.GradingState;
import org.spikebook.web.grading.SubmissionResult;
import org.spikebook.web.grading.SubmissionService;
import org.spikebook.web.job.JobStatus;
import org.spikebook.web.job.SubmitResult;
import org.spikebook.web.job.UnpickedJobs;
import org.spikebook.web.notebook.NotebookService;
import org.spikebook.web.notebook.OpenNotebook;
import org.spikebook.web.variant.VariantLessons;
import org.spikebook.web.variant.VariantService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

@WebTest
@Import({VariantLessons.class, UnpickedJobs.class})
class SimilarityServiceTest {

    private static final String LESSON = "02-the-f-i-curve";

    @Autowired SimilarityService service;
    @Autowired ClassroomService classes;
    @Autowired NotebookService notebooks;
    @Autowired SubmissionService submissions;
    @Autowired GroupRepository groups;
    @Autowired VariantRepository begun;
    @Autowired VariantService variants;
    @Autowired PersonalDataService personal;
    @Autowired TestVisitors visitors;
    @Autowired UnpickedJobs unpicked;
    @Autowired SpikebookProperties settings;

    private VisitorId instructor;
    private Course course;
    private AssignmentId assignment;

    @BeforeEach
    void newClass() {
        instructor = visitors.asNewInstructor();
        course = ((CreateCourseResult.Created) classes.create("Spikes")).course();
        assignment =
                classes.assign(course.id(), LESSON, AssignmentTerms.of(CountingPolicy.BEST)).id();
    }

    @Test
    void copy_isAPair_withTheNamesOfBoth_andOnlyTheNewestOfEachCounts() {
        VisitorId ada = newStudent("Ada");
        submit(values("8", "800", "1900"));
        newStudent("Ben");
        submit(values("9.25", "777", "1913").replace("\"current\"", "\"mine\""));
        newStudent("Cleo");
        submit(values("8", "800", "1900"));
        visitors.as(ada);
        submit(values("9.25", "777", "1913"));
        visitors.as(instructor);

        SimilarityReport report = service.compare(assignment, 80, () -> false, _ -> {});

        assertThat(report.students()).hasSize(3);
        assertThat(report.withoutOwn()).isEqualTo(1);
        assertThat(report.pairs())
                .singleElement()
                .satisfies(pair -> {
                    assertThat(report.students().get(pair.first()).name()).isEqualTo("Ada");
                    assertThat(report.students().get(pair.second()).name()).isEqualTo("Ben");
                    assertThat(pair.shared())
                            .extracting(each -> each.trait().value())
                            .contains("9.25", "777", "1913");
                });
    }

    @Test
    void comparison_isAJob_whoseReportIsThereForWhoComesBack() {
        newStudent("Ada");
        submit(values("9.25", "777", "1913"));
        newStudent("Ben");
        submit(values("9.25", "777", "1913"));
        visitors.as(instructor);
        assertThat(service.newest(assignment)).isEmpty();

        JobStatus begun = begun(service.start(assignment, 80));

        Eventually.holds(
                "compared",
                () -> service.newest(assignment).orElseThrow().state() == JobState.DONE);
        JobStatus done = service.newest(assignment).orElseThrow();
        assertThat(done.id()).isEqualTo(begun.id());
        SimilarityReport report = service.report(done).orElseThrow();
        assertThat(report.found()).isOne();
        assertThat(report.pairs()).hasSize(1);
        assertThat(report.pairs().getFirst().shared())
                .extracting(each -> each.trait().value())
                .contains("9.25", "777", "1913");
    }

    @Test
    void grading_isDone_whileAComparisonWaits() {
        JobId otherWork = unpicked.start(instructor);
        JobStatus waiting = begun(service.start(assignment, 80));
        newStudent("Ada");

        String receipt = submit(values("9.25", "777", "1913"));

        Eventually.holds("graded", () -> submissions.find(receipt).state() == GradingState.GRADED);
        visitors.as(instructor);
        assertThat(service.newest(assignment).orElseThrow().state()).isEqualTo(JobState.QUEUED);
        unpicked.close(otherWork);
        Eventually.holds(
                "compared",
                () -> service.newest(assignment).orElseThrow().state() == JobState.DONE);
        assertThat(service.newest(assignment).orElseThrow().id()).isEqualTo(waiting.id());
    }

    @Test
    void comparison_beyondTheLimitOfOpenJobs_isRefused_andSaysSo() {
        List<JobId> open =
                Stream.generate(() -> unpicked.add(instructor))
                        .limit(settings.jobs().maxOpenPerOwner())
                        .toList();

        SubmitResult result = service.start(assignment, 80);

        assertThat(result)
                .isInstanceOfSatisfying(
                        SubmitResult.Refused.class,
                        refused ->
                                assertThat(refused.problem().code()).isEqualTo("tooManyOfYours"));
        assertThat(service.newest(assignment)).isEmpty();
        open.forEach(unpicked::close);
    }

    @Test
    void report_isGone_withAStudentWhoWasErased() {
        VisitorId ada = newStudent("Ada");
        submit(values("9.25", "777", "1913"));
        visitors.as(instructor);
        service.start(assignment, 80);
        Eventually.holds(
                "compared",
                () -> service.newest(assignment).orElseThrow().state() == JobState.DONE);

        visitors.as(ada);
        assertThat(personal.eraseMine("")).isEmpty();

        visitors.as(instructor);
        assertThat(service.newest(assignment)).isEmpty();
    }

    @Test
    void membersOfOneGroup_areNoPair() {
        VisitorId ada = newStudent("Ada");
        submit(values("9.25", "777", "1913"));
        VisitorId ben = newStudent("Ben");
        submit(values("9.25", "777", "1913"));
        visitors.as(instructor);
        groups.put(assignment, ada, 1);
        groups.put(assignment, ben, 2);
        assertThat(service.compare(assignment, 80, () -> false, _ -> {}).pairs()).hasSize(1);

        groups.put(assignment, ben, 1);

        assertThat(service.compare(assignment, 80, () -> false, _ -> {}).pairs()).isEmpty();
    }

    @Test
    void submissionOfAGroup_isComparedInTheNameOfAnotherMember_onceItsAuthorHasLeft() {
        VisitorId ada = groupOfAdaAndBen();
        submit(values("9.25", "777", "1913"));
        newStudent("Cleo");
        submit(values("9.25", "777", "1913"));
        assertThat(namesOfPairs()).containsExactly("Ada, Cleo");

        visitors.as(ada);
        assertThat(classes.leave(course.id())).isEmpty();

        assertThat(namesOfPairs()).containsExactly("Ben, Cleo");
    }

    /** What Ada submitted for both, with what she submitted later without Ben. */
    @Test
    void submissionOfAGroup_isCompared_thoughItsAuthorHasANewerOne_butNotWithThat() {
        VisitorId ada = groupOfAdaAndBen();
        submit(values("9.25", "777", "1913"));
        groups.put(assignment, ada, 2);
        submit(values("9.25", "777", "1914"));
        newStudent("Cleo");
        submit(values("9.25", "777", "1913"));

        assertThat(namesOfPairs()).contains("Ben, Cleo").doesNotContain("Ada, Ben");
    }

    private VisitorId groupOfAdaAndBen() {
        VisitorId ben = newStudent("Ben");
        VisitorId ada = newStudent("Ada");
        groups.put(assignment, ada, 1);
        groups.put(assignment, ben, 1);
        return ada;
    }

    private List<String> namesOfPairs() {
        visitors.as(instructor);
        SimilarityReport report = service.compare(assignment, 50, () -> false, _ -> {});
        return report.pairs().stream()
                .map(pair ->
                        Stream.of(pair.first(), pair.second())
                                .map(receipt -> report.students().get(receipt).name())
                                .sorted()
                                .collect(Collectors.joining(", ")))
                .toList();
    }

    @Test
    void whatTheLessonGave_isOfTheVariantThatWasSubmitted() {
        assignment =
                classes.assign(
                                course.id(),
                                VariantLessons.SLUG,
                                AssignmentTerms.of(CountingPolicy.BEST))
                        .id();
        VisitorId ada = newStudent("Ada");
        begun.put(assignment, ada, "wantedHz=34");
        OpenNotebook started = notebooks.open(variants.start(assignment));
        assertThat(submissions.submitTo(started.id(), started.revision(), assignment))
                .isInstanceOf(SubmissionResult.Submitted.class);
        begun.put(assignment, ada, "wantedHz=46");
        visitors.as(instructor);

        assertThat(service.compare(assignment, 80, () -> false, _ -> {}).withoutOwn()).isEqualTo(1);
    }

    @Test
    void assistant_andStudent_findNothing() {
        newStudent("Ada");
        submit(values("9", "800", "1900"));
        assertThatThrownBy(() -> service.compare(assignment, 80, () -> false, _ -> {}))
                .isInstanceOf(ResourceNotFound.class);
        VisitorId eve = visitors.asNewAccount("Eve");
        classes.join(course.joinCode(), "Eve");
        visitors.as(instructor);
        classes.changeRole(course.id(), eve, CourseRole.TEACHING_ASSISTANT);
        visitors.as(eve);
        assertThatThrownBy(() -> service.assignment(assignment))
                .isInstanceOf(ResourceNotFound.class);
    }

    private static String values(String tau, String capacity, String current) {
        return """
        {"format": "spikebook/network/1", "name": "One neuron, one current",
         "populations": [{"id": "neuron", "size": 1,
           "model": {"type": "lif", "tauMemMs": %s, "cMemPf": %s, "vRestMv": -70, "vResetMv": -65,
                     "vThresholdMv": -50, "tRefMs": 2},
           "receptors": {"type": "exponentialCurrent"}, "initial": {"vMv": -70}}],
         "stimuli": [{"id": "current", "type": "stepCurrent", "size": 1, "amplitudePa": %s}],
         "projections": [{"id": "in", "from": "current", "to": "neuron", "connector": {"type": "oneToOne"}}],
         "run": {"dtMs": 0.1, "durationMs": 1000, "seed": 1}}
        """
                .formatted(tau, capacity, current);
    }

    private VisitorId newStudent(String name) {
        VisitorId student = visitors.asNewGuest();
        classes.join(course.joinCode(), name);
        return student;
    }

    private static JobStatus begun(SubmitResult result) {
        return ((SubmitResult.Accepted) result).job();
    }

    private String submit(String document) {
        OpenNotebook notebook = notebooks.createFromLesson(LESSON);
        NetworkCell first = notebook.notebook().cells(NetworkCell.class).getFirst();
        Notebook changed =
                new Notebook(
                        notebook.notebook().title(),
                        notebook.notebook().lesson(),
                        notebook.notebook()
                                .withCell(
                                        new NetworkCell(
                                                first.id(),
                                                first.title(),
                                                document,
                                                first.layout()))
                                .cells());
        OpenNotebook own = notebooks.createFrom(changed);
        SubmissionResult result = submissions.submitTo(own.id(), own.revision(), assignment);
        return ((SubmissionResult.Submitted) result).submission().receipt();
    }
}
