package org.spikebook.web.networklab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;

import org.junit.jupiter.api.Test;
import org.spikebook.web.WebTest;
import org.spikebook.web.common.ui.ShownTexts;

import java.util.List;

/** Where the cell of a network says what is wrong in it, and what the next step is. */
@WebTest
class NetworkProblemsPageTest extends NetworkCellPage {

    @Test
    void problem_isToldWithItsPlace() {
        openWith(document().replaceFirst("\"of\" *: *\"exc\"", "\"of\": \"gone\""));

        assertThat(ShownTexts.of(board()))
                .contains("raster: Source")
                .anyMatch(text -> text.contains("gone"));
    }

    @Test
    void problemOfAParameter_isToldWithItsNameInTheForm() {
        openWith(TWELVE_NEURONS.replace("\"lif\"", "\"lif\", \"tauMemMs\": -1"));

        assertThat(ShownTexts.of(board()))
                .contains("n: Membrane time constant", "This value must be above 0 ms, was −1.");
    }

    @Test
    void recorder_isToldWhatIsWrongBesideItsField_andFollowsAnUndo() {
        open();
        press("List");
        press("Recorder raster: records spikes.");
        TextField members = find(TextField.class, board()).withCaption("Neurons").single();

        test(members).setValue("500");
        assertThat(members.isInvalid()).isTrue();
        assertThat(members.getErrorMessage()).contains("Neuron 500 is out of range");

        test(find(Button.class).withAttribute("aria-label", "Undo (Ctrl-Z)").single()).click();
        assertThat(members.getValue()).isEmpty();
        assertThat(members.isInvalid()).isFalse();
    }

    @Test
    void name_thatCannotBeTaken_isRefusedBesideItsField() {
        open();
        press("List");
        press("Recorder raster: records spikes.");
        TextField name = find(TextField.class, board()).withCaption("Name").single();

        test(name).setValue("vm");

        assertThat(name.isInvalid()).isTrue();
        assertThat(name.getErrorMessage()).contains("vm");
    }

    /** It has just been dropped: nothing went wrong, there is only a next step. */
    @Test
    void recorderThatIsNotConnectedYet_isAHint_andNoProblem() {
        open();
        for (String part : List.of("population izhikevich", "recorder spikes")) {
            test(find(NativeButton.class, board()).withAttribute("data-part", part).single())
                    .click();
        }

        assertThat(find(Div.class, board()).withClassName("sb-problems").all()).isEmpty();
        Div hints = find(Div.class, board()).withClassName("sb-next-steps").single();
        assertThat(ShownTexts.of(hints))
                .anyMatch(text -> text.startsWith("Connect recorder spikes"));
        Select<?> observed = find(Select.class, board()).withCaption("Source").single();
        assertThat(observed.isInvalid()).isFalse();
        assertThat(observed.getHelperText()).startsWith("Choose its source");
        assertThat(ShownTexts.of(board()))
                .noneMatch(text -> text.contains("recorder is not connected"));
    }
}
