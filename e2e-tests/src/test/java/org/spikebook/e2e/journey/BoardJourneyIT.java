package org.spikebook.e2e.journey;

import org.junit.jupiter.api.Test;
import org.spikebook.e2e.page.AccountPage;
import org.spikebook.e2e.page.BoardPage;
import org.spikebook.e2e.page.ClassPage;
import org.spikebook.e2e.page.ClassesPage;
import org.spikebook.e2e.page.JoinPage;
import org.spikebook.e2e.page.NotebookPage;
import org.spikebook.e2e.support.Hand;
import org.spikebook.e2e.support.Journey;
import org.spikebook.e2e.support.Screen;
import org.spikebook.e2e.support.Visitor;

/** A teacher watches a class at work, and speaks to it. */
class BoardJourneyIT extends Journey {

    private static final String LOCKED =
            "Your instructor has locked this step for now: you can read it.";
    private static final String HIDDEN = "Your instructor has hidden this step for now.";

    /** The teacher has no connection while the student gets stuck. */
    @Test
    void board_ofAStudentWhoIsStuck_leadsToAHintAPauseAndAStep() {
        Visitor teacher = visitor("board-teacher", Screen.DESKTOP);
        AccountPage.openAsInstructor(teacher, server());
        ClassPage lesson = ClassesPage.open(teacher).make("Spiking networks");
        lesson.assignTheLongTour();
        String code = lesson.joinCode();
        Visitor ada = visitor("board-ada", Screen.DESKTOP);
        NotebookPage notebook = JoinPage.open(ada).join(code, "Ada").startTheLongTour();
        BoardPage board = lesson.openBoard();

        board.assertCount("working", 1);
        teacher.setConnected(false);
        board.assertSaysOfWhenItIs();
        for (int k = 0; k < 3; k++) {
            notebook.check("Twenty hertz", Hand.MOUSE, "0 of 3 points");
        }
        teacher.setConnected(true);
        board.assertNeedsHelp("Ada", "Failed checks: 3.");
        board.assertIsOfNow();
        board.assertCount("stuck", 1);
        teacher.takeScreenshot("board");
        teacher.assertAccessible();
        teacher.assertFitsPhoneInTheDark("board");

        board.sendHint("Ada", "Raise the rate of the noise");
        BoardPage.assertStudentReads(ada, "Raise the rate of the noise");
        board.tellAll("Two minutes are left");
        BoardPage.assertStudentReads(ada, "Two minutes are left");
        board.sendAllToTheFirstStep();
        BoardPage.assertStudentReads(ada, "Please go to:");
        ada.takeScreenshot("message");
        ada.assertAccessible();
        board.pause();
        BoardPage.assertPaused(ada, true);
        ada.takeScreenshot("paused");
        board.resume();
        BoardPage.assertPaused(ada, false);

        board.setFirstStep("locked: can be read, not used");
        BoardPage.assertRestricted(ada, LOCKED, true);
        ada.takeScreenshot("locked-step");
        ada.assertAccessible();
        board.setFirstStep("hidden");
        BoardPage.assertRestricted(ada, HIDDEN, true);
        board.setFirstStep("open");
        BoardPage.assertRestricted(ada, HIDDEN, false);

        board.openProjectorView();
        board.assertShowsNoName("Ada");
        board.assertTellsNotHowManyAreStuck();
        teacher.takeScreenshot("projector");
        teacher.assertAccessible();
        teacher.forgiveRequests();
    }
}
