package org.spikebook.web.notebook.ui;

import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Paragraph;

import org.spikebook.lesson.notebook.Cell;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.web.common.ui.Words;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The title and the cells of a notebook, kept in step with it. */
class NotebookBody extends Article implements NotebookSession.Listener {

    private final Words words = Words.of(NotebookBody.class);
    private final NotebookSession session;
    private final List<CellViewFactory<?>> factories;
    private final NotebookTitle title;
    private final Map<String, CellView> views = new LinkedHashMap<>();

    NotebookBody(NotebookEditing editing, List<CellViewFactory<?>> factories) {
        this.session = editing.session();
        this.factories = factories;
        this.title = new NotebookTitle(editing);
        addClassName("sb-notebook-body");
        build();
        session.addListener(this);
    }

    @Override
    public void changed(Notebook before, Optional<String> editedCell) {
        title.show(session.notebook().title());
        if (!ids(before).equals(ids(session.notebook()))) {
            build();
            return;
        }
        for (Cell cell : session.notebook().cells()) {
            boolean changed = before.cell(cell.id()).filter(cell::equals).isEmpty();
            if (changed && editedCell.filter(cell.id()::equals).isEmpty()) {
                view(cell.id()).ifPresent(view -> view.show(cell));
            }
            if (changed) {
                tellDependents(cell.id());
            }
        }
    }

    @Override
    public void published(String cellId) {
        tellDependents(cellId);
    }

    private void tellDependents(String cellId) {
        for (Cell dependent : session.notebook().dependents(cellId)) {
            view(dependent.id()).ifPresent(CellView::inputsChanged);
            tellDependents(dependent.id());
        }
    }

    private Optional<CellView> view(String cellId) {
        return Optional.ofNullable(views.get(cellId));
    }

    private static List<String> ids(Notebook notebook) {
        return notebook.cells().stream().map(Cell::id).toList();
    }

    private void build() {
        removeAll();
        views.clear();
        add(title);
        for (Cell cell : session.notebook().cells()) {
            Optional<CellView> view = create(cell);
            view.ifPresentOrElse(
                    made -> {
                        made.component().setId(Contents.anchor(cell.id()));
                        views.put(cell.id(), made);
                        add(made.component());
                    },
                    () -> add(new Paragraph(words.of("body.unknownCell", cell.type()))));
        }
    }

    private Optional<CellView> create(Cell cell) {
        for (CellViewFactory<?> factory : factories) {
            if (factory.cellType().isInstance(cell)) {
                return Optional.of(create(factory, cell));
            }
        }
        return Optional.empty();
    }

    private <C extends Cell> CellView create(CellViewFactory<C> factory, Cell cell) {
        return factory.create(factory.cellType().cast(cell), session);
    }
}
