package org.spikebook.web.question.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;

import org.junit.jupiter.api.Test;
import org.spikebook.lesson.notebook.Answer;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.lesson.notebook.Question;
import org.spikebook.lesson.notebook.QuestionCell;
import org.spikebook.web.TestVisitors;
import org.spikebook.web.WebTest;
import org.spikebook.web.notebook.NotebookService;
import org.spikebook.web.notebook.OpenNotebook;
import org.springframework.beans.factory.annotation.Autowired;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Optional;

/** Questions that are answered by words or by an order, on the page of their notebook. */
@WebTest
class QuestionFormsPageTest extends SpringBrowserlessTest {

    private static final String ID = "asked";

    @Autowired private NotebookService notebooks;
    @Autowired private TestVisitors visitors;
    private OpenNotebook notebook;

    @Test
    void options_arePutInOrderByButtons_whichSayWhereEachIsNow() {
        ask(new Question.Order(List.of("Reset", "Threshold", "Spike")));

        test(mover("Spike: move up")).click();
        assertThat(said()).contains("Spike is now at place 2 of 3.");
        test(mover("Spike: move up")).click();
        assertThat(said()).contains("Spike is now at place 1 of 3.");
        assertThat(mover("Spike: move up").isEnabled()).isFalse();
        test(mover("Reset: move down")).click();
        assertThat(mover("Reset: move down").isEnabled()).isFalse();
        test(find(Button.class).withText("Answer").single()).click();

        assertThat(answer()).contains(new Answer.Options(List.of(2, 1, 0)));
        assertThat(find(Button.class).withText("Answer again").all()).hasSize(1);
    }

    @Test
    void text_isKeptWithoutItsBlanks_andNoneIsRefused() {
        ask(new Question.Text());

        test(find(Button.class).withText("Answer").single()).click();
        assertThat(field().isInvalid()).isTrue();
        assertThat(answer()).isEmpty();

        test(field()).setValue("  Part of it leaks. ");
        test(find(Button.class).withText("Answer").single()).click();
        assertThat(answer()).contains(new Answer.Text("Part of it leaks."));
    }

    @Test
    void enter_answersInAFieldOfOneLine() {
        ask(new Question.Text());

        pressEnter(field().getElement(), "Noise");

        assertThat(answer()).contains(new Answer.Text("Noise"));
        assertThat(find(Button.class).withText("Answer again").all()).hasSize(1);
    }

    @Test
    void enter_answersWithTheNumberThatIsTyped() {
        ask(new Question.Number("mV", 0.5, ""));

        pressEnter(
                find(NumberField.class).withClassName("sb-answer-number").single().getElement(),
                "-51.2");

        assertThat(answer()).contains(new Answer.Number(-51.2));
    }

    /** As a browser does, which tells of the change that was typed after the key only. */
    private static void pressEnter(Element field, String typed) {
        field.setProperty("value", typed);
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        data.put("event.key === 'Enter'", true);
        field.getNode()
                .getFeature(ElementListenerMap.class)
                .fireEvent(new DomEvent(field, "keypress", data));
    }

    private void ask(Question question) {
        visitors.asNewGuest();
        QuestionCell cell =
                new QuestionCell(ID, "What comes first?", question, false, "", Optional.empty());
        notebook = notebooks.createFrom(new Notebook("Asked", Optional.empty(), List.of(cell)));
        UI.getCurrent().navigate("notebook/" + notebook.id());
    }

    private NativeButton mover(String label) {
        return find(NativeButton.class).all().stream()
                .filter(button -> label.equals(button.getElement().getAttribute("aria-label")))
                .findFirst()
                .orElseThrow();
    }

    private List<String> said() {
        return find(Span.class).all().stream().map(Span::getText).toList();
    }

    private TextField field() {
        return find(TextField.class).all().stream()
                .filter(field -> field.hasClassName("sb-answer-text"))
                .findFirst()
                .orElseThrow();
    }

    private Optional<Answer> answer() {
        return notebooks
                .open(notebook.id())
                .notebook()
                .cell(ID, QuestionCell.class)
                .flatMap(QuestionCell::answer);
    }
}
