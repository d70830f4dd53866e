package org.spikebook.web.notebook.ui;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spikebook.lesson.notebook.Cell;
import org.spikebook.web.common.References;
import org.spikebook.web.notebook.ui.cell.CellView;
import org.spikebook.web.notebook.ui.cell.CellViewFactory;
import org.spikebook.web.notebook.ui.cell.NotebookSession;
import org.spikebook.web.question.QuestionKeys;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Optional;

/** Makes the view of any cell, and keeps account of those that broke. */
@Component
class CellViews {

    private static final Logger LOG = LoggerFactory.getLogger(CellViews.class);

    private final List<CellViewFactory<?>> factories;
    private final References references;
    private final QuestionKeys questions;

    CellViews(List<CellViewFactory<?>> factories, References references, QuestionKeys questions) {
        this.factories = List.copyOf(factories);
        this.references = references;
        this.questions = questions;
    }

    /** What stands above a cell of what was predicted of its result. */
    PredictionStrip predictions(String cellId) {
        return new PredictionStrip(cellId, questions);
    }

    /** A view of {@code cell}; none if this version knows no such cell. */
    Optional<CellView> create(Cell cell, NotebookSession session) {
        for (CellViewFactory<?> factory : factories) {
            if (factory.cellType().isInstance(cell)) {
                return Optional.of(create(factory, cell, session));
            }
        }
        return Optional.empty();
    }

    private static <C extends Cell> CellView create(
            CellViewFactory<C> factory, Cell cell, NotebookSession session) {
        return factory.create(factory.cellType().cast(cell), session);
    }

    /**
     * Logs what a view threw.
     *
     * @return the reference under which it stands in the log
     */
    String report(Cell cell, RuntimeException thrown) {
        String reference = references.current();
        LOG.error(
                "the view of the {} cell {} broke [{}]", cell.type(), cell.id(), reference, thrown);
        return reference;
    }
}
