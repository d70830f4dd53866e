package org.spikebook.web.chiplab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spikebook.lesson.content.LessonCatalog;
import org.spikebook.lesson.notebook.ChipCell;
import org.spikebook.lesson.notebook.NetworkCell;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.lesson.notebook.TrainingCell;
import org.spikebook.web.Eventually;
import org.spikebook.web.TestTrainings;
import org.spikebook.web.TestVisitors;
import org.spikebook.web.WebTest;
import org.spikebook.web.chiplab.ChipJobs;
import org.spikebook.web.common.ui.ShownTexts;
import org.spikebook.web.job.JobStatus;
import org.spikebook.web.notebook.NotebookService;
import org.spikebook.web.notebook.OpenNotebook;
import org.springframework.beans.factory.annotation.Autowired;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A chip cell with the controller of the third project, its neurons reset as Loihi's are. */
@WebTest
class ControllerOnChipPageTest extends SpringBrowserlessTest {

    private static final String CHIP = "chip";

    @Autowired private NotebookService notebooks;
    @Autowired private LessonCatalog lessons;
    @Autowired private ChipJobs chips;
    @Autowired private TestTrainings trainings;
    @Autowired private TestVisitors visitors;

    private OpenNotebook notebook;

    @BeforeEach
    void trainForAnEpoch() {
        visitors.asNewGuest();
        Notebook lesson =
                lessons.lesson("project-cart-pole").orElseThrow().newNotebook(Locale.ENGLISH);
        NetworkCell pole = lesson.cell("pole-chip", NetworkCell.class).orElseThrow();
        Notebook alone =
                new Notebook(
                        lesson.title(),
                        Optional.empty(),
                        List.of(
                                pole.withDocument(
                                        pole.document().replace("\"subtract\"", "\"hard\"")),
                                lesson.cell("learn-chip", TrainingCell.class).orElseThrow(),
                                lesson.cell(CHIP, ChipCell.class).orElseThrow()));
        notebook = notebooks.createFrom(TestTrainings.withEpochs(alone, 1));
        trainings.train(notebook.id());
        open();
    }

    @Test
    void episodes_onTheChipAndInSoftware_areCounted_andSettingsAreNotCompared() {
        assertThat(ShownTexts.ofPage())
                .anyMatch(text -> text.contains("steers its plant from the emulated chip"));

        test(find(Button.class).withText("Map to chip").single()).click();
        Eventually.holds(
                "the run ends",
                () -> chips.latest(notebook.id(), CHIP).filter(JobStatus::isOpen).isEmpty());
        open();

        assertThat(ShownTexts.ofPage())
                .anyMatch(text -> text.startsWith("On Loihi 1 the network succeeds in"))
                .anyMatch(text -> text.contains("one control step: 20 steps on the chip"));
        assertThat(find(Button.class).withText("Compare all settings").all()).isEmpty();
    }

    private void open() {
        UI.getCurrent().navigate("");
        UI.getCurrent().navigate("notebook/" + notebook.id());
    }
}
