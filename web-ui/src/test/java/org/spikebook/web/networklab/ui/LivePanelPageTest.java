package org.spikebook.web.networklab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spikebook.lesson.notebook.NetworkCell;
import org.spikebook.web.Eventually;
import org.spikebook.web.TestVisitors;
import org.spikebook.web.WebTest;
import org.spikebook.web.common.ui.ShownTexts;
import org.spikebook.web.networklab.ui.lab.LiveLab;
import org.spikebook.web.networklab.ui.live.LivePanel;
import org.spikebook.web.notebook.NotebookService;
import org.spikebook.web.notebook.OpenNotebook;
import org.springframework.beans.factory.annotation.Autowired;

import java.util.Set;

@WebTest
class LivePanelPageTest extends SpringBrowserlessTest {

    @Autowired private NotebookService notebooks;
    @Autowired private TestVisitors visitors;
    private OpenNotebook notebook;

    @BeforeEach
    void playTheFirstNetwork() {
        visitors.asNewGuest();
        notebook = notebooks.createFromLesson("01-from-spike-to-silicon");
        UI.getCurrent().navigate("notebook/" + notebook.id());
        BrowserWithoutEngine.everywhere(find(LiveLab.class).all());
        test(find(Button.class).withText("Play live").all().getFirst()).click();
        press("Pause");
    }

    @Test
    void stepping_movesByOneStepAndByTenMilliseconds_andBack() {
        press("Reset");
        waitForMessage("");
        press("+1 step (0.1 ms)");
        waitForMessage("Paused at 0.1 ms.");
        press("+10 ms");
        waitForMessage("Paused at 10.1 ms.");
        press("−10 ms");
        waitForMessage("Paused at 0.1 ms.");
    }

    @Test
    void cellThatIsMoved_playsOn() {
        press("Reset");
        press("+10 ms");
        waitForMessage("Paused at 10 ms.");
        moveItsCellToTheTop();

        press("+10 ms");

        waitForMessage("Paused at 20 ms.");
    }

    @Test
    void playingOn_isNotCalledPaused_norIsTheStart() {
        press("Reset");
        press("+10 ms");
        waitForMessage("Paused at 10 ms.");

        press("Play");
        waitForMessage("Change a parameter");
        press("Pause");
        waitForMessage("Paused at ");
        press("Reset");
        waitForMessage("Change a parameter");
    }

    @Test
    void aChangeOfAValue_steersTheRun_aChangeOfItsLengthStartsItAnew() {
        press("Reset");
        press("+10 ms");
        waitForMessage("Paused at 10 ms.");
        DocumentText text = openText();

        text.take(document().replaceFirst("(\"rateHz\": *)\\d+", "$1987"));
        waitForMessage("Changed at 10 ms");

        text.take(document().replaceFirst("(\"durationMs\": *)\\d+", "$1321"));
        waitForMessage("The structure of the network changed");
    }

    @Test
    void aNetworkThatCannotRun_holdsTheRun_untilItIsMended() {
        press("Reset");
        press("+10 ms");
        waitForMessage("Paused at 10 ms.");
        DocumentText text = openText();
        String document = document();

        text.take(document.replaceFirst("(\"durationMs\": *)", "$1-"));
        waitForMessage("Paused: the network has problems");

        text.take(document);
        waitForMessage("Paused at 10 ms.");
    }

    @Test
    void playedToItsEnd_itIsTheResultOfTheCell() {
        press("Reset");
        for (int k = 0; k < 3; k++) {
            press("+10 ms");
        }
        DocumentText text = openText();
        text.take(document().replaceFirst("(\"durationMs\": *)\\d+", "$125"));
        press("+10 ms");
        press("+10 ms");
        press("+10 ms");
        waitForMessage("Finished at 25 ms");

        press("Close");
        assertThat(find(LivePanel.class).all()).isEmpty();
        Eventually.holds(
                "a result",
                () -> {
                    roundTrip();
                    return !find(RunResult.class).all().isEmpty();
                });
    }

