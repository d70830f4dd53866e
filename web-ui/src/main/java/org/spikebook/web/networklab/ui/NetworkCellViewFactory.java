package org.spikebook.web.networklab.ui;

import org.spikebook.lesson.notebook.NetworkCell;
import org.spikebook.simulator.model.catalog.ModelRegistry;
import org.spikebook.web.notebook.ui.cell.CellView;
import org.spikebook.web.notebook.ui.cell.CellViewFactory;
import org.spikebook.web.notebook.ui.cell.NotebookSession;
import org.springframework.stereotype.Component;

/** Makes the views of network cells. */
@Component
class NetworkCellViewFactory implements CellViewFactory<NetworkCell> {

    private final LabContext context;
    private final RunServices services;

    NetworkCellViewFactory(ModelRegistry registry, RunServices services) {
        this.context = LabContext.of(registry);
        this.services = services;
    }

    @Override
    public Class<NetworkCell> cellType() {
        return NetworkCell.class;
    }

    @Override
    public CellView create(NetworkCell cell, NotebookSession session) {
        return new NetworkCellView(cell, session, context, services);
    }
}
