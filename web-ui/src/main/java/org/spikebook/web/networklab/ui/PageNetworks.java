package org.spikebook.web.networklab.ui;

import org.spikebook.lesson.notebook.NetworkCell;
import org.spikebook.simulator.model.catalog.ModelRegistry;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.text.Text;
import org.spikebook.web.networklab.lock.DraftLocks;
import org.spikebook.web.networklab.ui.canvas.GraphState;
import org.spikebook.web.networklab.ui.lab.ServerlessSetups;
import org.spikebook.web.notebook.ui.cell.CellHighlight;

import tools.jackson.databind.json.JsonMapper;

import java.util.Map;
import java.util.Optional;

/** Puts network cells into what the canvas and the live lab take, for pages without a server. */
public final class PageNetworks {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final LabContext context;

    /** What the page's script takes. */
    private record Data(String setup, GraphState graph, NetworkCanvas.CanvasTexts texts) {}

    public PageNetworks(ModelRegistry registry) {
        this.context = LabContext.of(registry);
    }

    /** The network of a cell; nothing while it has problems. */
    public Optional<PageNetwork> of(NetworkCell cell) {
        NetworkWorkspace workspace = new NetworkWorkspace(context, cell, new Unedited());
        return workspace
                .network()
                .map(network -> new PageNetwork(network, data(workspace, network)));
    }

    private Optional<String> data(NetworkWorkspace workspace, NetworkModel network) {
        DraftLocks locks = workspace.locks().orElseThrow();
        GraphState graph =
                new GraphDescriptions(workspace, Map.of(), CellHighlight.nothing()).state(false);
        return ServerlessSetups.of(context.registry(), locks, network, workspace.cell().document())
                .map(setup ->
                        JSON.writeValueAsString(new Data(setup, graph, NetworkCanvas.texts())));
    }

    /** Hears nothing, as nothing is edited here. */
    private static final class Unedited implements NetworkWorkspace.Host {

        @Override
        public void edited(NetworkCell cell) {}

        @Override
        public void selected(boolean onCanvas) {}

        @Override
        public void refused(Text reason) {}
    }
}
