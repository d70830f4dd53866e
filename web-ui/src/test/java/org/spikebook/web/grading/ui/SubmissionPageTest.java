package org.spikebook.web.grading.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.assignment.AssignmentTerms;
import org.spikebook.db.assignment.CountingPolicy;
import org.spikebook.db.job.JobId;
import org.spikebook.db.job.JobState;
import org.spikebook.lesson.notebook.NetworkCell;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.web.Eventually;
import org.spikebook.web.TestTrainings;
import org.spikebook.web.TestVisitors;
import org.spikebook.web.classroom.Assignment;
import org.spikebook.web.classroom.ClassroomService;
import org.spikebook.web.classroom.Course;
import org.spikebook.web.classroom.CreateCourseResult;
import org.spikebook.web.common.ui.ShownTexts;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.grading.GradeView;
import org.spikebook.web.grading.GradingState;
import org.spikebook.web.grading.SubmissionResult;
import org.spikebook.web.grading.SubmissionService;
import org.spikebook.web.grading.TaskPoints;
import org.spikebook.web.job.JobTest;
import org.spikebook.web.job.UnpickedJobs;
import org.spikebook.web.notebook.NotebookService;
import org.spikebook.web.notebook.NotebookSummary;
import org.spikebook.web.notebook.OpenNotebook;
import org.spikebook.web.traininglab.TrainingJobs;
import org.springframework.beans.factory.annotation.Autowired;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

@JobTest
class SubmissionPageTest extends SpringBrowserlessTest {

    private static final String LESSON = "01-from-spike-to-silicon";
    private static final JsonMapper JSON = JsonMapper.shared();

    @Autowired private SubmissionService submissions;
    @Autowired private ClassroomService classes;
    @Autowired private NotebookService notebooks;
    @Autowired private TestVisitors visitors;
    @Autowired private UnpickedJobs unpicked;
    @Autowired private TestTrainings trainings;
    @Autowired private TrainingJobs jobs;

    private VisitorId instructor;
    private Course course;
    private OpenNotebook work;
    private Assignment assignment;
    private String receipt;

    @BeforeEach
    void adaSubmits() {
        instructor = visitors.asNewInstructor();
        course = ((CreateCourseResult.Created) classes.create("Spikes")).course();
        assignment = classes.assign(course.id(), LESSON, AssignmentTerms.of(CountingPolicy.BEST));
        receipt = submit("Ada");
        notebooks.save(work.id(), 1, work.notebook().withTitle("edited afterwards"));
    }

    @Test
    void instructor_seesOfWhatAndByWhom_andTheWayBack() {
        visitors.as(instructor);
        UI.getCurrent().navigate("submissions/" + receipt);

        assertThat(find(H1.class).single().getText()).isEqualTo("From spike to silicon");
        assertThat(ShownTexts.of(find(SubmissionPage.class).single()))
                .anyMatch(text -> text.startsWith("Submitted by Ada on "));
        assertThat(find(Anchor.class).withText("To the class").single().getHref())
                .isEqualTo("classes/" + course.id() + "?assignment=" + assignment.id());
    }

    @Test
    void student_isLedToTheNotebook_asLongAsItIsThere() {
        UI.getCurrent().navigate("submissions/" + receipt);
        assertThat(find(Anchor.class).withText("To your notebook").all()).hasSize(1);

        notebooks.delete(work.id());
        UI.getCurrent().navigate("");
        UI.getCurrent().navigate("submissions/" + receipt);

        assertThat(find(Anchor.class).withText("To your notebook").all()).isEmpty();
    }

    @Test
    void search_goesAlongToTheClass_andIsThereAgain() {
        submit("Ben");
        visitors.as(instructor);
        String number = SearchedNames.current().numberOf("ad");
        UI.getCurrent()
                .navigate(
                        "submissions/" + receipt, QueryParameters.simple(Map.of("search", number)));
        String way = find(Anchor.class).withText("To the class").single().getHref();
        assertThat(way).contains("search=" + number);

        UI.getCurrent()
                .navigate(
                        "classes/" + course.id(),
                        QueryParameters.fromString(way.substring(way.indexOf('?') + 1)));

        assertThat(find(TextField.class).withCaption("Search by name").single().getValue())
                .isEqualTo("ad");
        assertThat(ShownTexts.of(find(AssignmentGrades.class).single()))
                .contains("Ada", "Shown: 1 of 2")
                .doesNotContain("Ben");
    }