    private void recordEightNeurons() {
        openText()
                .take(
                        document()
                                .replaceFirst(
                                        "(\"neurons\": *)\\[[^\\]]*\\]",
                                        "$1[0, 1, 2, 3, 4, 5, 6, 7]"));
    }

    @Test
    @SuppressWarnings("unchecked")
    void traceOfManyNeurons_saysHowManyAreShown_andLetsOthersBeChosenMeanwhile() {
        recordEightNeurons();
        Eventually.holds(
                "a choice of lines",
                () -> {
                    roundTrip();
                    return ShownTexts.of(find(LivePanel.class).single())
                            .contains("exc: V (mV): 5 of 8 neurons shown (at most 5)");
                });
        MultiSelectComboBox<Integer> lines =
                find(MultiSelectComboBox.class, find(LivePanel.class).single()).single();

        lines.setValue(Set.of(2, 7));
        press("+10 ms");
        waitForMessage("Paused at ");

        assertThat(find(MultiSelectComboBox.class, find(LivePanel.class).single()).single())
                .isSameAs(lines);
        assertThat(lines.getLabel()).isEqualTo("exc: V (mV): 2 of 8 neurons shown (at most 5)");
    }

    @Test
    @SuppressWarnings("unchecked")
    void linesChosenWhileItPlays_areThoseOfTheFigureAfterwards() {
        recordEightNeurons();
        Eventually.holds(
                "a choice of lines",
                () -> {
                    roundTrip();
                    return !find(MultiSelectComboBox.class, find(LivePanel.class).single())
                            .all()
                            .isEmpty();
                });
        find(MultiSelectComboBox.class, find(LivePanel.class).single())
                .single()
                .setValue(Set.of(2, 7));

        press("Close");

        Eventually.holds(
                "the figure of the run with the same lines",
                () -> {
                    roundTrip();
                    return find(RunResult.class).all().stream()
                            .flatMap(result -> ShownTexts.of(result).stream())
                            .anyMatch("exc: V (mV): 2 of 8 neurons shown (at most 5)"::equals);
                });
    }

    @Test
    void aNetworkThatLearns_saysThatItsWeightIsOnlyWhereItBegins() {
        openText()
                .take(
                        document()
                                .replaceFirst(
                                        "(\"weightPa\": *\\d+)",
                                        "$1, \"plasticity\": {\"type\": \"pairStdp\"}"));
        press("+10 ms");
        waitForMessage("Paused at ");
        press("Reset");
        waitForMessage("Change a parameter");

        assertThat(message()).contains("The weight of a plastic projection");
    }

    private void moveItsCellToTheTop() {
        Component slot = find(LivePanel.class).single();
        while (!slot.getElement().getClassList().contains("sb-slot")) {
            slot = slot.getParent().orElseThrow();
        }
        ((Div) slot.getParent().orElseThrow()).addComponentAtIndex(0, slot);
    }

    private DocumentText openText() {
        find(NativeButton.class).all().stream()
                .filter(b -> b.getElement().getTextRecursively().strip().equals("Text"))
                .findFirst()
                .ifPresent(button -> test(button).click());
        return find(DocumentText.class).all().getFirst();
    }

    private String document() {
        return notebooks
                .open(notebook.id())
                .notebook()
                .cells(NetworkCell.class)
                .getFirst()
                .document();
    }

    private void press(String label) {
        Eventually.holds(
                "a button " + label,
                () -> {
                    roundTrip();
                    return !find(Button.class).withText(label).all().isEmpty();
                });
        test(find(Button.class).withText(label).all().getFirst()).click();
    }

    private void waitForMessage(String beginning) {
        Eventually.holds(
                "the message " + beginning + ", it was " + message(),
                () -> {
                    roundTrip();
                    return message().startsWith(beginning);
                });
    }

    private String message() {
        return find(Paragraph.class, find(LivePanel.class).single()).all().getFirst().getText();
    }
}
