package org.spikebook.e2e.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.spikebook.e2e.page.AccountPage;
import org.spikebook.e2e.page.ClassPage;
import org.spikebook.e2e.page.ClassesPage;
import org.spikebook.e2e.page.JoinPage;
import org.spikebook.e2e.page.MarkingPage;
import org.spikebook.e2e.page.NotebookPage;
import org.spikebook.e2e.page.RegradePage;
import org.spikebook.e2e.page.SubmissionPage;
import org.spikebook.e2e.page.WritingPage;
import org.spikebook.e2e.support.Hand;
import org.spikebook.e2e.support.Journey;
import org.spikebook.e2e.support.OwnServer;
import org.spikebook.e2e.support.Screen;
import org.spikebook.e2e.support.Visitor;

/**
 * An assignment from the lesson that its instructor writes over points by hand, an appeal and a
 * regrade to the CSV.
 */
@OwnServer
class AssignmentJourneyIT extends Journey {

    private static final String LESSON = "On noise";

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

    /** The small example, with its task, tried and published. */
    private static void write(Visitor teacher, ClassPage ofClass) {
        WritingPage writing = WritingPage.begin(teacher, ofClass);
        writing.replace("title: My lesson", "title: " + LESSON);
        writing.await(LESSON);
        writing.tryTasks("All as it should be. Tasks: 1; wrong answers: 2.");
        writing.publish(1);
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
