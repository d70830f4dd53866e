package org.spikebook.web.notebook.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

import org.spikebook.web.common.ui.Glyph;
import org.spikebook.web.common.ui.Words;

/** Says that the rest of a lesson waits for a prediction. */
final class PredictionGateLine extends Div {

    /**
     * @param mayShowEverything whether to offer the rest without a prediction
     */
    PredictionGateLine(NotebookEditing editing, boolean mayShowEverything) {
        Words words = Words.of(PredictionGateLine.class);
        addClassName("sb-gate");
        add(Glyph.LOCK.draw(), new Span(words.of("gate.closed")));
        if (mayShowEverything) {
            Button show = new Button(words.of("gate.showAll"), click -> editing.showEverything());
            show.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            add(show);
        }
    }
}
