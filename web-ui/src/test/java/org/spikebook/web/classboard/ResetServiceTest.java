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
import org.spikebook.db.classroom.CourseRole;
import org.spikebook.lesson.check.CheckResult;
import org.spikebook.lesson.content.LessonCatalog;
import org.spikebook.lesson.notebook.CanvasLayout;
import org.spikebook.lesson.notebook.Cell;
import org.spikebook.lesson.notebook.NetworkCell;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.lesson.notebook.TaskCell;
import org.spikebook.lesson.notebook.TextCell;
import org.spikebook.simulator.text.Text;
import org.spikebook.web.TestVisitors;
import org.spikebook.web.WebTest;
import org.spikebook.web.classroom.ClassroomService;
import org.spikebook.web.classroom.Course;
import org.spikebook.web.classroom.CreateCourseResult;
import org.spikebook.web.common.ResourceNotFound;
import org.spikebook.web.notebook.NotebookService;
import org.spikebook.web.notebook.OpenNotebook;
import org.spikebook.web.notebook.SaveResult;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;

@WebTest
class ResetServiceTest {

    private static final String LESSON = "03-driven-by-noise";

    @Autowired ResetService service;
    @Autowired BoardService board;
    @Autowired ClassWorkService work;
    @Autowired ClassroomService classes;
    @Autowired NotebookService notebooks;
    @Autowired LessonCatalog lessons;
    @Autowired TestVisitors visitors;
    @Autowired PageNews pageNews;
    @Autowired JdbcClient jdbc;

    private final LinkedBlockingQueue<ClassNews> news = new LinkedBlockingQueue<>();
    private VisitorId teacher;
    private VisitorId ada;
    private Course course;
    private AssignmentId assignment;
    private OpenNotebook started;
    private Notebook edited;
    private ClassWork open;

    /** Ada has changed all networks, read a hint of the first task, and added a text of her own. */
    @BeforeEach
    void adaWorks() {
        teacher = visitors.asNewInstructor();
        course = ((CreateCourseResult.Created) classes.create("Spikes")).course();
        assignment =
                classes.assign(course.id(), LESSON, AssignmentTerms.of(CountingPolicy.BEST)).id();
        ada = visitors.asNewGuest();
        classes.join(course.joinCode(), "Ada");
        started = notebooks.createFromLesson(LESSON);
        List<Cell> cells = new ArrayList<>(started.notebook().cells());
        cells.replaceAll(ResetServiceTest::edited);
        cells.addFirst(new TextCell("mine", "My notes"));
        edited = new Notebook("Mine", started.notebook().lesson(), cells);
        assertThat(notebooks.save(started.id(), started.revision(), edited))
                .isInstanceOf(SaveResult.Saved.class);
        open = work.open(started.id(), news::add).orElseThrow();
    }

    private static Cell edited(Cell cell) {
        return switch (cell) {
            case NetworkCell network ->
                    network.withLayout(
                            new CanvasLayout(Map.of("x", new CanvasLayout.Position(1, 2))));
            case TaskCell task -> task.withTitle("edited").withHelp(task.help().withSolution());
            default -> cell;
        };
    }

    private static Cell withHelp(Cell cell) {
        return cell instanceof TaskCell task ? task.withHelp(task.help().withSolution()) : cell;
    }

    @AfterEach
    void adaLeaves() {
        open.leave();
    }

    @Test
    void reset_toAStep_restoresItAndWhatFollows_andKeepsWhatIsBefore() {
        String step = tasks().getFirst().id();
        visitors.as(teacher);

        assertThat(service.reset(assignment, ada, step)).isTrue();

        visitors.as(ada);
        Notebook now = notebooks.open(started.id()).notebook();
        assertThat(now.title()).isEqualTo("Mine");
        assertThat(now.cell("mine")).isPresent();
        boolean isAfter = false;
        for (Cell cell : started.notebook().cells()) {
            isAfter |= cell.id().equals(step);
            assertThat(now.cell(cell.id()))
                    .isEqualTo(isAfter ? Optional.of(withHelp(cell)) : edited.cell(cell.id()));
        }
    }

