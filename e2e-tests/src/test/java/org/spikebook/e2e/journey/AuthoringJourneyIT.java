package org.spikebook.e2e.journey;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spikebook.e2e.page.AccountPage;
import org.spikebook.e2e.page.ClassPage;
import org.spikebook.e2e.page.ClassesPage;
import org.spikebook.e2e.page.JoinPage;
import org.spikebook.e2e.page.NotebookPage;
import org.spikebook.e2e.page.WritingPage;
import org.spikebook.e2e.support.Hand;
import org.spikebook.e2e.support.Journey;
import org.spikebook.e2e.support.OwnServer;
import org.spikebook.e2e.support.Screen;
import org.spikebook.e2e.support.Visitor;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;

import javax.imageio.ImageIO;

/** The first version of the lesson is written by keyboard alone, the second one by mouse. */
@OwnServer
class AuthoringJourneyIT extends Journey {

    private static final String QUESTION = "Before you run it";
    private static final String ANSWER = "Yes, irregularly";

    @Test
    void lesson_isWritten_published_andRenewedUnderAStudent(@TempDir Path folder)
            throws IOException {
        Visitor teacher = visitorInOwnBrowser("teacher", Screen.DESKTOP);
        AccountPage setUp = AccountPage.openAt(teacher, server().setUpPath());
        setUp.submit("Name and password", "Become the instructor", "Grace", "three words here");
        setUp.assertHeading("Grace is the instructor");
        ClassPage ofClass = ClassesPage.open(teacher).make("Noise");
        String code = ofClass.joinCode();
        String pathOfClass = ofClass.path();

        WritingPage writing = WritingPage.begin(Hand.KEYBOARD, teacher, ofClass);
        writing.retypeLine("document: network.json", "document: nothing.json");
        writing.assertLeadsTo(Hand.KEYBOARD, "29", "document: nothing.json");
        teacher.takeScreenshot("problem");
        writing.retypeSelected("document: nothing.json", "document: network.json");
        writing.assertHasNoProblems();
        writing.addPicture(Hand.KEYBOARD, picture(folder));
        teacher.takeScreenshot("picture");
        writing.deletePicture(Hand.KEYBOARD, "recording.png");
        writing.retypeLine("title: My lesson", "title: On noise");
        writing.await("On noise");
        writing.pickFirstCheck(Hand.KEYBOARD);
        teacher.takeScreenshot("picked");
        writing.tryTasks(Hand.KEYBOARD, "All as it should be. Tasks: 2");
        writing.publish(Hand.KEYBOARD, 1);
        teacher.assertAccessible();
        teacher.assertFitsPhoneInTheDark("writing-on-a-phone");

        teacher.open(pathOfClass);
        ofClass.assign("On noise");
        Visitor student = visitor("student", Screen.DESKTOP);
        NotebookPage notebook = JoinPage.open(student).join(code, "Ada").startTheLesson();
        notebook.question(QUESTION).predictOption(ANSWER);
        notebook.awaitSaved();

        teacher.page().goBack();
        writing.await("On noise");
        writing.rewrite("Explain what was seen", "Say what was seen");
        writing.publishAnyway(Hand.MOUSE, 2);

        notebook.takeNewVersion(2);
        notebook.assertShowsText("Say what was seen");
        notebook.question(QUESTION).assertIsKept();
        student.takeScreenshot("renewed");
        student.assertAccessible();
    }

    private static Path picture(Path folder) throws IOException {
        Path file = folder.resolve("recording.png");
        BufferedImage picture = new BufferedImage(64, 24, BufferedImage.TYPE_BYTE_GRAY);
        ImageIO.write(picture, "png", file.toFile());
        return file;
    }
}
