package org.spikebook.e2e.journey;

import org.junit.jupiter.api.Test;
import org.spikebook.e2e.page.AccountPage;
import org.spikebook.e2e.page.BoardPage;
import org.spikebook.e2e.page.ClassPage;
import org.spikebook.e2e.page.ClassesPage;
import org.spikebook.e2e.page.JoinPage;
import org.spikebook.e2e.support.Journey;
import org.spikebook.e2e.support.Screen;
import org.spikebook.e2e.support.Visitor;

/** A student shows a network to the class; another one, who came late, catches up and looks. */
class SpotlightJourneyIT extends Journey {

    @Test
    void network_ofAStudent_isShownAfterConsent_andLateJoinersCatchUp() {
        Visitor teacher = visitor("spotlight-teacher", Screen.DESKTOP);
        AccountPage.openAsInstructor(teacher, server());
        ClassPage lesson = ClassesPage.open(teacher).make("Networks");
        lesson.assignTheLongTour();
        String code = lesson.joinCode();
        Visitor ada = visitor("spotlight-ada", Screen.DESKTOP);
        JoinPage.open(ada).join(code, "Ada").startTheLongTour();
        BoardPage board = lesson.openBoard();

        board.sendAllToTheFirstStep();
        BoardPage.assertStudentReads(ada, "Please go to:");
        Visitor ben = visitor("spotlight-ben", Screen.DESKTOP);
        JoinPage.open(ben).join(code, "Ben").startTheLongTour();
        BoardPage.catchUp(ben, "Catch up to step 1");
        ben.takeScreenshot("caught-up");

        board.askToShowANetwork("Ada");
        BoardPage.showNetwork(ada);
        ada.takeScreenshot("shown");
        ada.assertAccessible();
        String network = BoardPage.shownNetwork(ben);
        ben.open(network);
        BoardPage.assertShowsANetwork(ben, "A network of the class");
        ben.takeScreenshot("network");
        ben.assertAccessible();
        BoardPage.stopShowing(ada);
        BoardPage.assertShowsNothingAnyMore(ben);

        board.openReport("Ada");
        teacher.takeScreenshot("report");
        teacher.assertAccessible();
        teacher.assertFitsPhoneInTheDark("report");
    }
}