    @Test
    void helpThatWasTaken_staysTaken() {
        String first = steps().getFirst();
        visitors.as(teacher);
        service.reset(assignment, ada, first);

        visitors.as(ada);
        assertThat(notebooks.open(started.id()).notebook().cells(TaskCell.class))
                .isNotEmpty()
                .allMatch(task -> task.help().solution());
    }

    @Test
    void helpThatWasTaken_staysTaken_forATaskThatWasDeletedSince() {
        String deleted = tasks().getFirst().id();
        List<Cell> others =
                edited.cells().stream().filter(cell -> !cell.id().equals(deleted)).toList();
        Notebook without = new Notebook(edited.title(), edited.lesson(), others);
        assertThat(notebooks.save(started.id(), 2, without)).isInstanceOf(SaveResult.Saved.class);
        visitors.as(teacher);
        service.reset(assignment, ada, steps().getFirst());

        visitors.as(ada);
        assertThat(notebooks.open(started.id()).notebook().cell(deleted, TaskCell.class))
                .hasValueSatisfying(task -> assertThat(task.help().solution()).isTrue());
    }

    @Test
    void reset_keepsTheLanguageOfTheNotebook() {
        VisitorId ben = visitors.asNewGuest();
        classes.join(course.joinCode(), "Ben");
        OpenNotebook german =
                notebooks.createFrom(
                        lessons.lesson(LESSON).orElseThrow().newNotebook(Locale.GERMAN));
        List<Cell> start = german.notebook().cells();
        assertThat(start).isNotEqualTo(started.notebook().cells());
        Notebook changed =
                new Notebook(
                        german.notebook().title(),
                        german.notebook().lesson(),
                        start.stream().map(ResetServiceTest::edited).toList());
        assertThat(notebooks.save(german.id(), german.revision(), changed))
                .isInstanceOf(SaveResult.Saved.class);
        visitors.as(teacher);

        assertThat(service.reset(assignment, ben, steps().getFirst())).isTrue();

        visitors.as(ben);
        assertThat(notebooks.open(german.id()).notebook().cells())
                .isEqualTo(start.stream().map(ResetServiceTest::withHelp).toList());
    }

    @Test
    void undo_bringsTheWorkBack() {
        visitors.as(teacher);
        service.reset(assignment, ada, steps().getFirst());

        visitors.as(ada);
        assertThat(notebooks.undo(started.id()).notebook()).isEqualTo(edited);
    }

    @Test
    void editMadeMeanwhile_isKeptInACopy() {
        visitors.as(teacher);
        service.reset(assignment, ada, steps().getFirst());

        visitors.as(ada);
        assertThat(notebooks.save(started.id(), 2, edited.withTitle("still typing")))
                .isInstanceOf(SaveResult.ConflictCopy.class);
    }

    @Test
    void page_isToldOnce_andABoardShowsTheStepOpenAgain() throws InterruptedException {
        open.judge(
                tasks().getFirst().id(),
                new CheckResult(2, 2, List.of(Text.of(CheckResult.class, "rate.silent", "x"))));
        visitors.as(teacher);
        assertThat(line().done()).contains(true);

        service.reset(assignment, ada, steps().getFirst());

        assertThat(line().done()).doesNotContain(true);
        ClassMessage told = awaitMessage();
        assertThat(told.reset()).isTrue();
        assertThat(told.cellId()).contains(steps().getFirst());
        assertThat(service.reset(assignment, ada, steps().getFirst())).isFalse();
    }

