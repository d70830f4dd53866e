package org.spikebook.web.question.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

import org.spikebook.lesson.notebook.QuestionCell;
import org.spikebook.lesson.question.Judgement;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.question.AnswerText;

/** A prediction that was made, in a line, and whether it is right. */
public final class PredictionLine extends Paragraph {

    private final Verdict verdict;

    /**
     * A line.
     *
     * @param judgement nothing is said of one that is only recorded
     */
    public PredictionLine(QuestionCell question, Judgement judgement) {
        Words words = Words.of(PredictionLine.class);
        Span label =
                new Span(
                        question.title().isBlank()
                                ? words.of("answered.predicted")
                                : words.of("above.predicted", question.title()));
        label.addClassName("sb-predicted-label");
        String answer =
                AnswerText.of(question.question(), question.answer().orElseThrow(), words.locale());
        verdict = new Verdict(judgement, true);
        add(label, new Span(" "), new OptionText(answer));
        if (judgement != Judgement.RECORDED) {
            add(new Span(" "), verdict);
        }
    }

    /** Says whether it is right, or not yet. */
    public void setJudged(boolean isSaid) {
        verdict.setVisible(isSaid);
    }
}
