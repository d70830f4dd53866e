package org.spikebook.web.notebook.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.lesson.notebook.Predictions;
import org.spikebook.lesson.notebook.QuestionCell;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.question.AnswerText;
import org.spikebook.web.question.ui.OptionText;

import java.util.List;

/** The predictions made for a network, above it, so that they are seen beside its result. */
final class PredictionStrip extends Div {

    private final Words words = Words.of(PredictionStrip.class);
    private final String cellId;
    private List<QuestionCell> shown = List.of();

    PredictionStrip(String cellId) {
        this.cellId = cellId;
        addClassName("sb-predicted");
        setVisible(false);
    }

    /** Follows the notebook. */
    void refresh(Notebook notebook) {
        List<QuestionCell> now = new Predictions(notebook).madeFor(cellId);
        if (!now.equals(shown)) {
            shown = now;
            removeAll();
            now.forEach(each -> add(line(each)));
            setVisible(!now.isEmpty());
        }
    }

    private Paragraph line(QuestionCell question) {
        Span label =
                new Span(
                        question.title().isBlank()
                                ? words.of("predicted")
                                : words.of("predictedTo", question.title()));
        label.addClassName("sb-predicted-label");
        String answer =
                AnswerText.of(question.question(), question.answer().orElseThrow(), words.locale());
        return new Paragraph(label, new Span(" "), new OptionText(answer));
    }
}
