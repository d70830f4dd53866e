package org.spikebook.e2e.journey;

import org.junit.jupiter.api.Test;
import org.spikebook.e2e.page.AccountPage;
import org.spikebook.e2e.page.BoardPage;
import org.spikebook.e2e.page.CatalogPage;
import org.spikebook.e2e.page.ClassPage;
import org.spikebook.e2e.page.ClassesPage;
import org.spikebook.e2e.page.JoinPage;
import org.spikebook.e2e.page.NetworkCell;
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
    private static final String FIRST_STEP = "Will they be silent?";
    private static final String NOISY = "80 neurons, each with its own noise";

    /** The teacher has no connection while the student gets stuck. */
    @Test
    void board_ofAStudentWhoIsStuck_leadsToAHintAPauseAStepASetUpAndAReset() {
        Visitor teacher = visitor("board-teacher", Screen.DESKTOP);
        AccountPage.openAsInstructor(teacher, server());
        ClassPage lesson = ClassesPage.open(teacher).make("Spiking networks");
        lesson.assignTheLongTour();
        String code = lesson.joinCode();
        String path = lesson.path();
        setUpANetwork(teacher);
        teacher.open(path);
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

        board.sendSetup();
        BoardPage.takeSetup(ada, NOISY);
        assertHasTheSetup(notebook);
        board.reset("Ada");
        BoardPage.assertStudentReads(ada, "Your notebook was reset from this step on");
        notebook.assertIsHeldBack();
        ada.takeScreenshot("reset");
        ada.assertAccessible();
        notebook.undo();
        notebook.assertHoldsNothingBack();
        assertHasTheSetup(notebook);

        board.openProjectorView();
        board.assertShowsNoName("Ada");
        board.assertTellsNotHowManyAreStuck();
        teacher.takeScreenshot("projector");
        teacher.assertAccessible();
        teacher.forgiveRequests();
    }

    /** Of the teacher's own notebook of the lesson. */
    private static void setUpANetwork(Visitor teacher) {
        NotebookPage own = CatalogPage.open(teacher).start("From spike to silicon");
        own.question(FIRST_STEP).predictOption("Each fires now and then, irregularly.");
        NetworkCell network = own.network(NOISY);
        network.canvas().select("noise");
        network.set(Hand.MOUSE, "Mean rate of each line", "500");
        own.awaitSaved();
    }

    private static void assertHasTheSetup(NotebookPage notebook) {
        NetworkCell network = notebook.network(NOISY);
        network.canvas().select("noise");
        network.assertValue("Mean rate of each line", "500");
    }
}
