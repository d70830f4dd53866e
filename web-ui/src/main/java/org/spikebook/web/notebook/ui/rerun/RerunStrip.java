package org.spikebook.web.notebook.ui.rerun;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

import org.spikebook.simulator.text.Text;
import org.spikebook.web.common.ui.Glyph;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.common.ui.text.SteadyText;
import org.spikebook.web.notebook.ui.cell.CellState;
import org.spikebook.web.notebook.ui.cell.RerunCost;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Says which cells show results of earlier versions and what it costs to run them again, and runs
 * them: each after what it works on, each once. Lives on the UI thread of its page.
 */
public final class RerunStrip extends Div {

    private static final int MOST_NAMED = 3;

    private final transient Words words = Words.of(RerunStrip.class);
    private final transient Supplier<List<RerunCell>> cells;
    private final Span text = new Span();
    private final Button run;
    private final Set<String> wanted = new HashSet<>();
    private final Set<String> started = new HashSet<>();
    private boolean active;
    private boolean looking;

    /**
     * @param cells those on the page, in order, as they are when asked
     */
    public RerunStrip(Supplier<List<RerunCell>> cells) {
        this.cells = cells;
        addClassNames("sb-notice", "sb-rerun");
        text.getElement().setAttribute("role", "status");
        run = new Button(words.of("rerun.run"), Glyph.RUN.draw(), click -> begin());
        run.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_PRIMARY);
        add(text, run);
        setVisible(false);
    }

    private void begin() {
        active = true;
        started.clear();
        wanted.clear();
        List<RerunCell> now = cells.get();
        now.stream().filter(RerunStrip::isStale).forEach(cell -> want(cell.id(), now));
        refresh();
    }

    /** What works on it is out of date too, once it has run. */
    private void want(String id, List<RerunCell> now) {
        if (wanted.add(id)) {
            now.stream()
                    .filter(other -> other.inputs().contains(id))
                    .forEach(other -> want(other.id(), now));
        }
    }

    /** A cell has another state, or there are other cells. */
    public void refresh() {
        if (looking) {
            return; // what is started here tells of its state immediately
        }
        looking = true;
        try {
            while (active && startNext()) {
                // each start may make others ready, or settle immediately
            }
        } finally {
            looking = false;
        }
        show(cells.get());
    }

    private boolean startNext() {
        List<RerunCell> now = cells.get();
        for (RerunCell cell : now) {
            if (cell.state() instanceof CellState.Stale stale
                    && isToCome(cell)
                    && !isWaiting(cell, now)
                    && !isCutOff(cell, now)) {
                started.add(cell.id());
                stale.runAgain().run();
                return true;
            }
        }
        active = now.stream().anyMatch(RerunCell::isRunning);
        return false;
    }

    /** Whether something that it works on is still to come; inputs run one way only. */
    private boolean isWaiting(RerunCell cell, List<RerunCell> now) {
        return now.stream()
                .filter(other -> cell.inputs().contains(other.id()))
                .anyMatch(other -> other.isRunning() || isToCome(other) || isWaiting(other, now));
    }

    /** Whether something that it works on was started, and was canceled or failed. */
    private boolean isCutOff(RerunCell cell, List<RerunCell> now) {
        return now.stream()
                .filter(other -> cell.inputs().contains(other.id()))
                .anyMatch(other ->
                        started.contains(other.id()) && !other.isUpToDate()
                                || isCutOff(other, now));
    }

    /** What became out of date by an edit meanwhile was not requested. */
    private boolean isToCome(RerunCell cell) {
        return isStale(cell) && wanted.contains(cell.id()) && !started.contains(cell.id());
    }

    private static boolean isStale(RerunCell cell) {
        return cell.state() instanceof CellState.Stale;
    }

    private void show(List<RerunCell> now) {
        List<RerunCell> stale = now.stream().filter(RerunStrip::isStale).toList();
        setVisible(!stale.isEmpty());
        run.setEnabled(!active);
        if (!stale.isEmpty()) {
            String named =
                    stale.stream()
                            .limit(MOST_NAMED)
                            .map(this::named)
                            .collect(Collectors.joining(", "));
            List<RerunCell> more = stale.stream().skip(MOST_NAMED).toList();
            String told =
                    more.isEmpty()
                            ? words.of("rerun.cells", named)
                            : words.of("rerun.more", named, more.size(), words.of(cost(more)));
            new SteadyText(text).say(told); // this is asked at every step of a run
        }
    }

    private static Text cost(List<RerunCell> cells) {
        return cells.stream()
                .flatMap(cell ->
                        cell.state() instanceof CellState.Stale stale
                                ? Stream.of(stale.cost())
                                : Stream.empty())
                .reduce(RerunCost.seconds(), RerunCost::plus)
                .text();
    }

    private String named(RerunCell cell) {
        return cell.state() instanceof CellState.Stale stale
                ? words.of("rerun.cell", cell.name(), words.of(stale.cost().text()))
                : cell.name();
    }
}
