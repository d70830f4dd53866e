package org.spikebook.e2e.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.spikebook.e2e.page.AccountPage;
import org.spikebook.e2e.page.ClassPage;
import org.spikebook.e2e.page.ClassesPage;
import org.spikebook.e2e.page.JoinPage;
import org.spikebook.e2e.page.NotebookPage;
import org.spikebook.e2e.page.SubmissionPage;
import org.spikebook.e2e.page.TrainingCell;
import org.spikebook.e2e.support.Hand;
import org.spikebook.e2e.support.Journey;
import org.spikebook.e2e.support.Screen;
import org.spikebook.e2e.support.Visitor;

import java.util.List;

/** Every page in the pseudo-locale, in which a text that is in no bundle stands out. */
class LanguageJourneyIT extends Journey {

    private static final String NOWHERE = "/nowhere";
    private static final String USED_LINK = "/setup/gone";
    private static final String CLASS = "Spiking networks";

    /** What people have written. */
    private static final String[] DATA = {CLASS, "Ada", "Grace", "Spikebook"};

    @Test
    void everyPage_takesItsTextsFromBundles() {
        Visitor teacher = visitor("language", Screen.DESKTOP);
        AccountPage setUp = AccountPage.openAt(teacher, server().setUpPath());
        setUp.submit("Name and password", "Become the instructor", "Grace", "three words here");
        setUp.assertHeading("Grace is the instructor");
        ClassPage lesson = ClassesPage.open(teacher).make(CLASS);
        lesson.assignTheFirstLesson();
        Visitor student = visitor("language-student", Screen.DESKTOP);
        NotebookPage notebook =
                JoinPage.open(student).join(lesson.joinCode(), "Ada").startTheLesson();
        String classPath = lesson.path();
        String notebookPath = notebook.path();
        SubmissionPage receipt = work(notebook);
        receipt.grade();
        String receiptPath = receipt.path();

        SoftAssertions pages = new SoftAssertions();
        for (String path : List.of("/sign-in", "/classes", classPath, USED_LINK)) {
            look(teacher, path, pages);
        }
        for (String path :
                List.of(
                        "/",
                        "/join",
                        "/sign-in",
                        NOWHERE,
                        "/models/lif",
                        classPath,
                        receiptPath,
                        notebookPath)) {
            look(student, path, pages);
        }
        lookDeeper(student, pages);
        pages.assertAll();
    }

    /** What a notebook shows only when it is asked: forms of parts, folded parts, the help. */
    private static void lookDeeper(Visitor visitor, SoftAssertions pages) {
        Page page = visitor.page();
        for (Locator part : page.locator(".react-flow__node").all()) {
            part.click();
            visitor.awaitTexts();
            pages.check(() -> visitor.assertLocalised(DATA));
        }
        page.evaluate("document.querySelectorAll('vaadin-details').forEach(d => d.opened = true)");
        visitor.awaitTexts();
        pages.check(() -> visitor.assertLocalised(DATA));
        page.keyboard().press("?");
        assertThat(page.getByRole(AriaRole.DIALOG)).containsText("⟦");
        visitor.takeScreenshot("help");
        pages.check(() -> visitor.assertLocalised(DATA));
    }

    private static SubmissionPage work(NotebookPage notebook) {
        TrainingCell training = notebook.training("Train the digit classifier");
        training.set(Hand.MOUSE, "Epochs", "2");
        training.train(Hand.MOUSE);
        notebook.chip("The classifier on an emulated Loihi").map(Hand.MOUSE);
        notebook.check("Twenty hertz", Hand.MOUSE, "0 of 3 points");
        return notebook.submit(Hand.MOUSE);
    }

    private static void look(Visitor visitor, String path, SoftAssertions pages) {
        String address = path + "?lang=en-XA";
        if (path.equals(NOWHERE) || path.equals(USED_LINK)) {
            visitor.openNothing(address);
        } else {
            visitor.open(address);
        }
        visitor.awaitTexts();
        visitor.takeScreenshot("pseudo");
        pages.check(() -> visitor.assertLocalised(DATA));
    }
}
