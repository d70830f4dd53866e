package org.spikebook.web.notebook.ui.cell;

import org.spikebook.simulator.problem.Problem;
import org.spikebook.simulator.text.Text;

import java.util.List;
import java.util.OptionalDouble;

/**
 * What the reader must know about a cell beside its content; a {@link CellFrame} shows it. That its
 * edits are saved is said once, at the top of the page.
 */
public sealed interface CellState {

    /** Nothing to say: the content speaks for itself. */
    record Ready() implements CellState {}

    /** The content stands; something to know about it, such as why there is nothing to do. */
    record Settled(Text remark) implements CellState {}

    /** Nothing here yet: what to do first. The button that does it is part of the content. */
    record Empty(Text invitation) implements CellState {}

    /** Being fetched; the content shows a skeleton. */
    record Loading() implements CellState {}

    /**
     * At work.
     *
     * @param activity what is being done, for example {@code Training, epoch 3 of 10}
     * @param fraction from 0 to 1; empty while unknown
     * @param cancel stops it; called on the UI thread
     */
    record Running(Text activity, OptionalDouble fraction, Runnable cancel) implements CellState {}

    /**
     * What is shown belongs to an earlier version of this cell or of its inputs.
     *
     * @param cost what it takes to run it again
     */
    record Stale(Runnable runAgain, RerunCost cost) implements CellState {}

    /** It could not be done: every reason, each with its remedy. */
    record Failed(List<Problem> problems) implements CellState {
        public Failed {
            problems = List.copyOf(problems);
        }
    }

    /** Ready. */
    static CellState ready() {
        return new Ready();
    }
}
