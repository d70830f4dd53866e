package org.spikebook.web.publish;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spikebook.db.notebook.NotebookId;
import org.spikebook.lesson.content.LessonCatalog;
import org.spikebook.lesson.notebook.Cell;
import org.spikebook.lesson.notebook.ChipCell;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.lesson.notebook.Question;
import org.spikebook.lesson.notebook.QuestionCell;
import org.spikebook.lesson.notebook.TextCell;
import org.spikebook.lesson.notebook.TrainingCell;
import org.spikebook.web.TestTrainings;
import org.spikebook.web.TestVisitors;
import org.spikebook.web.WebTest;
import org.spikebook.web.chiplab.ChipJobs;
import org.spikebook.web.notebook.NotebookService;
import org.spikebook.web.notebook.ui.TestPages;
import org.spikebook.web.notebook.ui.cell.NotebookSession;
import org.spikebook.web.owndata.OwnDataService;
import org.spikebook.web.traininglab.OwnPictures;
import org.springframework.beans.factory.annotation.Autowired;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An exported page shows the figures of trainings and of the energy of chips, and the numbers of
 * both, as the page shows them from which it was exported; files for Jupyter have none. What waits
 * for a prediction is in none of them.
 */
@WebTest
class ExportedTrainingsTest extends SpringBrowserlessTest {

    @Autowired private NotebookService notebooks;
    @Autowired private TestExports exports;
    @Autowired private LessonCatalog lessons;
    @Autowired private OwnDataService own;
    @Autowired private ChipJobs chips;
    @Autowired private TestTrainings trainings;
    @Autowired private TestPages testPages;
    @Autowired private TestVisitors visitors;

    @BeforeEach
    void signIn() {
        visitors.asNewGuest();
    }

    @Test
    void trainings_andChips_areThoseOfThePage_untilTheyAreOutOfDate() throws IOException {
        Notebook learning = learning();
        TrainingCell training = learning.cells(TrainingCell.class).getFirst();
        ChipCell chip = learning.cells(ChipCell.class).getFirst();
        NotebookId id = keep(learning);
        TestPages.Opened page = openWithResults(id, training, chip);

        PageAndFile both = new PageAndFile(page, exports.file(page));

        both.assertSameRun(training.input());
        both.assertSameFigures(training.id(), "sb-curves");
        assertThat(both.file().drawings(training.id(), PageAndFile.WIDE)).hasSize(3);
        both.assertSameFigures(chip.id(), "sb-energy-scope");
        both.assertSameNumbers("words", 3);
        assertThat(exports.jupyter(page)).doesNotContain("<svg", "image/");

        page.session()
                .replace(
                        training.withPlan(
                                training.plan().replaceFirst("\"seed\": *1", "\"seed\": 2")));

        ExportedFile outOfDate = exports.file(page);
        assertThat(outOfDate.drawings(training.id())).isEmpty();
        assertThat(outOfDate.drawings(chip.id())).isEmpty();
        assertThat(outOfDate.texts(".live-number"))
                .hasSize(3)
                .allMatch(text -> text.contains("needs a Spikebook server"));
    }

    /** The session has results of all cells, as if the page had shown them before. */
    @Test
    void resultsBehindAPredictionThatWaits_areNotInTheFile() throws IOException {
        Notebook learning = learning();
        TrainingCell training = learning.cells(TrainingCell.class).getFirst();
        ChipCell chip = learning.cells(ChipCell.class).getFirst();
        NotebookId id = keep(asking(learning, chip));
        TestPages.Opened wholePage = openWithResults(id, training, chip);
        ExportedFile wholeFile = exports.file(wholePage);
        List<String> numbers = wholeFile.numbers("words");
        assertThat(numbers).hasSize(3).noneMatch(text -> text.startsWith("["));
        assertThat(wholeFile.drawings(chip.id())).isNotEmpty();

        TestPages.Opened page = testPages.openPart(id);
        exports.awaitRun(page, training.input(), SpringBrowserlessTest::roundTrip);
        publishAll(wholePage.session(), page.session());
        ExportedFile file = exports.file(page);

        assertThat(page.session().result(chip.id(), Object.class)).isPresent();
        assertThat(file.drawings(training.id(), PageAndFile.WIDE)).hasSize(3);
        assertThat(file.document().select(".page-chip")).isEmpty();
        assertThat(file.document().select("[data-cell=" + chip.id() + "]")).isEmpty();
        assertThat(file.document().select("[data-cell=words]")).isEmpty();
        assertThat(file.texts(".live-number"))
                .containsExactly(
                        numbers.getFirst(),
                        "[unknown number {{%s.chipAccuracy}}]".formatted(chip.id()),
                        "[unknown number {{%s.energyPerInference}}]".formatted(chip.id()));
        assertThat(wholeFile.document().text()).contains(numbers.getLast());
        assertThat(file.document().text()).doesNotContain(numbers.getLast());
    }

    /** The same with a prediction that waits before the chip, and its numbers before that too. */
    private static Notebook asking(Notebook learning, ChipCell chip) {
        TextCell words = learning.cell("words", TextCell.class).orElseThrow();
        List<Cell> cells = new ArrayList<>(learning.cells());
        cells.addAll(
                cells.indexOf(chip),
                List.of(
                        new TextCell("before", words.markdown()),
                        new QuestionCell(
                                "guess",
                                "Guess",
                                new Question.Number("nJ", 1),
                                true,
                                "How much energy does it take?",
                                Optional.empty())));
        return new Notebook(learning.title(), learning.lesson(), cells);
    }

    private static void publishAll(NotebookSession from, NotebookSession to) {
        for (Cell cell : from.notebook().cells()) {
            from.result(cell.id(), Object.class)
                    .ifPresent(found -> to.publish(cell.id(), found.cellHash(), found.value()));
        }
    }

    /** With a text that names what the training and the chip give. */
    private Notebook learning() throws IOException {
        Notebook lesson = lessons.lesson("01-from-spike-to-silicon").orElseThrow().modelSolution();
        Notebook alone = OwnPictures.learningAlone(OwnPictures.upload(own, 0), lesson);
        ChipCell chip = alone.cells(ChipCell.class).getFirst();
        List<Cell> cells = new ArrayList<>(alone.cells());
        cells.add(
                new TextCell(
                        "words",
                        "{{%s.testAccuracy}} {{%s.chipAccuracy}} {{%s.energyPerInference}}"
                                .formatted(chip.input(), chip.id(), chip.id())));
        return new Notebook("Learning", Optional.empty(), cells);
    }

    private NotebookId keep(Notebook notebook) {
        return notebooks.createFrom(notebook).id();
    }

    /** Once its network has run, its training ended and its chip was measured. */
    private TestPages.Opened openWithResults(NotebookId id, TrainingCell training, ChipCell chip) {
        trainings.train(id);
        testPages.open(id);
        test(find(Button.class).withText("Map to chip").single()).click();
        exports.awaitEnd(chips, id, chip.id());
        TestPages.Opened page = testPages.open(id);
        exports.awaitRun(page, training.input(), SpringBrowserlessTest::roundTrip);
        return page;
    }
}
