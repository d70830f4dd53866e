package org.spikebook.web.networklab.ui.live;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.Command;

import org.spikebook.simulator.engine.LiveFrame;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.Recorder;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.simulator.text.Numbers;
import org.spikebook.web.common.ui.Leaving;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.networklab.KeptRun;
import org.spikebook.web.networklab.LiveRates;
import org.spikebook.web.networklab.figure.RunView;
import org.spikebook.web.networklab.figure.TraceLines;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A run to play: transport, time line, and the rasters and traces as they grow. Parameters and
 * weights that are changed meanwhile take effect immediately.
 */
public class LivePanel extends Div {

    /** Takes what a played run gives. */
    public interface Host {

        /** It was played to its end as the network stands: the same as a run in one go. */
        void ended(NetworkModel network, KeptRun run);

        /** Other lines of traces are looked at. */
        void looksAt(RunView view);

        /** How fast each recorded part fires at the moment, in Hz. */
        void fires(Map<String, Double> ratesHz);

        void closed();
    }

    /** With the network above it, as far as both fit. */
    private static final String COME_INTO_SIGHT =
            """
            requestAnimationFrame(() => {
              const below = this.getBoundingClientRect().bottom - innerHeight;
              const above = this.closest('.sb-cell').getBoundingClientRect().top - 56;
              const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
              if (below > 0) scrollBy({ top: Math.max(0, Math.min(below, above)), behavior: calm ? 'instant' : 'smooth' });
            });
            """;

    private final Words words = Words.of(LivePanel.class);
    private final LivePlayer player;
    private final Host host;
    private final Transport transport;
    private final LiveScope scope = new LiveScope();
    private final LineChoice lineChoice = new LineChoice(this::lookAt);
    private final Paragraph message = new Paragraph();
    private final LiveRates rates = new LiveRates();
    private Optional<NetworkModel> network = Optional.empty();
    private RunView view;
    private boolean rests;
    private boolean waits;
    private boolean playedBefore;

    /**
     * @param view which lines of traces are drawn at first
     */
    public LivePanel(LivePlayers players, Host host, RunView view) {
        this.host = host;
        this.view = view;
        UI ui = UI.getCurrentOrThrow();
        player = players.open(new OnPage(ui));
        transport = new Transport(player, this::close);
        addClassName("sb-live");
        message.addClassName("sb-live-message");
        message.getElement().setAttribute("role", "status");
        add(transport, message, lineChoice, scope);
        getElement().executeJs(COME_INTO_SIGHT);
        Leaving.listen(this, player::close);
    }

    /** Shows a network, or the same one with other values. */
    public void take(NetworkModel changed, Map<String, Integer> colors) {
        boolean sameStrips =
                network.filter(n -> n.recorders().equals(changed.recorders()))
                        .filter(n -> n.run().equals(changed.run()))
                        .filter(n -> n.populations().size() == changed.populations().size())
                        .isPresent();
        if (!sameStrips) {
            scope.prepare(changed, colors);
            transport.prepare(changed);
        }
        boolean first = network.isEmpty();
        network = Optional.of(changed);
        player.take(changed);
        if (waits) {
            waits = false;
            resume();
        } else if (first) {
            message.setText(hint());
        }
    }

    /** What can be done; weights that learn go their own way, once they have begun. */
    private String hint() {
        boolean learns =
                network.stream()
                        .flatMap(n -> n.projections().stream())
                        .anyMatch(p -> Recorder.recordable(p).contains(Recorder.WEIGHT));
        return words.of(learns ? "live.hintLearns" : "live.hint");
    }

    private void resume() {
        message.setText(hint());
        if (playedBefore) {
            player.play();
        } else {
            player.pause();
        }
    }

    /** The network cannot run at the moment: holds still until it can. */
    public void waitForNetwork() {
        if (!waits) {
            waits = true;
            playedBefore = transport.isPlaying();
        }
        player.pause();
        message.setText(words.of("live.waits"));
    }

    public void play() {
        player.play();
    }

    private void close() {
        player.close();
        host.closed();
    }

    /** Draws other lines, from the beginning of the run on. */
    private void lookAt(RunView chosen) {
        view = chosen;
        lineChoice.show(view);
        host.looksAt(view);
        player.redraw();
    }

    private void offerLines(NetworkModel played, LiveFrame frame) {
        lineChoice.take(
                TraceLines.tooMany(
                        played, LiveScope::draws, frame.recent().traces(), words.locale()));
        lineChoice.show(view);
    }

    private void show(LiveFrame frame, boolean playing) {
        if (frame.fresh()) {
            network.ifPresent(played -> offerLines(played, frame));
        }
        scope.show(frame, view);
        transport.show(frame, playing);
        network.ifPresent(played -> host.fires(rates.after(frame, played)));
        if (waits) {
            message.setText(words.of("live.waits"));
        } else if (frame.divergence().isPresent()) {
            Problem problem = frame.divergence().get();
            message.setText(problem.sentences(words.locale()));
        } else if (!playing && frame.step() > 0) {
            message.setText(atRest(frame));
            rests = true;
        } else if (!frame.steeredAt().isEmpty()) {
            message.setText(steered(frame));
        } else if (rests) {
            message.setText(hint());
            rests = false;
        }
        player.shown();
    }

    private String atRest(LiveFrame frame) {
        if (!frame.steeredAt().isEmpty()) {
            return steered(frame);
        }
        return words.of(frame.isOver() ? "live.over" : "live.paused", ms(frame.step()));
    }

    private String steered(LiveFrame frame) {
        return words.of("live.steered", ms(frame.steeredAt().getLast()));
    }

    private String ms(int step) {
        double dtMs = network.map(n -> n.run().dtMs()).orElse(1.0);
        return Numbers.readable(Math.rint(step * dtMs * 1000) / 1000);
    }

    /** Brings to the page what the player tells. */
    private final class OnPage implements LivePlayer.Watcher {
        private final UI ui;

        OnPage(UI ui) {
            this.ui = ui;
        }

        private void access(Command command) {
            try {
                ui.access(() -> {
                    if (isAttached()) {
                        command.execute();
                    }
                });
            } catch (UIDetachedException gone) {
                player.close();
            }
        }

        @Override
        public void frame(LiveFrame frame, boolean playing) {
            access(() -> show(frame, playing));
        }

        @Override
        public void ended(NetworkModel played, KeptRun run) {
            access(() -> host.ended(played, run));
        }

        @Override
        public void restarted() {
            access(() -> {
                message.setText(words.of("live.anew"));
                rests = false;
            });
        }

        @Override
        public void refused(List<Problem> problems) {
            access(() -> message.setText(problems.getFirst().sentences(words.locale())));
        }
    }
}