    @Test
    void search_outlivesARefresh() {
        visitors.as(instructor);
        UI.getCurrent()
                .navigate(
                        "classes/" + course.id(),
                        QueryParameters.simple(
                                Map.of(
                                        "assignment",
                                        assignment.id().toString(),
                                        "order",
                                        "points")));
        TextField name = find(TextField.class).withCaption("Search by name").single();
        test(name).setValue("nobody");

        test(find(Button.class).withText("Refresh").single()).click();

        assertThat(find(TextField.class).withCaption("Search by name").single().getValue())
                .isEqualTo("nobody");
    }

    private String submit(String student) {
        visitors.asNewGuest();
        return submitAs(student);
    }

    private String submitAs(String student) {
        classes.join(course.joinCode(), student);
        work = notebooks.createFromLesson(LESSON);
        return submitWork();
    }

    private String submitWork() {
        SubmissionResult submitted =
                submissions.submitTo(work.id(), work.revision(), assignment.id());
        return ((SubmissionResult.Submitted) submitted).submission().receipt();
    }

    @Test
    void instructor_goesFromOneToTheNext_inTheOrderOfTheGradebook() {
        String cleos = submit("Cleo");
        String bens = submit("Ben");
        visitors.as(instructor);
        UI.getCurrent().navigate("submissions/" + receipt);

        assertThat(shown()).contains("Ada: 1 of 3", "Previous", "Next: Ben");
        assertThat(step("Previous").getHref()).isEmpty();
        assertThat(step("Next: Ben").getHref()).isEqualTo("submissions/" + bens);
        SubmissionPage page = find(SubmissionPage.class).single();

        UI.getCurrent().navigate("submissions/" + bens);
        assertThat(find(SubmissionPage.class).single()).isSameAs(page);
        assertThat(shown())
                .contains("Ben: 2 of 3", "Previous: Ada")
                .anyMatch(text -> text.startsWith("Submitted by Ben on "));
        assertThat(step("Next: Cleo").getHref()).isEqualTo("submissions/" + cleos);
    }

    @Test
    void receipt_saysWithWhichSeedAndTimeStepEachNetworkRuns() {
        NetworkCell network = work.notebook().cells(NetworkCell.class).getFirst();
        ObjectNode document = (ObjectNode) JSON.readTree(network.document());
        ((ObjectNode) document.get("run"))
                .put("seed", 77)
                .put("dtMs", 0.05)
                .put("durationMs", 1200);
        visitors.asNewGuest();
        submitAs("Ben");
        notebooks.save(
                work.id(),
                work.revision(),
                work.notebook().withCell(network.withDocument(document.toString())));
        work = notebooks.open(work.id());

        UI.getCurrent().navigate("submissions/" + submitWork());

        assertThat(shown())
                .contains(network.title() + ": seed 77, time step 0.05 ms, duration 1200 ms");
    }

    @Test
    void receipt_thatIsOpen_isToldOfItsGrade_andAsksNothingMeanwhile() {
        JobId before = unpicked.start(visitors.asNewGuest());
        UI.getCurrent().navigate("submissions/" + submitAs("Ben"));
        assertThat(shown()).anyMatch(text -> text.startsWith("Being graded"));
        assertThat(UI.getCurrent().getPollInterval()).isEqualTo(-1);

        unpicked.close(before);

        Eventually.holds(
                "the grade is shown",
                () -> {
                    roundTrip();
                    return !find(GradePanel.class).all().isEmpty();
                });
    }

