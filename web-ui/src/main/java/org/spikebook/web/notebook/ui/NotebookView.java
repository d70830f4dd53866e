package org.spikebook.web.notebook.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;

import jakarta.annotation.security.PermitAll;

import org.spikebook.db.notebook.NotebookId;
import org.spikebook.web.common.ResourceNotFound;
import org.spikebook.web.notebook.NewCells;
import org.spikebook.web.notebook.NotebookService;
import org.spikebook.web.notebook.PredictionGates;
import org.spikebook.web.notebook.checkpoint.CheckpointService;
import org.spikebook.web.notebook.pace.RemainingTime;
import org.spikebook.web.notebook.ui.cell.NotebookCompanion;
import org.spikebook.web.notebook.ui.cell.NotebookSession;

import java.util.List;

/** A notebook: its title, its cells, and that everything is saved. */
@Route("notebook")
@PermitAll
class NotebookView extends Div implements HasUrlParameter<String>, HasDynamicTitle {

    private final NotebookService notebooks;
    private final CellViews cells;
    private final NewCells newCells;
    private final PredictionGates gates;
    private final PageExport pages;
    private final CheckpointService checkpoints;
    private final RemainingTime time;
    private final List<NotebookCompanion> companions;
    private String title = "";

    NotebookView(
            NotebookService notebooks,
            CellViews cells,
            NewCells newCells,
            PredictionGates gates,
            PageExport pages,
            CheckpointService checkpoints,
            RemainingTime time,
            List<NotebookCompanion> companions) {
        this.notebooks = notebooks;
        this.cells = cells;
        this.newCells = newCells;
        this.gates = gates;
        this.pages = pages;
        this.checkpoints = checkpoints;
        this.time = time;
        this.companions = List.copyOf(companions);
        addClassName("sb-notebook");
    }

    @Override
    public void setParameter(BeforeEvent event, String id) {
        removeAll();
        NotebookId notebook = idOf(id);
        NotebookEditing editing =
                gates.areLifted(notebook)
                        ? NotebookEditing.openWhole(notebooks, notebook)
                        : NotebookEditing.open(notebooks, notebook);
        title = editing.session().notebook().title();
        NotebookBody body = new NotebookBody(editing, cells, newCells, gates.mayShowEverything());
        add(new NotebookBar(editing, pages, checkpoints, time, body.rerun()));
        addCompanions(editing.session(), false);
        add(body);
        addCompanions(editing.session(), true);
        add(new PageKeys(editing));
    }

    private void addCompanions(NotebookSession session, boolean below) {
        companions.stream()
                .filter(each -> each.isBelow() == below)
                .forEach(each -> each.accompany(session).ifPresent(this::add));
    }

    static NotebookId idOf(String text) {
        try {
            return NotebookId.of(text);
        } catch (IllegalArgumentException notAnId) {
            throw new ResourceNotFound();
        }
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
