package org.spikebook.e2e.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.spikebook.e2e.page.AccountPage;
import org.spikebook.e2e.page.CatalogPage;
import org.spikebook.e2e.page.ClassPage;
import org.spikebook.e2e.page.ClassesPage;
import org.spikebook.e2e.page.JoinPage;
import org.spikebook.e2e.page.MarkingPage;
import org.spikebook.e2e.page.NotebookPage;
import org.spikebook.e2e.page.RegradePage;
import org.spikebook.e2e.page.SimilarityPage;
import org.spikebook.e2e.page.StatisticsPage;
import org.spikebook.e2e.page.SubmissionPage;
import org.spikebook.e2e.page.WritingPage;
import org.spikebook.e2e.support.Hand;
import org.spikebook.e2e.support.Journey;
import org.spikebook.e2e.support.OwnServer;
import org.spikebook.e2e.support.Screen;
import org.spikebook.e2e.support.Visitor;

import java.util.List;
import java.util.Map;

/**
 * An assignment from the lesson that its instructor writes over points by hand, an appeal and a
 * regrade to the CSV; another for a group, until it is withdrawn; a third of which two submissions
 * are alike.
 */
@OwnServer
class AssignmentJourneyIT extends Journey {

    private static final String LESSON = "On noise";
    private static final String WITH_VARIANTS = "Membrane and threshold";
    private static final String OF_THE_NOTEBOOK = "The f–I curve";

    /** Values that the lesson does not give, and that two do not find independently. */
    private static final LessonStep OWN_VALUES =
            LessonStep.change(
                    "One neuron, one current",
                    Map.of("tauMemMs", "9.25", "cMemPf", "777", "amplitudePa", "1913"));

    @Test
    void lesson_isWritten_assigned_markedByHand_appealed_andRegraded_andEndsInTheCsv() {
        Visitor teacher = visitor("assignment-teacher", Screen.DESKTOP);
        AccountPage.openAsInstructor(teacher, server());
        ClassPage lesson = ClassesPage.open(teacher).make("Spiking networks");
        String code = lesson.joinCode();
        String path = lesson.path();
        write(teacher, lesson);
        teacher.open(path);
        lesson.assign(LESSON);
        Visitor ada = visitor("assignment-ada", Screen.DESKTOP);
        NotebookPage notebook = JoinPage.open(ada).join(code, "Ada").startTheLesson();
        notebook.predictions().makeAll();
        SubmissionPage receipt = notebook.submit(Hand.MOUSE);
        assertThat(receipt.points()).isZero();

        MarkingPage marking = MarkingPage.open(teacher, path);
        marking.assertShows("Ada", "Marked: 0 of 1.");
        teacher.takeScreenshot("marking");
        teacher.assertAccessible();
        teacher.assertFitsPhoneInTheDark("marking");
        marking.type("A first thought");
        marking.keepForTheClass("See the lecture");
        marking.assertTyped("A first thought");
        marking.mark("1", "Well argued");
        marking.assertShows("Ada", "Marked: 1 of 1.");

        SubmissionPage shown = SubmissionPage.open(ada, receipt.path());
        assertThat(shown.points()).isEqualTo(1);
        shown.assertSays("Well argued");
        shown.appeal("The rate is nearly right");
        ada.takeScreenshot("appeal");
        ada.assertAccessible();
        teacher.open(path);
        SubmissionPage.open(teacher, receipt.path()).answerAppeal("Two points then", "2");
        assertThat(SubmissionPage.open(ada, receipt.path()).points()).isEqualTo(2);
        assertCsvGivesAda(2, ClassPage.open(teacher, path));

        RegradePage regrade = RegradePage.open(teacher, path);
        regrade.start("The check was changed", "unchanged");
        teacher.takeScreenshot("regrade");
        teacher.assertAccessible();
        teacher.assertFitsPhoneInTheDark("regrade");
        regrade.choose("Also replace points that were set by hand", "lowered");
        regrade.choose("Never lower a grade", "kept (would be lower)");
        regrade.choose("Never lower a grade", "lowered");
        regrade.publish("Published. Submissions with a new grade: 1.");

        SubmissionPage after = SubmissionPage.open(ada, receipt.path());
        assertThat(after.points()).isZero();
        after.assertSays("Well argued");
        assertCsvGivesAda(0, ClassPage.open(teacher, path));
    }