    @Test
    void receipt_ofGradedWork_tellsTheReasonsOfEachTask() {
        GradeView grade = graded(receipt);
        assertThat(grade.tasks())
                .hasSizeGreaterThan(1)
                .allSatisfy(task -> assertThat(task.reasons()).isNotEmpty());

        UI.getCurrent().navigate("submissions/" + receipt);

        assertThat(ShownTexts.of(find(GradePanel.class).single()))
                .containsSubsequence(
                        grade.tasks().stream()
                                .flatMap(SubmissionPageTest::titleAndReasons)
                                .toList());
    }

    private GradeView graded(String receipt) {
        Eventually.holds(
                "it is graded", () -> submissions.find(receipt).state() == GradingState.GRADED);
        return Objects.requireNonNull(submissions.find(receipt).grade());
    }

    private static Stream<String> titleAndReasons(TaskPoints task) {
        return Stream.concat(
                Stream.of(task.title()),
                task.reasons().stream().map(Words.of(GradePanel.class)::of));
    }

    @Test
    void search_goesAlongFromOneToTheNext() {
        String alans = submit("Alan");
        submit("Ben");
        visitors.as(instructor);
        String number = SearchedNames.current().numberOf("a");
        UI.getCurrent()
                .navigate("submissions/" + alans, QueryParameters.simple(Map.of("search", number)));

        assertThat(shown()).contains("Alan: 2 of 2", "Next");
        assertThat(step("Previous: Ada").getHref())
                .isEqualTo("submissions/" + receipt + "?search=" + number);
    }

    /** Addresses stand in the logs of proxies. */
    @Test
    void searchedName_isInNoAddress_andIsKnownInThisSessionOnly() {
        String there =
                new GradebookSearch("Zoë & co", MemberFilter.ALL_STUDENTS, true)
                        .address(course.id(), assignment.id());
        QueryParameters words = new Location(there).getQueryParameters();

        assertThat(there).doesNotContain("Zo");
        assertThat(GradebookSearch.of(words).name()).isEqualTo("Zoë & co");
        UI.getCurrent().getSession().setAttribute(SearchedNames.class, null);
        assertThat(GradebookSearch.of(words))
                .isEqualTo(new GradebookSearch("", MemberFilter.ALL_STUDENTS, true));
    }

    @Test
    void student_seesNoneButTheirOwn() {
        String bens = submit("Ben");
        UI.getCurrent().navigate("submissions/" + bens);

        assertThat(find(H1.class).single().getText()).isEqualTo("From spike to silicon");
        assertThat(shown()).noneMatch(text -> text.contains("Ada"));
        assertThat(find(SubmissionSteps.class).all()).isEmpty();
        assertThat(find(Anchor.class).withText("To your notebook").single().getHref())
                .isEqualTo("notebook/" + work.id());
    }

    private List<String> shown() {
        return ShownTexts.of(find(SubmissionPage.class).single());
    }

    private Anchor step(String text) {
        return find(Anchor.class).all().stream()
                .filter(link -> ShownTexts.of(link).contains(text))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void instructor_opensTheFrozenWork_asANotebookOfTheirOwn() {
        visitors.as(instructor);
        UI.getCurrent().navigate("submissions/" + receipt);
        assertThat(shown())
                .contains("No trained weights were submitted for 'Train the digit classifier'.");

        test(find(Button.class).withText("Open a copy").single()).click();

        NotebookSummary copy = notebooks.mine().getFirst();
        assertThat(copy.title()).startsWith("Ada: From spike to silicon, submitted ");
        assertThat(notebooks.open(copy.id()).notebook().cells()).isEqualTo(work.notebook().cells());
    }

    @Test
    void instructor_findsTheTrainedNetworksInTheCopy() {
        visitors.asNewGuest();
        submitAs("Eve");
        Notebook brief = TestTrainings.withEpochs(work.notebook(), 2);
        notebooks.save(work.id(), work.revision(), brief);
        work = notebooks.open(work.id());
        trainings.train(work.id());
        String trained = submitWork();

        visitors.as(instructor);
        UI.getCurrent().navigate("submissions/" + trained);
        test(find(Button.class).withText("Open a copy").single()).click();

        NotebookSummary copy = notebooks.mine().getFirst();
        assertThat(jobs.latest(copy.id(), "train").orElseThrow().state()).isEqualTo(JobState.DONE);
    }
}
