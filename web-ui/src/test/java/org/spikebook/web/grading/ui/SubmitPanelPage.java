package org.spikebook.web.grading.ui;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextField;

import org.junit.jupiter.api.BeforeEach;
import org.spikebook.db.account.VisitorId;
import org.spikebook.web.TestVisitors;
import org.spikebook.web.common.ui.ShownTexts;
import org.spikebook.web.grading.SubmissionService;
import org.spikebook.web.notebook.NotebookService;
import org.spikebook.web.notebook.OpenNotebook;
import org.spikebook.web.notebook.UnaskedNotebooks;
import org.springframework.beans.factory.annotation.Autowired;

import java.util.List;

/** For tests of a notebook of a lesson with tasks, at whose last one it is submitted. */
abstract class SubmitPanelPage extends SpringBrowserlessTest {

    @Autowired SubmissionService submissions;
    @Autowired NotebookService notebooks;
    @Autowired TestVisitors visitors;
    VisitorId guest;
    OpenNotebook work;

    @BeforeEach
    void openLesson() {
        guest = visitors.asNewGuest();
        work = UnaskedNotebooks.of(notebooks, "01-from-spike-to-silicon");
        open();
    }

    void open() {
        UI.getCurrent().navigate("");
        UI.getCurrent().navigate("notebook/" + work.id());
    }

    /** Changes the title of the notebook on the page. */
    void rename(String title) {
        test(find(NativeButton.class).withText("Rename").single()).click();
        TextField field =
                find(TextField.class)
                        .withCondition(each ->
                                each.getAriaLabel()
                                        .filter("Title of this notebook"::equals)
                                        .isPresent())
                        .single();
        test(field).setValue(title);
    }

    void submit() {
        press("Submit");
    }

    void press(String text) {
        test(find(Button.class).withText(text).single()).click();
    }

    List<String> shown() {
        return ShownTexts.of(find(SubmitPanel.class).single());
    }
}
