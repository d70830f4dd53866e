package org.spikebook.web.networklab.ui;

import org.jspecify.annotations.Nullable;
import org.spikebook.lesson.notebook.NetworkCell;
import org.spikebook.simulator.model.catalog.ModelRegistry;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.text.Text;
import org.spikebook.web.networklab.ui.canvas.GraphState;
import org.spikebook.web.networklab.ui.lab.ServerlessSetups;
import org.spikebook.web.networklab.ui.lab.TwinRun;
import org.spikebook.web.notebook.ui.cell.CellHighlight;

import tools.jackson.databind.json.JsonMapper;

import java.util.Map;
import java.util.Optional;

/** Puts network cells into what the canvas and the live lab take, for pages without a server. */
public final class PageNetworks {

    private static final JsonMapper JSON = JsonMapper.shared();

    /**
     * A network cell for a page without a server.
     *
     * @param data JSON for the page's script ({@code course-page/page-data.ts}); empty where no
     *     browser can run the network
     * @param hasTwin whether the data holds a second run beside it
     */
    public record PageNetwork(NetworkModel network, Optional<String> data, boolean hasTwin) {}

    private final LabContext context;

    /**
     * What the page's script takes.
     *
     * @param twin setup of the second run; null without one
     */
    private record Data(
            String setup,
            @Nullable String twin,
            GraphState graph,
            NetworkCanvas.CanvasTexts texts) {}

    public PageNetworks(ModelRegistry registry) {
        this.context = LabContext.of(registry);
    }

    /** The network of a cell; nothing while it has problems. */
    public Optional<PageNetwork> of(NetworkCell cell) {
        NetworkWorkspace workspace = new NetworkWorkspace(context, cell, new Unedited());
        Optional<TwinRun> run = TwinRun.of(cell, context.reader());
        Optional<String> twin =
                run.flatMap(second -> ServerlessSetups.ofTwin(context.registry(), second));
        return workspace
                .network()
                .map(network ->
                        new PageNetwork(
                                network,
                                setup(workspace, network, run.filter(_ -> twin.isPresent()))
                                        .map(setup -> data(workspace, setup, twin)),
                                twin.isPresent()));
    }

    private Optional<String> setup(
            NetworkWorkspace workspace, NetworkModel network, Optional<TwinRun> twin) {
        return ServerlessSetups.of(
                context.registry(),
                workspace.locks().orElseThrow(),
                twin,
                network,
                workspace.cell().document());
    }

    private static String data(NetworkWorkspace workspace, String setup, Optional<String> twin) {
        GraphState graph =
                new GraphDescriptions(workspace, Map.of(), CellHighlight.nothing()).state(false);
        return JSON.writeValueAsString(
                new Data(setup, twin.orElse(null), graph, NetworkCanvas.texts()));
    }

    /** Hears nothing, as nothing is edited here. */
    static final class Unedited implements NetworkWorkspace.Host {

        @Override
        public void edited(NetworkCell cell) {}

        @Override
        public void selected(boolean onCanvas) {}

        @Override
        public void refused(Text reason) {}
    }
}
