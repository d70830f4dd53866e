package org.spikebook.web.networklab.ui;

import com.vaadin.flow.component.html.Div;

import org.spikebook.lesson.notebook.NetworkCell;
import org.spikebook.simulator.model.catalog.ModelRegistry;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.web.networklab.edit.Draft;
import org.spikebook.web.networklab.ui.PageNetworks.Unedited;
import org.spikebook.web.networklab.ui.lab.LiveLab;
import org.spikebook.web.networklab.ui.lab.TwinLabs;
import org.spikebook.web.networklab.ui.lab.TwinRun;
import org.spikebook.web.notebook.ui.cell.CellHighlight;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A network cell to look at and to play in the browser: its canvas and its live lab, with its twin.
 * Numbers can be set for a look, and nothing is kept.
 */
public final class ReadOnlyNetwork extends Div {

    private ReadOnlyNetwork(NetworkWorkspace workspace, NetworkModel network) {
        addClassName("sb-cell-live");
        Draft draft = workspace.draft().orElseThrow();
        if (NetworkBoard.isDrawable(draft)) {
            add(canvas(workspace));
        }
        ModelRegistry registry = workspace.context().registry();
        NetworkCell cell = workspace.cell();
        LiveLab lab = new LiveLab(registry);
        lab.setEditable(false);
        Optional<TwinRun> twin = TwinRun.of(cell, workspace.context().reader());
        lab.play(workspace.locks().orElseThrow(), twin, network, cell.document());
        if (twin.isPresent()) {
            TwinLabs both = new TwinLabs(lab, new LiveLab(registry));
            both.play(twin);
            add(both);
        } else {
            add(lab);
        }
    }

    /** That of a cell; empty while its network has problems. */
    public static Optional<ReadOnlyNetwork> of(NetworkCell cell, ModelRegistry registry) {
        NetworkWorkspace workspace =
                new NetworkWorkspace(LabContext.of(registry), cell, new Unedited());
        return workspace.network().map(network -> new ReadOnlyNetwork(workspace, network));
    }

    private static Div canvas(NetworkWorkspace workspace) {
        NetworkCanvas canvas = new NetworkCanvas(_ -> {}, (Set<String> _) -> {});
        canvas.show(
                new GraphDescriptions(workspace, Map.of(), CellHighlight.nothing()).state(false));
        Div stage = new Div(canvas);
        stage.addClassName("sb-stage");
        Div board = new Div(stage);
        board.addClassName("sb-board");
        return board;
    }
}