    @Test
    void lessonWithVariants_forAGroup_isMarkedWithoutNames_andWithdrawn() {
        List<String> students = List.of("Ada", "Ben");
        Visitor teacher = visitor("group-teacher", Screen.DESKTOP);
        AccountPage.openAsInstructor(teacher, server());
        ClassPage lesson = ClassesPage.open(teacher).make("Groups");
        String code = lesson.joinCode();
        String path = lesson.path();
        lesson.assign(WITH_VARIANTS);
        Visitor ada = visitor("group-ada", Screen.DESKTOP);
        JoinPage.open(ada).join(code, "Ada");
        Visitor ben = visitor("group-ben", Screen.DESKTOP);
        JoinPage.open(ben).join(code, "Ben");
        lesson.formGroups(1);
        String variant = lesson.variantOf("Ada");
        assertThat(lesson.variantOf("Ben")).isEqualTo(variant).isNotEmpty();

        ClassPage adas = ClassPage.open(ada, path);
        adas.assertSays("Your group: you, Ben.");
        NotebookPage notebook = adas.startTheLesson();
        notebook.predictions().makeAll();
        SubmissionPage receipt = notebook.submit(Hand.MOUSE);
        receipt.grade();
        receipt.assertProves("Variant", variant);
        receipt.assertProves("Network", "One membrane, one current: seed ");
        ada.takeScreenshot("receipt");
        ada.assertAccessible();
        ClassPage bens = ClassPage.open(ben, path);
        bens.assertSays("Your group: you, Ada.");
        bens.assertHasSubmissions(1);

        MarkingPage marking = MarkingPage.open(teacher, path);
        marking.hideNames();
        marking.assertShows("Submission", "Marked: 0 of 2.");
        marking.assertNames(students, false);
        teacher.takeScreenshot("marking-without-names");
        teacher.assertAccessible();
        marking.mark("1", "Look at the time constant");
        marking.assertShows("Submission", "Marked: 1 of 2.");
        marking.assertNames(students, false);
        marking.mark("1", "Look at the time constant");
        marking.assertNames(students, true);

        teacher.open(path);
        lesson.withdraw("those who have submitted: 2");
        ClassPage.open(ben, path).assertSays("Your instructor has not assigned a lesson yet");
        assertThat(SubmissionPage.open(ada, receipt.path()).points()).isEqualTo(1);
        assertNotebookIsAssigned(teacher, ada);
    }

    @Test
    void sameValuesOfTwoStudents_areAPair_besideTheStatisticsOfBoth() {
        Visitor teacher = visitor("alike-teacher", Screen.DESKTOP);
        AccountPage.openAsInstructor(teacher, server());
        ClassPage lesson = ClassesPage.open(teacher).make("Alike");
        String code = lesson.joinCode();
        String path = lesson.path();
        lesson.assign(OF_THE_NOTEBOOK);
        submitOwnValues(visitor("alike-ada", Screen.DESKTOP), code, "Ada").grade();
        submitOwnValues(visitor("alike-ben", Screen.DESKTOP), code, "Ben").grade();

        StatisticsPage statistics = StatisticsPage.open(teacher, path);
        statistics.assertSays("Graded students: 2.");
        statistics.assertHasTask("1. A hundred hertz");
        teacher.takeScreenshot("statistics");
        teacher.assertAccessible();
        teacher.assertFitsPhoneInTheDark("statistics-on-a-phone");

        SimilarityPage similar = SimilarityPage.open(teacher, path);
        similar.compare(
                "Submissions compared: 2, of which 0 contain only what the lesson gives."
                        + " Pairs: 1.");
        similar.assertPair("Ada", "Ben", "Membrane time constant = 9.25 ms");
        teacher.takeScreenshot("similar");
        teacher.assertAccessible();
        teacher.assertFitsPhoneInTheDark("similar-on-a-phone");
    }

    private static SubmissionPage submitOwnValues(Visitor student, String code, String name) {
        NotebookPage notebook = JoinPage.open(student).join(code, name).startTheLesson();
        notebook.predictions().makeAll();
        OWN_VALUES.take(notebook);
        return notebook.submit(Hand.MOUSE);
    }

    /** A notebook of the teacher's own becomes a lesson of a class, with all its cells. */
    private static void assertNotebookIsAssigned(Visitor teacher, Visitor student) {
        CatalogPage.open(teacher).start(OF_THE_NOTEBOOK).awaitSaved();
        ClassPage lesson = ClassesPage.open(teacher).make("Curves");
        lesson.assign("Notebook: " + OF_THE_NOTEBOOK);

        NotebookPage notebook =
                JoinPage.open(student).join(lesson.joinCode(), "Ada").startTheLesson();

        notebook.predictions().makeAll();
        notebook.assertShows("One neuron, one current");
    }

    /** The small example, with its task, tried and published. */
    private static void write(Visitor teacher, ClassPage ofClass) {
        WritingPage writing = WritingPage.begin(Hand.MOUSE, teacher, ofClass);
        writing.replace("title: My lesson", "title: " + LESSON);
        writing.await(LESSON);
        writing.tryTasks(Hand.MOUSE, "All as it should be. Tasks: 1; wrong answers: 2.");
        writing.publish(Hand.MOUSE, 1);
    }

    /** In time, these points without a deduction, of three; the submission that counts. */
    private static void assertCsvGivesAda(int points, ClassPage ofClass) {
        assertThat(ofClass.csv().lines())
                .filteredOn(line -> line.startsWith("Ada,"))
                .singleElement()
                .asString()
                .startsWith("Ada," + LESSON + ",")
                .contains(",no,0,%1$d,0,%1$d,3,yes,graded,".formatted(points));
    }
}
