package org.spikebook.lesson.edition;

import org.spikebook.lesson.notebook.Cell;
import org.spikebook.lesson.notebook.ChipCell;
import org.spikebook.lesson.notebook.NetworkCell;
import org.spikebook.lesson.notebook.Question;
import org.spikebook.lesson.notebook.QuestionCell;
import org.spikebook.lesson.notebook.RunsCell;
import org.spikebook.lesson.notebook.SweepCell;
import org.spikebook.lesson.notebook.TaskCell;
import org.spikebook.lesson.notebook.TextCell;
import org.spikebook.lesson.notebook.TrainingCell;
import org.spikebook.lesson.notebook.document.LockedNetwork;

import java.util.Optional;

/**
 * A cell of a newer version with the learner's work in it.
 *
 * @param replaced what the learner had made of the cell, where it could not be brought into it; a
 *     text or a network
 */
record CellMerge(Cell cell, Optional<Cell> replaced) {

    /**
     * @param mine the learner's cell of that id, if there is one
     * @param fresh that of the new version
     * @param old that of the version which the learner has, if it is known
     */
    static CellMerge of(Optional<Cell> mine, Cell fresh, Optional<Cell> old) {
        if (mine.isEmpty() || mine.equals(old)) {
            return new CellMerge(fresh, Optional.empty());
        }
        return switch (fresh) {
            case TextCell text when mine.get() instanceof TextCell own -> text(own, text, old);
            case NetworkCell network when mine.get() instanceof NetworkCell own ->
                    network(own, network, old);
            case QuestionCell question when mine.get() instanceof QuestionCell own ->
                    whole(question(own, question));
            case TaskCell task when mine.get() instanceof TaskCell own ->
                    whole(task.withHelp(own.help()));
            case TrainingCell training when mine.get() instanceof TrainingCell own ->
                    whole(training(own, training));
            case RunsCell runs when mine.get() instanceof RunsCell own -> whole(runs(own, runs));
            case ChipCell chip when mine.get() instanceof ChipCell own ->
                    whole(own.withTitle(chip.title()));
            case SweepCell sweep when mine.get() instanceof SweepCell own ->
                    whole(own.withTitle(sweep.title()));
            default -> new CellMerge(fresh, mine.filter(CellMerge::canBeKept));
        };
    }

    private static boolean canBeKept(Cell cell) {
        return cell instanceof TextCell || cell instanceof NetworkCell;
    }

    private static CellMerge whole(Cell merged) {
        return new CellMerge(merged, Optional.empty());
    }

    /** Without the older version the learner's words cannot be told from those of the lesson. */
    private static CellMerge text(TextCell own, TextCell fresh, Optional<Cell> old) {
        if (old.isEmpty()) {
            return whole(fresh);
        }
        return old.get().equals(fresh) ? whole(own) : new CellMerge(fresh, Optional.of(own));
    }

    private static CellMerge network(NetworkCell own, NetworkCell fresh, Optional<Cell> old) {
        boolean worked =
                !(old.orElse(null) instanceof NetworkCell was
                        && was.document().equals(own.document()));
        if (!worked) {
            return whole(
                    fresh.document().equals(own.document())
                            ? fresh.withLayout(own.layout())
                            : fresh);
        }
        boolean fits = LockedNetwork.of(fresh).violations(own.document()).isEmpty();
        return fits
                ? whole(fresh.withDocument(own.document()).withLayout(own.layout()))
                : new CellMerge(fresh, Optional.of(own));
    }

    /** An answer stays where it still says the same. */
    private static QuestionCell question(QuestionCell own, QuestionCell fresh) {
        Question asked = fresh.question();
        boolean same =
                asked.equals(own.question())
                        || asked.options().isEmpty() && asked.kind().equals(own.question().kind());
        return own.answer()
                .filter(answer -> same && asked.fits(answer))
                .map(fresh::withAnswer)
                .orElse(fresh);
    }

    private static TrainingCell training(TrainingCell own, TrainingCell fresh) {
        return own.input().equals(fresh.input())
                ? own.withTitle(fresh.title())
                : fresh.withPlan(own.plan());
    }

    private static RunsCell runs(RunsCell own, RunsCell fresh) {
        return own.input().equals(fresh.input()) ? fresh.withRows(own.rows()) : fresh;
    }
}
