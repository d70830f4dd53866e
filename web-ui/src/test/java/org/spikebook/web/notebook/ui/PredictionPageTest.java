package org.spikebook.web.notebook.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.NumberField;

import org.junit.jupiter.api.Test;
import org.spikebook.lesson.notebook.Answer;
import org.spikebook.lesson.notebook.Cell;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.lesson.notebook.QuestionCell;
import org.spikebook.web.TestVisitors;
import org.spikebook.web.WebTest;
import org.spikebook.web.notebook.NewCells;
import org.spikebook.web.notebook.NotebookService;
import org.spikebook.web.notebook.OpenNotebook;
import org.spikebook.web.question.ui.DrawnCurves;
import org.springframework.beans.factory.annotation.Autowired;

import java.util.List;

@WebTest
class PredictionPageTest extends SpringBrowserlessTest {

    private static final String LESSON = "02-the-f-i-curve";
    private static final String FIRST = "predict-rheobase";
    private static final String CURVE = "draw-curve";
    private static final String SECOND = "predict-rate";

    @Autowired private NotebookService notebooks;
    @Autowired private TestVisitors visitors;
    private OpenNotebook notebook;

    @Test
    void whatFollowsAPrediction_isNotOnThePage_untilItIsMade() {
        visitors.asNewGuest();
        open();
        assertThat(shown()).endsWith(FIRST).doesNotContain("neuron", "task-hundred");
        assertThat(contents()).noneMatch(title -> title.contains("One neuron"));
        assertThat(gate()).isTrue();
        assertThat(nextLessons()).isEmpty();

        predict(1.5);

        assertThat(shown()).contains("neuron").endsWith(CURVE);
        assertThat(contents()).anyMatch(title -> title.contains("One neuron"));
        assertThat(find(Span.class).all().stream().map(Span::getText))
                .anyMatch(text -> text.contains("You predicted"))
                .anyMatch(text -> text.contains("It comes out differently"))
                .anyMatch(text -> text.startsWith("The lesson continues below"));

        DrawnCurves.draw("[[2000, 0], [10000, 300]]");
        test(find(Button.class).withText("Predict").single()).click();

        assertThat(shown()).endsWith(SECOND);

        predict(190);

        assertThat(shown()).isEqualTo(ids(notebooks.open(notebook.id()).notebook()));
        assertThat(gate()).isFalse();
        assertThat(nextLessons()).containsExactly("Next: 3 Spike trains");
        assertThat(answer(FIRST)).isEqualTo(new Answer.Number(1.5));
    }

    private List<String> nextLessons() {
        return find(H2.class).all().stream()
                .map(H2::getText)
                .filter(text -> text.startsWith("Next: "))
                .toList();
    }

    @Test
    void predictionWithoutANumber_isRefused_andNothingAppears() {
        visitors.asNewGuest();
        open();

        test(find(Button.class).withText("Predict").single()).click();

        assertThat(field().isInvalid()).isTrue();
        assertThat(shown()).endsWith(FIRST);
    }

    @Test
    void editsBeforeAPrediction_keepWhatFollowsIt() {
        visitors.asNewGuest();
        open();
        List<String> whole = ids(notebook.notebook());

        CellEdits edits = edits();
        edits.add(NewCells.Kind.TEXT, 0);
        edits.remove(FIRST);
        edits.move(shown().get(shown().size() - 2), 1);
        edits.move(FIRST, -1);

        List<String> now = ids(notebooks.open(notebook.id()).notebook());
        assertThat(now.subList(1, now.size())).isEqualTo(whole);
    }

    /** The cell before it went after it, so that its place is that of the prediction. */
    @Test
    void cellThatIsPutBack_comesBeforeThePrediction_whichCanStillBeMade() {
        visitors.asNewGuest();
        open();
        edits().add(NewCells.Kind.TEXT, 0);
        List<String> before = shown().subList(0, shown().size() - 1);
        Cell removed = notebook.notebook().cell(before.getLast()).orElseThrow();
        before.reversed().forEach(edits()::remove);

        edits().restore(removed, before.size() - 1);

        assertThat(shown()).containsExactly(removed.id(), FIRST);
        predict(2);
        assertThat(shown()).startsWith(removed.id(), FIRST, "neuron").doesNotHaveDuplicates();
        assertThat(answer(FIRST)).isEqualTo(new Answer.Number(2));
    }

