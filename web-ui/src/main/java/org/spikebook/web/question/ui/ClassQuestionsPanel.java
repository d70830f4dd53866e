package org.spikebook.web.question.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

import org.spikebook.lesson.content.Markdown;
import org.spikebook.lesson.notebook.Question;
import org.spikebook.web.classroom.Assignment;
import org.spikebook.web.common.ui.RichText;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.question.ClassAnswers;
import org.spikebook.web.question.QuestionService;

import java.util.List;
import java.util.function.Supplier;

/** For who teaches a class: what it answered, and whether predictions hold anything back. */
public final class ClassQuestionsPanel extends Div {

    private final Words words = Words.of(ClassQuestionsPanel.class);
    private final QuestionService questions;
    private final Supplier<List<Assignment>> assignments;
    private final boolean mayLift;

    /**
     * @param assignments of the class; those of lessons that ask nothing are left out
     * @param mayLift whether the visitor decides what is held back
     */
    public ClassQuestionsPanel(
            QuestionService questions, Supplier<List<Assignment>> assignments, boolean mayLift) {
        this.questions = questions;
        this.assignments = assignments;
        this.mayLift = mayLift;
        addClassName("sb-section");
        refresh();
    }

    /** Reads the answers and the assignments again. */
    public final void refresh() {
        removeAll();
        assignments.get().forEach(this::addAssignment);
        setVisible(getComponentCount() > 0);
        if (isVisible()) {
            addComponentAsFirst(new H2(words.of("class.heading")));
        }
    }

    private void addAssignment(Assignment assignment) {
        List<ClassAnswers> answers = questions.answers(assignment.id());
        if (answers.isEmpty()) {
            return;
        }
        Div content = new Div(gates(assignment));
        answers.forEach(each -> content.add(question(each)));
        Details details = new Details(assignment.title(), content);
        details.setOpened(answers.stream().anyMatch(each -> each.total() > 0));
        add(details);
    }

    private Div gates(Assignment assignment) {
        Div row = new Div();
        row.addClassName("sb-row");
        showGates(assignment, row);
        return row;
    }

    private void showGates(Assignment assignment, Div row) {
        row.removeAll();
        boolean lifted = questions.isLifted(assignment.id());
        if (lifted) {
            row.add(new Span(words.of("class.lifted")));
        }
        if (mayLift) {
            row.add(
                    new Button(
                            words.of(lifted ? "class.restore" : "class.lift"),
                            click -> {
                                if (lifted) {
                                    questions.restore(assignment.id());
                                } else {
                                    questions.lift(assignment.id());
                                }
                                showGates(assignment, row);
                            }));
        }
    }

    private Div question(ClassAnswers answers) {
        RichText ask = new RichText();
        ask.setSafeHtml(Markdown.toHtml(answers.question().markdown()));
        Div box = new Div(new H3(answers.question().title()), ask);
        box.addClassName("sb-class-question");
        if (answers.total() == 0) {
            box.add(new Paragraph(words.of("class.none")));
        } else if (answers.question().question() instanceof Question.Draw draw) {
            box.add(new ClassCurves(draw, answers));
        } else {
            box.add(new AnswerBars(answers));
        }
        return box;
    }
}
