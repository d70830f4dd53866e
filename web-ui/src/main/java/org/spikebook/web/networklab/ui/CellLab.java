package org.spikebook.web.networklab.ui;

import com.vaadin.flow.component.Component;

import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.text.Text;
import org.spikebook.web.networklab.edit.NetworkEdit;
import org.spikebook.web.networklab.live.ServerHomes;
import org.spikebook.web.networklab.ui.lab.LiveLab;
import org.spikebook.web.networklab.ui.lab.TwinLabs;
import org.spikebook.web.networklab.ui.lab.TwinRun;
import org.spikebook.web.notebook.ui.cell.CellFrame;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.util.Optional;

/** Plays the network of a cell, and keeps up with its document. */
final class CellLab {

    /** Up to here a page tells whole numbers, such as seeds, without a loss. */
    private static final double LARGEST_WHOLE = 9_007_199_254_740_991.0;

    private final NetworkWorkspace workspace;
    private final CellFrame frame;
    private final LiveLab lab;
    private final Optional<TwinLabs> twins;
    private String played = "";
    private boolean isHeld;

    CellLab(NetworkWorkspace workspace, CellFrame frame, boolean editable, ServerHomes homes) {
        this.workspace = workspace;
        this.frame = frame;
        this.lab = new LiveLab(workspace.context().registry(), homes);
        lab.setEditable(editable);
        lab.onNumberSet(this::put);
        lab.onLineWanted((from, to) -> workspace.apply(new NetworkEdit.Connect(from, to)));
        lab.onStartSpread(start -> workspace.apply(startAt(start)));
        this.twins =
                workspace
                        .cell()
                        .twin()
                        .map(twin ->
                                new TwinLabs(
                                        lab, new LiveLab(workspace.context().registry(), homes)));
    }

    Component component() {
        return twins.<Component>map(both -> both).orElse(lab);
    }

    /** Plays the network as it is now, or holds still while it cannot run. */
    void networkChanged() {
        String document = workspace.cell().document();
        Optional<NetworkModel> network = workspace.network();
        boolean isShown = network.map(n -> !isBlank(n)).orElse(!played.isEmpty());
        frame.setClassName("sb-cell-live", isShown);
        component().setVisible(isShown);
        if (!isShown) {
            played = "";
        } else if (network.isEmpty()) {
            isHeld = true;
            lab.hold();
            twins.ifPresent(TwinLabs::hold);
        } else if (isHeld || !document.equals(played)) {
            isHeld = false;
            played = document;
            Optional<TwinRun> twin = TwinRun.of(workspace.cell(), workspace.context().reader());
            workspace.locks().ifPresent(locks -> lab.play(locks, twin, network.get(), document));
            twins.ifPresent(both -> both.play(twin));
        }
    }

    private static boolean isBlank(NetworkModel network) {
        return network.populations().isEmpty() && network.stimuli().isEmpty();
    }

    private void put(String path, double value) {
        Optional<Text> refusal =
                workspace.apply(new NetworkEdit.Put(path, Optional.of(number(value))));
        if (refusal.isPresent()) {
            played = ""; // the page set it already: it takes the document again
            networkChanged();
        }
    }

    private static NetworkEdit startAt(LiveLab.StartSpread start) {
        ObjectNode drawn = JsonNodeFactory.instance.objectNode();
        drawn.putArray("uniform").add(number(start.low())).add(number(start.high()));
        return new NetworkEdit.Put(start.path(), Optional.of(drawn));
    }

    private static JsonNode number(double value) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        if (value != Math.rint(value) || Math.abs(value) > LARGEST_WHOLE) {
            return nodes.numberNode(value);
        }
        return Math.abs(value) <= Integer.MAX_VALUE
                ? nodes.numberNode((int) value)
                : nodes.numberNode((long) value);
    }
}
