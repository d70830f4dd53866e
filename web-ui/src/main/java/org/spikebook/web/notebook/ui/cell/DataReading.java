package org.spikebook.web.notebook.ui.cell;

import org.spikebook.simulator.problem.Problem;
import org.spikebook.web.common.ui.Background;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Lets a cell wait for data that must be read before anything of it can be shown: a large file
 * takes up to a minute, and the page stays alive meanwhile. Lives on the UI thread of its page.
 */
public final class DataReading {

    private final CellFrame frame;
    private final Background background;
    private Optional<Background.Task> task = Optional.empty();
    private Runnable after = () -> {};

    public DataReading(CellFrame frame, Background background) {
        this.frame = frame;
        this.background = background;
    }

    /** Whether something is read at the moment. */
    public boolean isUnderWay() {
        return task.filter(running -> !running.isCancelled()).isPresent();
    }

    /**
     * Continues immediately if the data are at hand, or else when they were read. While they are,
     * the frame says so, and of several ways to go on the last one is taken.
     *
     * @param read called on another thread, in the name of the visitor
     * @param then shows the cell; also where the data could not be kept in memory after all
     */
    public void before(BooleanSupplier atHand, Runnable read, Runnable then) {
        after = then;
        if (isUnderWay()) {
            return;
        }
        if (atHand.getAsBoolean()) {
            then.run();
            return;
        }
        task =
                Optional.of(
                        background.startReading(
                                frame,
                                running -> {
                                    read.run();
                                    return true;
                                },
                                done -> continueReading(),
                                this::broken));
        frame.setState(new CellState.Loading());
    }

    private void continueReading() {
        task = Optional.empty();
        after.run();
    }

    private void broken() {
        task = Optional.empty();
        frame.setState(
                new CellState.Failed(List.of(Problem.of(DataReading.class, "", "data.broken"))));
    }
}
