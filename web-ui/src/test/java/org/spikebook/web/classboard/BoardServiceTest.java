package org.spikebook.web.classboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.assignment.AssignmentId;
import org.spikebook.db.assignment.AssignmentTerms;
import org.spikebook.db.assignment.CountingPolicy;
import org.spikebook.lesson.check.CheckResult;
import org.spikebook.lesson.notebook.TaskCell;
import org.spikebook.simulator.text.Text;
import org.spikebook.web.TestVisitors;
import org.spikebook.web.WebTest;
import org.spikebook.web.classroom.ClassroomService;
import org.spikebook.web.classroom.Course;
import org.spikebook.web.classroom.CreateCourseResult;
import org.spikebook.web.common.ResourceNotFound;
import org.spikebook.web.grading.SubmissionService;
import org.spikebook.web.notebook.NotebookService;
import org.spikebook.web.notebook.OpenNotebook;
import org.springframework.beans.factory.annotation.Autowired;

import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;

@WebTest
class BoardServiceTest {

    private static final String LESSON = "03-driven-by-noise";

    @Autowired BoardService service;
    @Autowired ClassWorkService work;
    @Autowired ClassroomService classes;
    @Autowired NotebookService notebooks;
    @Autowired SubmissionService submissions;
    @Autowired TestVisitors visitors;
    @Autowired PageNews pageNews;

    private final LinkedBlockingQueue<ClassNews> news = new LinkedBlockingQueue<>();
    private VisitorId teacher;
    private VisitorId ada;
    private AssignmentId assignment;
    private OpenNotebook notebook;
    private ClassWork open;

    @BeforeEach
    void adaWorks() {
        teacher = visitors.asNewInstructor();
        Course course = ((CreateCourseResult.Created) classes.create("Spikes")).course();
        assignment =
                classes.assign(course.id(), LESSON, AssignmentTerms.of(CountingPolicy.BEST)).id();
        ada = visitors.asNewGuest();
        classes.join(course.joinCode(), "Ada");
        notebook = notebooks.createFromLesson(LESSON);
        open = work.open(notebook.id(), news::add).orElseThrow();
    }

    @AfterEach
    void adaLeaves() {
        open.leave();
    }

    @Test
    void board_whenAPageIsOpened_showsTheStudentAtWork() {
        BoardLine line = line();

        assertThat(line.name()).isEqualTo("Ada");
        assertThat(line.standing()).isEqualTo(Standing.WORKING);
        assertThat(line.step()).isZero();
    }

    @Test
    void board_afterFailedChecks_saysHowManyAndWhy() {
        Text reason = Text.of(CheckResult.class, "rate.silent", "neurons");
        String task = firstTask();
        for (int k = 0; k < 3; k++) {
            open.judge(task, new CheckResult(0, 2, List.of(reason)));
        }

        BoardLine line = line();

        assertThat(line.standing()).isEqualTo(Standing.STUCK);
        assertThat(line.failedChecks()).isEqualTo(3);
        assertThat(line.reasons()).containsExactly(reason);
    }

    @Test
    void board_afterACheckThatPassed_isAtTheNextStep() {
        Text reason = Text.of(CheckResult.class, "rate.silent", "neurons");
        open.judge(firstTask(), new CheckResult(0, 2, List.of(reason)));
        open.judge(firstTask(), new CheckResult(2, 2, List.of(reason)));

        BoardLine line = line();

        assertThat(line.failedChecks()).isZero();
        assertThat(line.done().get(line.step() - 1)).isTrue();
    }

    @Test
    void board_afterASubmission_isDone() {
        submissions.submitTo(notebook.id(), notebook.revision(), assignment);

        assertThat(line().standing()).isEqualTo(Standing.DONE);
    }

    @Test
    void tell_oneStudent_reachesOnlyThatOne() throws InterruptedException {
        LinkedBlockingQueue<ClassNews> bensNews = new LinkedBlockingQueue<>();
        ClassWork bens = joinAndOpen("Ben", bensNews);
        visitors.as(teacher);

        assertThat(service.tell(assignment, ada, "", " Raise the weight ")).isEmpty();
        service.tellAll(assignment, "Five more minutes");

        assertThat(awaitMessages(news, 2)).containsExactly("Raise the weight", "Five more minutes");
        assertThat(awaitMessages(bensNews, 1)).containsExactly("Five more minutes");
        bens.leave();
    }

