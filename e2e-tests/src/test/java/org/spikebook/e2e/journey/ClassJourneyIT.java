package org.spikebook.e2e.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.spikebook.e2e.page.AccountPage;
import org.spikebook.e2e.page.BoardPage;
import org.spikebook.e2e.page.ClassPage;
import org.spikebook.e2e.page.ClassesPage;
import org.spikebook.e2e.page.JoinPage;
import org.spikebook.e2e.page.NetworkCell;
import org.spikebook.e2e.page.NotebookPage;
import org.spikebook.e2e.page.SubmissionPage;
import org.spikebook.e2e.page.TrainingCell;
import org.spikebook.e2e.support.Hand;
import org.spikebook.e2e.support.Journey;
import org.spikebook.e2e.support.OwnServer;
import org.spikebook.e2e.support.Screen;
import org.spikebook.e2e.support.Visitor;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** A teacher, who leads a class from its board, and five students in six browsers. */
@OwnServer
class ClassJourneyIT extends Journey {

    private static final String PASSWORD = "three words here";
    private static final String NOISY = "80 neurons, each with its own noise";
    private static final List<String> NAMES = List.of("Ada", "Ben", "Cleo", "Dan", "Emil");

    private final Map<String, Begun> begun = new ConcurrentHashMap<>();
    private final Map<String, Submitted> submitted = new ConcurrentHashMap<>();

    /** A student whose notebook is open. */
    private record Begun(Visitor student, NotebookPage notebook) {}

    /** What a student has at the end of the lesson. */
    private record Submitted(Visitor student, String notebook, String receipt, String grade) {

        double points() {
            return Double.parseDouble(grade.split(" ", 2)[0]);
        }
    }

    @Test
    void class_fromTheSetUpLinkToTheCsv_withFiveStudentsTogether() {
        Visitor teacher = visitorInOwnBrowser("teacher", Screen.DESKTOP);
        becomeInstructor(teacher);
        ClassPage lesson = ClassesPage.open(teacher).make("Spiking networks");
        lesson.assignTheLongTour();
        String code = lesson.joinCode();
        String path = lesson.path();
        teacher.takeScreenshot("class");
        teacher.assertAccessible();

        together(NAMES.stream().<Runnable>map(name -> () -> begin(name, code)).toList());
        lead(lesson.openBoard());
        teacher.open(path);
        together(
                List.of(
                        () -> work("Ada", ClassJourneyIT::doAll),
                        () -> work("Ben", ClassJourneyIT::doAll),
                        () -> work("Cleo", ClassJourneyIT::submitUntouched),
                        () -> work("Dan", ClassJourneyIT::doTheFirstTask),
                        () -> work("Emil", ClassJourneyIT::doTheFirstTask)));
        BoardPage board = lesson.openBoard();
        board.assertCount("done", NAMES.size());
        board.openReport("Ada");
        teacher.open(path);

        assertThat(submitted.get("Ada").points()).isBetween(4.0, 10.0);
        assertThat(submitted.get("Ben").points()).isBetween(4.0, 10.0);
        assertThat(submitted.get("Cleo").points()).isZero();
        assertThat(submitted.get("Dan").points()).isEqualTo(3.0);
        assertThat(submitted.get("Emil").points()).isEqualTo(3.0);

        assertGradebookAgrees(lesson);
        teacher.takeScreenshot("gradebook");
        teacher.assertAccessible();
        assertAllCanBeLookedAt(teacher, lesson.path());
        assertEditingAfterwardsChangesNothing(submitted.get("Ada"), lesson);
        assertNoVisitorReachesTheWorkOfAnother(lesson);
        assertLateWorkLosesPoints(lesson);
        assertAListedStudentJoinsByPersonalCode(teacher, lesson);
    }

    // --- the students

