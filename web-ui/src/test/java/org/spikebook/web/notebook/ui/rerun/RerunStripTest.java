package org.spikebook.web.notebook.ui.rerun;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spikebook.simulator.text.Text;
import org.spikebook.web.notebook.ui.cell.CellState;
import org.spikebook.web.notebook.ui.cell.RerunCost;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

class RerunStripTest {

    private static final CellState RUNNING =
            new CellState.Running(RerunCost.job().text(), OptionalDouble.empty(), () -> {});

    private final Map<String, RerunCell> cells = new LinkedHashMap<>();
    private final List<String> runs = new ArrayList<>();
    private RerunStrip strip;

    @BeforeEach
    void open() {
        strip = new RerunStrip(() -> List.copyOf(cells.values()));
    }

    @Test
    void nothingOutOfDate_saysNothing() {
        put("net", CellState.ready());

        assertThat(strip.isVisible()).isFalse();
    }

    @Test
    void cells_areNamed_withWhatTheyCost() {
        put("net", stale("net"));
        put(
                "training",
                new CellState.Stale(
                        () -> {},
                        RerunCost.asLastTime(Instant.EPOCH, Instant.EPOCH.plusSeconds(150))),
                "net");
        put("task", stale("task"), "net");
        put("other", stale("other"));

        assertThat(strip.isVisible()).isTrue();
        assertThat(strip.getElement().getTextRecursively())
                .contains(
                        "Out of date: net (a few seconds), training (took 2 min last time), task (a"
                                + " few seconds) and 1 more (a few seconds)");
    }

    @Test
    void cellsThatAreNotNamed_costWhatTheyTakeTogether() {
        put("a", stale("a"));
        put("b", stale("b"));
        put("c", stale("c"));
        put("d", asLastTime(100));
        put("e", asLastTime(80));
        put("f", stale("f"));

        assertThat(strip.getElement().getTextRecursively())
                .contains("and 3 more (took 3 min last time)");

        put("g", new CellState.Stale(() -> {}, RerunCost.job()));
        assertThat(strip.getElement().getTextRecursively())
                .contains("and 4 more (took 3 min last time, and a job)");
        put("h", new CellState.Stale(() -> {}, RerunCost.job()));
        assertThat(strip.getElement().getTextRecursively())
                .contains("and 5 more (took 3 min last time, and 2 jobs)");
    }

    private static CellState asLastTime(int seconds) {
        return new CellState.Stale(
                () -> {}, RerunCost.asLastTime(Instant.EPOCH, Instant.EPOCH.plusSeconds(seconds)));
    }

    @Test
    void run_startsEachAfterWhatItWorksOn_once() {
        put("net", stale("net"));
        put("training", stale("training"), "net");
        put("chip", stale("chip"), "training");
        put("other", stale("other"));

        run().click();
        assertThat(runs).containsExactly("net", "other");
        put("net", CellState.ready());
        assertThat(runs).containsExactly("net", "other", "training");
        put("training", CellState.ready(), "net");
        assertThat(runs).containsExactly("net", "other", "training", "chip");
        put("chip", stale("chip"), "training");

        assertThat(runs).as("canceled, not started again").hasSize(4);
        put("other", CellState.ready());
        assertThat(run().isEnabled()).isTrue();
    }

    /** The chip says what it can do only when the training has ended. */
    @Test
    void cellThatBecomesOutOfDateMeanwhile_isRunToo() {
        put("training", stale("training"));
        put("chip", new CellState.Empty(Text.of(RerunStrip.class, "rerun.run")), "training");

        run().click();
        put("chip", stale("chip"), "training");
        assertThat(runs).containsExactly("training");
        put("training", CellState.ready());

        assertThat(runs).containsExactly("training", "chip");
    }

    /** A training that was canceled waits to be continued: its cell is no longer out of date. */
    @Test
    void cellThatIsCanceled_leavesWhatWorksOnItOutOfDate() {
        put("net", stale("net"));
        put("training", stale("training"), "net");
        put("chip", stale("chip"), "training");

        run().click();
        put("net", CellState.ready());
        put("training", new CellState.Empty(Text.of(RerunStrip.class, "rerun.run")), "net");

        assertThat(runs).containsExactly("net", "training");
        assertThat(run().isEnabled()).isTrue();
        run().click();
        assertThat(runs).as("requested alone").containsExactly("net", "training", "chip");
    }

    @Test
    void cellWhoseResultIsFetched_isWaitedFor() {
        put("net", stale("net"));
        put("task", stale("task"), "net");

        run().click();
        put("net", new CellState.Loading());
        assertThat(runs).containsExactly("net");
        put("net", CellState.ready());

        assertThat(runs).containsExactly("net", "task");
    }

    @Test
    void cellThatIsEditedMeanwhile_isNotRun() {
        put("training", stale("training"));
        put("other", CellState.ready());

        run().click();
        put("other", stale("other"));
        put("training", CellState.ready());

        assertThat(runs).containsExactly("training");
        run().click();
        assertThat(runs).containsExactly("training", "other");
    }

    private Button run() {
        return (Button)
                strip.getChildren().filter(Button.class::isInstance).findFirst().orElseThrow();
    }

    private CellState stale(String id) {
        return new CellState.Stale(
                () -> {
                    runs.add(id);
                    RerunCell cell = cells.get(id);
                    put(id, RUNNING, cell.inputs().toArray(String[]::new));
                },
                RerunCost.seconds());
    }

    private void put(String id, CellState state, String... inputs) {
        cells.put(id, new RerunCell(id, id, List.of(inputs), state));
        strip.refresh();
    }
}