    @Test
    void cellThatWaitsForAPredictionAgain_isNotPutBackBesides() {
        visitors.asNewGuest();
        open();
        predict(2);
        int at = shown().indexOf("neuron");
        Cell removed = notebook.notebook().cell("neuron").orElseThrow();
        edits().remove("neuron");
        undo();
        undo();

        edits().restore(removed, at);

        assertThat(shown()).endsWith(FIRST);
        predict(3);
        assertThat(shown()).contains("neuron").doesNotHaveDuplicates();
        assertThat(answer(FIRST)).isEqualTo(new Answer.Number(3));
    }

    private CellEdits edits() {
        return find(NotebookBody.class).single().edits();
    }

    private void undo() {
        test(find(Button.class).withAriaLabel("Undo (Ctrl-Z)").single()).click();
    }

    /** Four steps share the 25 minutes of the lesson. */
    @Test
    void contents_sayWhatIsLeftOfTheMinutes_andLessAfterAnAnswer() {
        visitors.asNewGuest();
        open();
        assertThat(minutes()).containsExactly("About 25 of 25 minutes left");

        predict(2);

        assertThat(minutes()).containsExactly("About 19 of 25 minutes left");
    }

    private List<String> minutes() {
        return find(Paragraph.class).all().stream()
                .map(Paragraph::getText)
                .filter(text -> text.endsWith(" minutes left"))
                .toList();
    }

    @Test
    void undoOfAPrediction_holdsBackAgain() {
        visitors.asNewGuest();
        open();
        predict(2);

        undo();

        assertThat(shown()).endsWith(FIRST);
        assertThat(gate()).isTrue();
    }

    @Test
    void file_hasWhatFollows_onlyAfterThePrediction() {
        visitors.asNewGuest();
        open();

        assertThat(notebooks.exportOpenPart(notebook.id()))
                .contains(FIRST)
                .doesNotContain("One neuron", "The time between two spikes");
    }

    @Test
    void file_saysThatTheRestIsNotInIt() {
        visitors.asNewGuest();
        open();

        assertThat(notebooks.exportOpenPart(notebook.id())).contains("are not in this file");
    }

    @Test
    void whoTeaches_canSeeEverything_andStudentsCannot() {
        visitors.asNewGuest();
        open();
        assertThat(find(Button.class).withText("Show everything").all()).isEmpty();

        visitors.asNewInstructor();
        open();
        test(find(Button.class).withText("Show everything").single()).click();

        assertThat(shown()).isEqualTo(ids(notebook.notebook()));
        assertThat(notebooks.open(notebook.id()).notebook()).isEqualTo(notebook.notebook());
    }

    private void open() {
        notebook = notebooks.createFromLesson(LESSON);
        UI.getCurrent().navigate("notebook/" + notebook.id());
    }

    private void predict(double value) {
        test(field()).setValue(value);
        test(find(Button.class).withText("Predict").single()).click();
    }

    private NumberField field() {
        return find(NumberField.class).all().stream()
                .filter(field -> field.hasClassName("sb-answer-number"))
                .findFirst()
                .orElseThrow();
    }

    private Answer answer(String id) {
        return notebooks
                .open(notebook.id())
                .notebook()
                .cell(id, QuestionCell.class)
                .flatMap(QuestionCell::answer)
                .orElseThrow();
    }

    private List<String> shown() {
        return find(CellSlot.class).all().stream()
                .map(slot -> slot.getId().orElseThrow().substring("cell-".length()))
                .toList();
    }

    private boolean gate() {
        return !find(PredictionGateLine.class).all().isEmpty();
    }

    private List<String> contents() {
        return find(NativeButton.class).all().stream()
                .filter(button -> button.getElement().hasAttribute("data-anchor"))
                .map(NativeButton::getText)
                .toList();
    }

    private static List<String> ids(Notebook notebook) {
        return notebook.cells().stream().map(Cell::id).toList();
    }
}
