package org.spikebook.web.networklab.ui;

import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.button.Button;

import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.web.common.ui.Glyph;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.networklab.RunCost;
import org.spikebook.web.networklab.edit.Identities;
import org.spikebook.web.networklab.figure.RunView;
import org.spikebook.web.networklab.ui.live.LivePanel;
import org.spikebook.web.networklab.ui.live.LivePlayers;

import java.util.Map;
import java.util.Optional;

/** Opens and closes the live panel of a network cell, and keeps it up with the document. */
final class LiveMode {

    private final NetworkWorkspace workspace;
    private final HasComponents place;
    private final LivePlayers players;
    private final LivePanel.Host host;
    private final Button open;
    private Optional<LivePanel> panel = Optional.empty();

    /**
     * @param place where the panel appears
     * @param opened called before it opens
     */
    LiveMode(
            NetworkWorkspace workspace,
            HasComponents place,
            LivePlayers players,
            LivePanel.Host host,
            Runnable opened) {
        this.workspace = workspace;
        this.place = place;
        this.players = players;
        this.host = host;
        this.open =
                new Button(
                        Words.of(LiveMode.class).of("live.open"),
                        Glyph.LIVE.draw(),
                        click -> opened.run());
    }

    Button button() {
        return open;
    }

    boolean isOpen() {
        return panel.isPresent();
    }

    /** There is nothing to play. */
    void forbid() {
        open.setEnabled(false);
    }

    /** Why the network cannot be played, if so. */
    Optional<Problem> refusal() {
        return workspace.network().map(RunCost::of).flatMap(RunCost::refusalToPlay);
    }

    /**
     * Shows the panel and plays; no-op if it is there.
     *
     * @param view which lines of traces are drawn at first
     */
    void open(RunView view) {
        if (panel.isEmpty()) {
            LivePanel opened = new LivePanel(players, host, view);
            panel = Optional.of(opened);
            place.add(opened);
            documentChanged();
            opened.play();
        }
    }

    /** Takes the panel away; no-op if there is none. */
    void close() {
        if (panel.isPresent()) {
            place.remove(panel.get());
            panel = Optional.empty();
            open.focus();
        }
    }

    /** Steers the run, or starts it again, or waits for a network that can run. */
    void documentChanged() {
        open.setEnabled(workspace.network().isPresent());
        panel.ifPresent(shown -> {
            Optional<NetworkModel> playable = workspace.network().filter(n -> refusal().isEmpty());
            Map<String, Integer> colors = workspace.draft().map(Identities::of).orElse(Map.of());
            playable.ifPresentOrElse(n -> shown.take(n, colors), shown::waitForNetwork);
        });
    }
}