    private void begin(String name, String code) {
        Visitor student = visitorInOwnBrowser(name.toLowerCase(Locale.ROOT), Screen.DESKTOP);
        JoinPage door = JoinPage.open(student);
        door.isRefused("AAAA-AAAA", name, "Unknown class code.");
        begun.put(name, new Begun(student, door.join(code, name).startTheLongTour()));
    }

    private void work(String name, Consumer<NotebookPage> work) {
        Visitor student = begun.get(name).student();
        NotebookPage notebook = begun.get(name).notebook();
        String path = notebook.path();
        work.accept(notebook);
        SubmissionPage receipt = notebook.submit(Hand.MOUSE);
        String grade = receipt.grade();
        student.takeScreenshot("grade");
        submitted.put(name, new Submitted(student, path, receipt.path(), grade));
    }

    private static void doAll(NotebookPage notebook) {
        doTheFirstTask(notebook);
        TrainingCell training = notebook.training("Train the digit classifier");
        training.chooseSurrogate(Hand.MOUSE, "Fast sigmoid");
        training.set(Hand.MOUSE, "Steps per sample", "15");
        training.set(Hand.MOUSE, "Epochs", TrainingCell.FEW_EPOCHS);
        training.train(Hand.MOUSE);
        notebook.chip("The classifier on an emulated Loihi").map(Hand.MOUSE);
    }

    private static void doTheFirstTask(NotebookPage notebook) {
        NetworkCell noisy = notebook.network(NOISY);
        noisy.canvas().select("noise");
        noisy.set(Hand.MOUSE, "Mean rate of each line", "500");
        noisy.run(Hand.MOUSE, "Hz on average");
        notebook.awaitSaved();
    }

    private static void submitUntouched(NotebookPage notebook) {
        notebook.check("Twenty hertz", Hand.MOUSE, "0 of 3 points");
        notebook.check("Reads digits", Hand.MOUSE, "is not trained");
    }

    // --- the class is led from its board

    private void lead(BoardPage board) {
        board.assertCount("working", NAMES.size());
        askAll(board);
        pauseAll(board);
    }

    private void askAll(BoardPage board) {
        board.ask("Does the rate rise?", "up\ndown");
        NAMES.forEach(name ->
                BoardPage.answer(begun.get(name).student(), name.equals("Ada") ? "up" : "down"));
        board.assertAnswers("Answers: 5 of 5");
        board.revealResult();
        board.assertResult("up", "1 of 5");
        board.assertResult("down", "4 of 5");
        board.removeQuestion();
        begun.values().forEach(each -> BoardPage.assertAsksNothing(each.student()));
    }

    private void pauseAll(BoardPage board) {
        board.pause();
        begun.values().forEach(each -> BoardPage.assertPaused(each.student(), true));
        board.resume();
        begun.values().forEach(each -> BoardPage.assertPaused(each.student(), false));
    }

    // --- what must be true afterwards

    private void assertGradebookAgrees(ClassPage lesson) {
        List<String> lines = lesson.csv().lines().toList();
        assertThat(lines).hasSize(1 + submitted.size());
        submitted.forEach((name, work) -> {
            lesson.assertGradebookShows(name, work.grade());
            String receipt = work.receipt().substring(work.receipt().lastIndexOf('/') + 1);
            assertThat(lines)
                    .filteredOn(line -> line.startsWith(name + ","))
                    .singleElement()
                    .asString()
                    .contains("," + receipt + ",", ",graded,");
        });
        lesson.assertHasStudents(submitted.size());
    }

