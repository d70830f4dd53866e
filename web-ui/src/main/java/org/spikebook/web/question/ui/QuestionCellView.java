package org.spikebook.web.question.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;

import org.spikebook.lesson.content.Markdown;
import org.spikebook.lesson.notebook.Answer;
import org.spikebook.lesson.notebook.Cell;
import org.spikebook.lesson.notebook.QuestionCell;
import org.spikebook.web.common.ui.RichText;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.notebook.ui.cell.CellView;
import org.spikebook.web.notebook.ui.cell.NotebookSession;
import org.spikebook.web.question.ClassAnswers;

import java.util.Optional;

/** A question: asks, and after the answer says what is right. */
final class QuestionCellView implements CellView {

    private final Words words = Words.of(QuestionCellView.class);
    private final NotebookSession session;
    private final QuestionTools tools;
    private final Section box = new Section();
    private final H3 heading = new H3();
    private final RichText prompt = new RichText();
    private final Div form = new Div();
    private final Div answered = new Div();
    private QuestionCell cell;

    QuestionCellView(QuestionCell cell, NotebookSession session, QuestionTools tools) {
        this.cell = cell;
        this.session = session;
        this.tools = tools;
        box.addClassName("sb-question");
        heading.addClassName("sb-question-title");
        form.addClassName("sb-question-form");
        answered.getElement().setAttribute("aria-live", "polite");
        answered.getElement().setAttribute("tabindex", "-1");
        box.add(heading, prompt, form, answered);
        show(cell);
    }

    @Override
    public Component component() {
        return box;
    }

    @Override
    public void show(Cell shown) {
        cell = (QuestionCell) shown;
        String title = cell.title().isBlank() ? words.of("question.title") : cell.title();
        heading.setText(title);
        box.setAriaLabel(title);
        prompt.setSafeHtml(Markdown.toHtml(cell.markdown()));
        if (cell.answer().isPresent()) {
            showAnswered();
        } else {
            ask();
        }
    }

    private void ask() {
        answered.removeAll();
        form.removeAll();
        AnswerForm controls = AnswerForm.of(cell.question());
        Button answer =
                new Button(
                        words.of(cell.predict() ? "question.predict" : "question.answer"),
                        click -> answer(controls));
        answer.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        answer.setEnabled(session.isEditable());
        if (session.isEditable()) {
            controls.onEnter(() -> answer(controls));
        }
        form.add(controls.component(), answer);
        if (cell.predict()) {
            Paragraph kept = new Paragraph(words.of("question.kept"));
            kept.addClassName("sb-muted");
            form.add(kept);
        }
    }

    private void answer(AnswerForm controls) {
        Optional<Answer> given = controls.answer().filter(cell.question()::fits);
        if (given.isEmpty()) {
            controls.demand();
            return;
        }
        cell = cell.withAnswer(given.get());
        session.replace(cell);
        tools.questions().count(session.id(), session.notebook(), cell.id());
        showAnswered();
        answered.getElement().callJsFunction("focus");
    }

    private void showAnswered() {
        form.removeAll();
        answered.removeAll();
        Optional<ClassAnswers> ofClass = tools.questions().ofClass(session.id(), cell.id());
        answered.add(
                new AnsweredPanel(cell, tools.keys().find(session.notebook(), cell.id()), ofClass));
        if (!cell.predict() && session.isEditable()) {
            Button again = new Button(words.of("question.again"), click -> askAgain());
            again.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            answered.add(again);
        }
    }

    private void askAgain() {
        ask();
        form.getElement()
                .executeJs("setTimeout(() => this.querySelector('input, button')?.focus(), 60)");
    }
}
