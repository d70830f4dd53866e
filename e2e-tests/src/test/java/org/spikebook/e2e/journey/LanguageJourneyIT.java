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
import org.spikebook.e2e.support.OwnServer;
import org.spikebook.e2e.support.Screen;
import org.spikebook.e2e.support.Visitor;

import java.util.List;

/** Most pages in the pseudo-locale, in which a text that is in no bundle stands out. */
@OwnServer
class LanguageJourneyIT extends Journey {

    private static final String NOWHERE = "/nowhere";
    private static final String USED_LINK = "/setup/gone";
    private static final String CLASS = "Spiking networks";

    /** What people have written. */
    private static final String[] DATA = {CLASS, "Ada", "Grace", "Spikebook"};

    /** Titles and headings of the first lesson, in which the notebook was begun. */
    private static final String[] ENGLISH_NOTEBOOK = {
        "From spike to silicon", "Predict", "Run", "Train the digit classifier"
    };

    @Test
    void everyPage_takesItsTextsFromBundles_andInGermanFromGermanOnes() {
        Visitor teacher = visitor("language", Screen.DESKTOP);
        AccountPage setUp = AccountPage.openAt(teacher, server().setUpPath());
        setUp.submit("Name and password", "Become the instructor", "Grace", "three words here");
        setUp.assertHeading("Grace is the instructor");
        ClassPage lesson = ClassesPage.open(teacher).make(CLASS);
        lesson.assignTheLongTour();
        Visitor student = visitor("language-student", Screen.DESKTOP);
        NotebookPage notebook =
                JoinPage.open(student).join(lesson.joinCode(), "Ada").startTheLongTour();
        String classPath = lesson.path();
        String notebookPath = notebook.path();
        SubmissionPage receipt = work(notebook);
        receipt.grade();
        String receiptPath = receipt.path();
        teacher.open(classPath);
        List<String> gradingPaths = lesson.gradingPaths();

        SoftAssertions pages = new SoftAssertions();
        gradingPaths.forEach(path -> look(teacher, path, pages));
        gradingPaths.forEach(path -> lookInGerman(teacher, path, pages));
        List<String> teachersPaths =
                List.of(
                        "/sign-in",
                        "/classes",
                        classPath,
                        classPath.replace("/classes/", "/class-lessons/"),
                        "/accounts",
                        "/lti-platforms",
                        "/forgotten-password",
                        USED_LINK);
        teachersPaths.forEach(path -> look(teacher, path, pages));
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
        teachersPaths.forEach(path -> lookInGerman(teacher, path, pages));
        List.of("/", "/join", NOWHERE, "/models/lif", classPath, receiptPath, notebookPath)
                .forEach(path -> lookInGerman(student, path, pages));
        pages.assertAll();
    }

    @Test
    void language_chosenInTheMenu_staysThroughALessonAndAReload() {
        Visitor visitor = visitor("menu", Screen.PHONE);
        visitor.open("/");
        Page page = visitor.page();

        page.getByRole(AriaRole.MENUITEM, named("Language: English")).click();
        page.getByRole(AriaRole.MENUITEM, named("Deutsch").setExact(true)).click();
        assertThat(page.locator("html")).hasAttribute("lang", "de");
        assertThat(page.getByRole(AriaRole.MENUITEM, named("Sprache: Deutsch"))).isVisible();
        visitor.awaitTexts();
        visitor.assertFitsWidth();
        visitor.assertGerman();

        page.getByRole(AriaRole.BUTTON, named("Lektion \u201eDie f-I-Kurve\u201c starten"))
                .first()
                .click();
        Locator answer = page.getByLabel("Deine Antwort in nA");
        Locator predict = page.getByRole(AriaRole.BUTTON, named("Vorhersagen")).first();
        predict.click();
        assertThat(answer).hasAttribute("aria-invalid", "true");
        answer.pressSequentially("1,5");
        predict.click();
        Locator kept = page.getByText("1,5\u00a0nA").first();
        assertThat(kept).isVisible();
        visitor.assertGerman();
        page.reload();
        assertThat(kept).isVisible();
        visitor.assertGerman();
        visitor.takeScreenshot("predicted");
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
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
        open(visitor, path, "en-XA");
        visitor.takeScreenshot("pseudo");
        pages.check(() -> visitor.assertLocalised(DATA));
    }

    private static void lookInGerman(Visitor visitor, String path, SoftAssertions pages) {
        open(visitor, path, "de");
        Page page = visitor.page();
        page.evaluate("document.querySelectorAll('vaadin-details').forEach(d => d.opened = true)");
        for (Locator part : page.locator(".react-flow__node").all().stream().limit(2).toList()) {
            part.click();
        }
        visitor.awaitTexts();
        visitor.takeScreenshot("german");
        pages.check(() -> visitor.assertGerman(ENGLISH_NOTEBOOK));
    }

    private static void open(Visitor visitor, String path, String language) {
        String address = path + "?lang=" + language;
        if (path.equals(NOWHERE) || path.equals(USED_LINK)) {
            visitor.openNothing(address);
        } else {
            visitor.open(address);
        }
        visitor.awaitTexts();
    }
}