    @Test
    void sendTo_aStep_namesItsCell() throws InterruptedException {
        visitors.as(teacher);

        service.sendTo(assignment, firstTask());

        awaitMessages(news, 1);
        assertThatThrownBy(() -> service.sendTo(assignment, "no-such-cell"))
                .isInstanceOf(ResourceNotFound.class);
    }

    @Test
    void sendTo_beforeAPageIsOpened_letsItCatchUpToTheLastStep() throws InterruptedException {
        visitors.as(teacher);
        List<BoardStep> steps = service.board(assignment).steps();
        service.sendTo(assignment, steps.get(0).cellId());
        service.sendTo(assignment, steps.get(1).cellId());

        LinkedBlockingQueue<ClassNews> late = new LinkedBlockingQueue<>();
        ClassWork bens = joinAndOpen("Ben", late);

        assertThat(nextMessages(late)).extracting(ClassMessage::catchUpStep).containsExactly(2);
        assertThat(awaitNews().messages()).extracting(ClassMessage::catchUpStep).containsOnly(0);
        bens.leave();
    }

    private List<ClassMessage> nextMessages(LinkedBlockingQueue<ClassNews> told)
            throws InterruptedException {
        return pageNews.next(told).messages();
    }

    @Test
    void pause_andResume_areToldToThePage() throws InterruptedException {
        visitors.as(teacher);

        service.pause(assignment);
        service.pause(assignment);
        assertThat(service.board(assignment).paused()).isTrue();
        assertThat(awaitNews().paused()).isTrue();
        service.resume(assignment);

        assertThat(awaitNews().paused()).isFalse();
    }

    @Test
    void lockedStep_isToldToThePage_untilItIsOpened() throws InterruptedException {
        visitors.as(teacher);
        String step = service.board(assignment).steps().getFirst().cellId();

        service.lock(assignment, step, false);
        assertThat(awaitNews().locked()).containsExactly(new LockedStep(step, false));
        service.lock(assignment, step, true);
        assertThat(awaitNews().locked()).containsExactly(new LockedStep(step, true));
        ClassWork bens = joinAndOpen("Ben", new LinkedBlockingQueue<>());
        assertThat(bens.locked()).containsExactly(new LockedStep(step, true));
        bens.leave();
        visitors.as(teacher);
        service.unlock(assignment, step);

        assertThat(awaitNews().locked()).isEmpty();
        assertThatThrownBy(() -> service.lock(assignment, "no such step", true))
                .isInstanceOf(ResourceNotFound.class);
    }

    @Test
    void tell_nothingOrTooMuch_isRefused() {
        visitors.as(teacher);

        assertThat(service.tellAll(assignment, " ").orElseThrow().code())
                .isEqualTo("messageMissing");
        assertThat(service.tellAll(assignment, "x".repeat(501)).orElseThrow().message())
                .isEqualTo("The message has 501 characters");
    }

    @Test
    void open_aNotebookThatNoClassRequested_isNotWorkForAClass() {
        visitors.asNewGuest();

        assertThat(work.open(notebooks.createFromLesson(LESSON).id(), news::add)).isEmpty();
    }

    private ClassWork joinAndOpen(String name, LinkedBlockingQueue<ClassNews> told) {
        visitors.as(teacher);
        String code = service.board(assignment).course().joinCode();
        visitors.asNewGuest();
        classes.join(code, name);
        return work.open(notebooks.createFromLesson(LESSON).id(), told::add).orElseThrow();
    }

    private BoardLine line() {
        visitors.as(teacher);
        return service.board(assignment).lines().getFirst();
    }

    private String firstTask() {
        return notebook.notebook().cells(TaskCell.class).getFirst().id();
    }

    private ClassNews awaitNews() throws InterruptedException {
        return pageNews.next(news);
    }

    /** The texts of the first news with so many messages. */
    private List<String> awaitMessages(LinkedBlockingQueue<ClassNews> told, int count)
            throws InterruptedException {
        while (true) {
            List<ClassMessage> messages = nextMessages(told);
            if (messages.size() == count) {
                return messages.stream().map(ClassMessage::text).toList();
            }
        }
    }
}
