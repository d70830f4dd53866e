package org.spikebook.web.chiplab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spikebook.lesson.content.LessonCatalog;
import org.spikebook.lesson.notebook.Cell;
import org.spikebook.lesson.notebook.ChipCell;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.lesson.notebook.TextCell;
import org.spikebook.web.Eventually;
import org.spikebook.web.TestTrainings;
import org.spikebook.web.TestVisitors;
import org.spikebook.web.WebTest;
import org.spikebook.web.chiplab.ChipJobs;
import org.spikebook.web.chiplab.TradeOffJobs;
import org.spikebook.web.common.ui.RichText;
import org.spikebook.web.common.ui.ShownTexts;
import org.spikebook.web.job.CellJobs;
import org.spikebook.web.job.JobStatus;
import org.spikebook.web.notebook.NotebookService;
import org.spikebook.web.notebook.OpenNotebook;
import org.spikebook.web.notebook.ui.cell.CellFrame;
import org.spikebook.web.owndata.OwnDataService;
import org.spikebook.web.traininglab.OwnPictures;
import org.springframework.beans.factory.annotation.Autowired;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A chip cell with a network that was trained on the reader's own data. */
@WebTest
class ChipCellPageTest extends SpringBrowserlessTest {

    private static final String MAP = "Map to chip";
    private static final String TRY = "Compare all settings";
    private static final String NUMBERS = "numbers-of-the-chip";
    private static final Pattern NUMBER =
            Pattern.compile("<span class=\"live-number\">([^<]*)</span>");

    @Autowired private NotebookService notebooks;
    @Autowired private OwnDataService own;
    @Autowired private LessonCatalog lessons;
    @Autowired private ChipJobs chips;
    @Autowired private TradeOffJobs tradeOffs;
    @Autowired private TestTrainings trainings;
    @Autowired private TestVisitors visitors;

    private OpenNotebook notebook;
    private String cell;

    @BeforeEach
    void trainOnOwnData() throws IOException {
        visitors.asNewGuest();
        String data = OwnPictures.upload(own, 0);
        Notebook solution =
                lessons.lesson("01-from-spike-to-silicon").orElseThrow().modelSolution();
        Notebook learning = OwnPictures.learningAlone(data, solution);
        cell = learning.cells(ChipCell.class).getFirst().id();
        notebook = notebooks.createFrom(withNumbers(learning));
        trainings.train(notebook.id());
        open();
    }

    /** With a text at the end. */
    private Notebook withNumbers(Notebook learning) {
        List<Cell> cells = new ArrayList<>(learning.cells());
        ChipCell chip = learning.cells(ChipCell.class).getFirst();
        cells.add(
                new TextCell(
                        NUMBERS,
                        "{{%s.testAccuracy}} {{%s.chipAccuracy}} {{%s.energyPerInference}}"
                                .formatted(chip.input(), chip.id(), chip.id())));
        return new Notebook(learning.title(), learning.lesson(), cells);
    }

    @Test
    void liveNumbers_sayWhatTheChipGave_andWhenItIsOld() throws IOException {
        assertThat(numbers()).hasSize(3);
        assertThat(numbers().getFirst()).endsWith("\u00a0%");
        assertThat(numbers().getLast()).startsWith("[map to chip in");

        press(MAP, chips, cell);
        assertThat(numbers().get(1)).endsWith("\u00a0%");
        assertThat(numbers().getLast()).endsWith("\u00a0nJ");

        OwnPictures.upload(own, 1);
        trainings.train(notebook.id());
        open();
        assertThat(numbers().getFirst()).endsWith("\u00a0%");
        assertThat(numbers().getLast()).endsWith("\u00a0nJ (out of date)");
    }

    /** What stands in place of each live number of the text. */
    private List<String> numbers() {
        String html =
                find(RichText.class).all().stream()
                        .filter(text ->
                                ("cell-" + NUMBERS).equals(text.getElement().getProperty("anchor")))
                        .findFirst()
                        .orElseThrow()
                        .getElement()
                        .getProperty("html");
        return NUMBER.matcher(html).results().map(found -> found.group(1)).toList();
    }

    @Test
    void dataReplaced_reportIsOutOfDate_untilTheNetworkIsTrainedAndMappedAgain()
            throws IOException {
        press(MAP, chips, cell);
        assertThat(shown()).noneMatch(text -> text.startsWith("Out of date"));
        assertThat(button(MAP).isEnabled()).isFalse();

        OwnPictures.upload(own, 1);
        open();
        assertThat(shown())
                .anyMatch(text -> text.startsWith("This result belongs to an earlier network"));
        assertThat(button(MAP).isEnabled()).isFalse();

        trainings.train(notebook.id());
        open();
        assertThat(shown()).anyMatch(text -> text.startsWith("Out of date"));
        assertThat(button(MAP).isEnabled()).isTrue();

        press(MAP, chips, cell);
        assertThat(shown()).noneMatch(text -> text.startsWith("Out of date"));
        assertThat(button(MAP).isEnabled()).isFalse();
    }

    @Test
    void dataReplaced_andNetworkTrainedAgain_settingsCanBeTriedAgain() throws IOException {
        press(MAP, chips, cell);
        press(TRY, tradeOffs, cell + "/trade-off");
        assertThat(find(Button.class, frame()).withText(TRY).all()).isEmpty();

        OwnPictures.upload(own, 1);
        trainings.train(notebook.id());
        open();

        assertThat(button(TRY).isEnabled()).isTrue();
    }

    private void open() {
        UI.getCurrent().navigate("");
        UI.getCurrent().navigate("notebook/" + notebook.id());
    }

    private void press(String text, CellJobs<?, ?, ?> runs, String cellOfJob) {
        test(button(text)).click();
        Eventually.holds(
                text + " ends",
                () -> runs.latest(notebook.id(), cellOfJob).filter(JobStatus::isOpen).isEmpty());
        open();
    }

    private Button button(String text) {
        return find(Button.class, frame()).withText(text).single();
    }

    private List<String> shown() {
        return ShownTexts.of(frame());
    }

    private Component frame() {
        Component part = find(ChipSettings.class).single();
        while (!(part instanceof CellFrame)) {
            part = part.getParent().orElseThrow();
        }
        return part;
    }
}