    @Test
    void pageOfAnotherNotebookOfTheLesson_isNotTold() throws InterruptedException {
        OpenNotebook second = notebooks.createFromLesson(LESSON);
        notebooks.save(second.id(), second.revision(), edited);
        LinkedBlockingQueue<ClassNews> seconds = new LinkedBlockingQueue<>();
        ClassWork other = work.open(second.id(), seconds::add).orElseThrow();
        try {
            visitors.as(teacher);
            assertThat(service.reset(assignment, ada, steps().getFirst())).isTrue();
            assertThat(board.tellAll(assignment, "Look up")).isEmpty();

            List<ClassMessage> told = new ArrayList<>(awaitMessages(seconds, "Look up"));
            told.addAll(awaitMessages(news, "Look up"));
            assertThat(told).filteredOn(ClassMessage::reset).hasSize(1);
        } finally {
            other.leave();
        }
    }

    @Test
    void resetAll_countsThoseWhoWereAtWork() {
        visitors.asNewGuest();
        classes.join(course.joinCode(), "Ben");
        visitors.as(teacher);

        assertThat(service.resetAll(assignment, steps().getFirst())).isEqualTo(1);
        assertThat(service.resetAll(assignment, steps().getFirst())).isZero();
    }

    @Test
    void resetAll_leavesWorkOfEarlierDays_whichIsResetForItsStudentOnly() {
        VisitorId ben = visitors.asNewGuest();
        classes.join(course.joinCode(), "Ben");
        OpenNotebook bens = notebooks.createFromLesson(LESSON);
        Notebook finished =
                new Notebook(
                        "Ben's",
                        bens.notebook().lesson(),
                        bens.notebook().cells().stream().map(ResetServiceTest::edited).toList());
        assertThat(notebooks.save(bens.id(), bens.revision(), finished))
                .isInstanceOf(SaveResult.Saved.class);
        jdbc.sql("update notebook set updated_at = created_at - interval '1' day where id = :id")
                .param("id", bens.id().value())
                .update();
        visitors.as(teacher);

        assertThat(service.resetAll(assignment, steps().getFirst())).isEqualTo(1);

        visitors.as(ben);
        assertThat(notebooks.open(bens.id()).notebook()).isEqualTo(finished);
        visitors.as(teacher);
        assertThat(service.reset(assignment, ben, steps().getFirst())).isTrue();
    }

    @Test
    void assistantsAndStudents_cannotReset_andUnknownStepsAreNone() {
        VisitorId eve = visitors.asNewAccount("Eve");
        classes.join(course.joinCode(), "Eve");
        visitors.as(teacher);
        classes.changeRole(course.id(), eve, CourseRole.TEACHING_ASSISTANT);
        String step = steps().getFirst();
        assertThatThrownBy(() -> service.reset(assignment, ada, "none"))
                .isInstanceOf(ResourceNotFound.class);

        for (VisitorId other : List.of(eve, ada)) {
            visitors.as(other);
            assertThatThrownBy(() -> service.reset(assignment, ada, step))
                    .isInstanceOf(ResourceNotFound.class);
            assertThatThrownBy(() -> service.resetAll(assignment, step))
                    .isInstanceOf(ResourceNotFound.class);
        }
    }

    private BoardLine line() {
        return board.board(assignment).lines().getFirst();
    }

    private List<String> steps() {
        return started.notebook().cells().stream()
                .filter(cell -> !(cell instanceof TextCell))
                .map(Cell::id)
                .toList();
    }

    private List<TaskCell> tasks() {
        return started.notebook().cells(TaskCell.class);
    }

    /** The message of a reset, which has no words. */
    private ClassMessage awaitMessage() throws InterruptedException {
        return awaitMessages(news, "").getLast();
    }

    /** The messages of a page as soon as one with these words is among them. */
    private List<ClassMessage> awaitMessages(LinkedBlockingQueue<ClassNews> told, String text)
            throws InterruptedException {
        while (true) {
            ClassNews each = pageNews.next(told);
            if (each.messages().stream().anyMatch(message -> message.text().equals(text))) {
                return each.messages();
            }
        }
    }
}
