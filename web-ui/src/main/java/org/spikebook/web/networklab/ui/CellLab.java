package org.spikebook.web.networklab.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;

import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.web.networklab.edit.NetworkEdit;
import org.spikebook.web.networklab.ui.lab.LiveLab;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

import java.util.Optional;

/**
 * Plays the network of a cell in the browser. Where that is not possible, for the browser or for
 * the network, the server's live run is offered.
 */
final class CellLab {

    private final NetworkWorkspace workspace;
    private final Button onServer;
    private final LiveLab lab;
    private String played = "";
    private boolean canRun = true;

    /**
     * @param onServer starts the server's live run
     */
    CellLab(NetworkWorkspace workspace, boolean editable, Button onServer) {
        this.workspace = workspace;
        this.onServer = onServer;
        this.lab = new LiveLab(workspace.context().registry());
        lab.setEditable(editable);
        lab.onNumberSet(this::put);
        lab.onMissing(missing -> {
            canRun = false;
            networkChanged();
        });
    }

    Component component() {
        return lab;
    }

    /** Plays the network as it is now, or holds still while it cannot run. */
    void networkChanged() {
        String document = workspace.cell().document();
        Optional<NetworkModel> network = workspace.network();
        boolean isHere = canRun && network.map(n -> takes(n, document)).orElse(!played.isEmpty());
        lab.setVisible(isHere);
        onServer.setVisible(!isHere);
        if (!isHere) {
            played = "";
        } else if (network.isEmpty()) {
            lab.hold();
        } else if (!document.equals(played)) {
            played = document;
            workspace.draft().ifPresent(draft -> lab.play(draft, network.get(), document));
        }
    }

    private static boolean takes(NetworkModel network, String document) {
        boolean isBlank = network.populations().isEmpty() && network.stimuli().isEmpty();
        return !isBlank && LiveLab.takes(network, document);
    }

    private void put(String path, double value) {
        workspace.apply(new NetworkEdit.Put(path, Optional.of(number(value))));
    }

    private static JsonNode number(double value) {
        return value == Math.rint(value) && Math.abs(value) <= Integer.MAX_VALUE
                ? JsonNodeFactory.instance.numberNode((int) value)
                : JsonNodeFactory.instance.numberNode(value);
    }
}