    private void assertAllCanBeLookedAt(Visitor teacher, String back) {
        SubmissionPage shown = SubmissionPage.open(teacher, submitted.get("Ada").receipt());
        shown.assertStandsAt("Ada", 1, 5);
        shown.pressNext("Ben").assertStandsAt("Ben", 2, 5);
        shown.pressNext("Cleo").assertStandsAt("Cleo", 3, 5);
        assertThat(shown.grade()).isEqualTo(submitted.get("Cleo").grade());
        shown.pressNext("Dan").assertStandsAt("Dan", 4, 5);
        assertThat(shown.grade()).isEqualTo(submitted.get("Dan").grade());
        shown.pressNext("Emil").assertStandsAt("Emil", 5, 5).assertIsLast();
        teacher.assertFitsPhoneInTheDark("submission-of-another");
        SubmissionPage.open(teacher, submitted.get("Ada").receipt())
                .openCopy("The trained weights are included.")
                .training("Train the digit classifier")
                .awaitTrained();
        teacher.open(back);
    }

    private void assertEditingAfterwardsChangesNothing(Submitted work, ClassPage lesson) {
        NotebookPage notebook = NotebookPage.open(work.student(), work.notebook());
        NetworkCell noisy = notebook.network(NOISY);
        noisy.canvas().select("noise");
        noisy.set(Hand.MOUSE, "Mean rate of each line", "0");
        notebook.check("Twenty hertz", Hand.MOUSE, "0 of 3 points");
        notebook.awaitSaved();

        assertThat(SubmissionPage.open(work.student(), work.receipt()).grade())
                .isEqualTo(work.grade());
        lesson.assertGradebookShows("Ada", work.grade());
    }

    private void assertNoVisitorReachesTheWorkOfAnother(ClassPage lesson) {
        Submitted ada = submitted.get("Ada");
        Visitor ben = submitted.get("Ben").student();
        Visitor stranger = visitor("stranger", Screen.DESKTOP);

        for (Visitor curious : List.of(ben, stranger)) {
            assertNothingAt(curious, ada.notebook());
            assertNothingAt(curious, ada.receipt());
            assertThat(curious.page().request().get(server().url(lesson.csvPath())).status())
                    .isGreaterThanOrEqualTo(400);
        }
        assertNothingAt(stranger, lesson.path());
        ClassPage.open(ben, lesson.path()).assertShowsNoGradebook();
    }

    /** The class was late all along, as its instructor decides now; half of the points stay. */
    private void assertLateWorkLosesPoints(ClassPage lesson) {
        lesson.makeLateWorkLose("01/02/2001", 10, 50, "Dan: 3 → 1.5 of 10 points");

        lesson.assertGradebookShows("Dan", "1.5 of 10 points");
        Submitted dan = submitted.get("Dan");
        SubmissionPage receipt = SubmissionPage.open(dan.student(), dan.receipt());
        assertThat(receipt.grade()).isEqualTo("1.5 of 10 points");
        receipt.assertSays("50 % of the points reached");
        receipt.assertSays("3 − 1.5 = 1.5 of 10 points");
        dan.student().assertFitsPhoneInTheDark("late-grade");
    }

    private void assertAListedStudentJoinsByPersonalCode(Visitor teacher, ClassPage lesson) {
        String code =
                lesson.invite(
                        "name;e-mail;id\nAda;ada@example.org;17\nEve King;eve@example.org;18",
                        "New, with a personal code: 1. Details change: 1.",
                        "Eve King");
        teacher.takeScreenshot("class-list");
        Visitor eve = visitor("eve", Screen.DESKTOP);

        JoinPage.open(eve).join(code, "").assertShowsNoGradebook();

        lesson.assertGradebookShows("Eve King", "no submission");
        lesson.assertHasStudents(submitted.size() + 1);
    }

    private static void assertNothingAt(Visitor curious, String path) {
        AccountPage.openNothing(curious, path);
    }

    private void becomeInstructor(Visitor teacher) {
        AccountPage setUp = AccountPage.openAt(teacher, server().setUpPath());
        setUp.submit("Name and password", "Become the instructor", "Grace", PASSWORD);
        setUp.assertHeading("Grace is the instructor");
        setUp.assertCalled("Grace");
        AccountPage.openUsedLink(teacher, server().setUpPath())
                .assertSays("This link has been used or has expired.");
    }
}
