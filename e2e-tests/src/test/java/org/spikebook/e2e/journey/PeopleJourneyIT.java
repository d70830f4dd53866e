package org.spikebook.e2e.journey;

import org.junit.jupiter.api.Test;
import org.spikebook.e2e.page.AccountPage;
import org.spikebook.e2e.page.ClassPage;
import org.spikebook.e2e.page.ClassesPage;
import org.spikebook.e2e.page.JoinPage;
import org.spikebook.e2e.page.MembersPanel;
import org.spikebook.e2e.support.Journey;
import org.spikebook.e2e.support.OwnServer;
import org.spikebook.e2e.support.Screen;
import org.spikebook.e2e.support.Visitor;

/** An instructor, an assistant who is invited by a link, and a student who forgot the password. */
@OwnServer
class PeopleJourneyIT extends Journey {

    private static final String PASSWORD = "three words here";
    private static final String NEW_PASSWORD = "quiet lamp under bridge";

    @Test
    void people_areInvited_andGetNewPasswords() {
        Visitor teacher = visitorInOwnBrowser("teacher", Screen.DESKTOP);
        AccountPage setUp = AccountPage.openAt(teacher, server().setUpPath());
        setUp.submit("Name and password", "Become the instructor", "Grace", PASSWORD);
        setUp.assertHeading("Grace is the instructor");
        ClassPage lesson = ClassesPage.open(teacher).make("Spiking networks");
        String code = lesson.joinCode();

        MembersPanel members = MembersPanel.on(teacher);
        String invitation = members.createInvitationLink();
        teacher.takeScreenshot("invitation");
        teacher.assertAccessible();
        Visitor assistant = visitorInOwnBrowser("assistant", Screen.DESKTOP);
        assistantAccepts(assistant, invitation);

        Visitor student = visitorInOwnBrowser("student", Screen.DESKTOP);
        createAccount(student, "ada-student");
        JoinPage.open(student).join(code, "Ada");
        ClassPage.open(teacher, lesson.path());
        String reset = MembersPanel.on(teacher).createPasswordLink("Ada");
        chooseNewPassword(student, reset);
    }

    private void assistantAccepts(Visitor assistant, String invitation) {
        createAccount(assistant, "lise-assistant");
        assistant.open(invitation);
        MembersPanel.acceptInvitation(assistant);
        assistant.takeScreenshot("class-of-an-assistant");
        assistant.assertAccessible();
        AccountPage.openUsedLink(assistant, invitation);
    }

    private static void createAccount(Visitor visitor, String name) {
        AccountPage account = AccountPage.open(visitor);
        account.submit("Create account", "Create account", name, PASSWORD);
        account.assertAnswers("Signed in as " + name);
    }

    private static void chooseNewPassword(Visitor student, String link) {
        student.open(link);
        MembersPanel.saveNewPassword(student, NEW_PASSWORD);
        AccountPage account = AccountPage.open(student);
        account.submit("Sign in", "Sign in", "ada-student", PASSWORD);
        account.assertAnswers("Wrong name or password");
        account.submit("Sign in", "Sign in", "ada-student", NEW_PASSWORD);
        account.assertAnswers("Signed in as ada-student");
    }
}
