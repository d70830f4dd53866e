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

/** A teacher asks the class a question, two students answer, and the result is revealed. */
class PollJourneyIT extends Journey {

    @Test
    void question_toTheClass_isAnsweredByTwoStudents_andRevealedToAll() {
        Visitor teacher = visitor("poll-teacher", Screen.DESKTOP);
        AccountPage.openAsInstructor(teacher, server());
        ClassPage lesson = ClassesPage.open(teacher).make("Questions");
        lesson.assignTheLongTour();
        String code = lesson.joinCode();
        Visitor ada = visitor("poll-ada", Screen.DESKTOP);
        JoinPage.open(ada).join(code, "Ada").startTheLesson();
        Visitor ben = visitor("poll-ben", Screen.TALL);
        JoinPage.open(ben).join(code, "Ben").startTheLesson();
        BoardPage board = lesson.openBoard();

        board.ask("Does the rate rise?", "up\ndown");
        BoardPage.answer(ada, "down");
        ada.takeScreenshot("answered");
        ada.assertAccessible();
        BoardPage.answer(ben, "up");
        ben.takeScreenshot("answered");
        board.assertAnswers("Answers: 2 of 2");
        teacher.takeScreenshot("asked");
        teacher.assertAccessible();

        board.revealResult();
        board.assertResult("down", "1 of 2");
        BoardPage.assertStudentSeesResult(ada, "up", "1 of 2");
        ada.takeScreenshot("result");
        ada.assertAccessible();
        BoardPage.assertStudentSeesResult(ben, "down", "1 of 2");
        teacher.assertFitsPhoneInTheDark("poll");

        board.openProjectorView();
        board.assertResult("up", "1 of 2");
        board.assertShowsNoName("Ada");
        teacher.takeScreenshot("projector");
        teacher.assertAccessible();
    }
}
