package org.spikebook.web.classboard.poll.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;

import org.spikebook.lesson.notebook.QuestionCell;
import org.spikebook.web.classboard.poll.PollDraft;
import org.spikebook.web.common.ui.Words;

/** A question of the lesson, and whether its result tells what is right. */
final class AskLessonForm implements AskForm {

    private final QuestionCell cell;
    private final Checkbox marksRight =
            new Checkbox(Words.of(AskLessonForm.class).of("ask.markRight"));
    private final Div form;

    AskLessonForm(QuestionCell cell) {
        this.cell = cell;
        this.form = new Div(new PollText(cell, true), marksRight);
    }

    @Override
    public Component component() {
        return form;
    }

    @Override
    public PollDraft draft() {
        return new PollDraft.OfLesson(cell.id(), marksRight.getValue());
    }
}
