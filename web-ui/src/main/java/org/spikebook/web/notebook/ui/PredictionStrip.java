package org.spikebook.web.notebook.ui;

import com.vaadin.flow.component.html.Div;

import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.lesson.notebook.Predictions;
import org.spikebook.lesson.notebook.QuestionCell;
import org.spikebook.web.question.QuestionKeys;
import org.spikebook.web.question.ui.PredictionLine;

import java.util.List;

/**
 * The predictions that the result of a cell answers, above it, so that they are seen beside it;
 * whether they are right is said when the result is there.
 */
final class PredictionStrip extends Div {

    private final String cellId;
    private final transient QuestionKeys keys;
    private List<QuestionCell> shown = List.of();
    private List<PredictionLine> lines = List.of();
    private boolean hasResult;

    PredictionStrip(String cellId, QuestionKeys keys) {
        this.cellId = cellId;
        this.keys = keys;
        addClassName("sb-predicted");
        setVisible(false);
    }

    /** Follows the notebook. */
    void refresh(Notebook notebook) {
        List<QuestionCell> now =
                new Predictions(notebook)
                        .above(cellId).stream()
                                .filter(question -> question.answer().isPresent())
                                .toList();
        if (!now.equals(shown)) {
            shown = now;
            lines =
                    now.stream()
                            .map(each -> new PredictionLine(each, keys.judge(notebook, each)))
                            .toList();
            removeAll();
            lines.forEach(this::add);
            setResult(hasResult);
            setVisible(!lines.isEmpty());
        }
    }

    /** Follows the cell. */
    void setResult(boolean isThere) {
        hasResult = isThere;
        lines.forEach(line -> line.setJudged(isThere));
    }
}
