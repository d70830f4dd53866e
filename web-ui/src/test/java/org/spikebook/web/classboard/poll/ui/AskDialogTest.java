package org.spikebook.web.classboard.poll.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spikebook.web.TestVisitors;
import org.spikebook.web.WebTest;
import org.spikebook.web.classboard.poll.PollDraft;
import org.spikebook.web.common.ui.field.DecimalField;
import org.springframework.beans.factory.annotation.Autowired;

import java.util.ArrayList;
import java.util.List;

@WebTest
class AskDialogTest extends SpringBrowserlessTest {

    @Autowired private TestVisitors visitors;

    private final List<PollDraft> asked = new ArrayList<>();

    @BeforeEach
    void questionForANumber() {
        visitors.asNewGuest();
        UI.getCurrent().navigate("");
        AskDialog dialog =
                new AskDialog(
                        List.of(),
                        draft -> {
                            asked.add(draft);
                            return List.of();
                        },
                        () -> {});
        dialog.open();
        chooseLast(find(Select.class).withCaption("Question").single());
        find(TextArea.class).single().setValue("How many?");
    }

    @SuppressWarnings("unchecked") // of the sources, which only the dialog knows
    private static void chooseLast(Select<?> sources) {
        List<?> all = sources.getListDataView().getItems().toList();
        ((Select<Object>) sources).setValue(all.getLast());
    }

    @Test
    void rightAnswer_thatIsNotANumber_isRefusedAtItsField() {
        find(DecimalField.class).single().setInvalid(true);

        find(Button.class).withText("Ask").single().click();

        assertThat(asked).isEmpty();
        assertThat(find(DecimalField.class).single().getErrorMessage())
                .startsWith("Invalid number.");
    }

    @Test
    void rightAnswer_orNone_isAsked() {
        find(DecimalField.class).single().setValue(20.0);
        find(Button.class).withText("Ask").single().click();

        assertThat(asked).containsExactly(new PollDraft.Number("How many?", "", 20.0));
    }
}
