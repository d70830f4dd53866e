package org.spikebook.lesson.notebook;

import java.util.List;

/**
 * A notebook, divided at its first prediction that is not made yet: what stands before it and the
 * prediction itself may be seen, what follows may not.
 *
 * @param open the notebook with the cells that may be seen
 * @param held the cells that follow; none where no prediction is waiting
 */
public record PredictionGate(Notebook open, List<Cell> held) {

    public PredictionGate {
        held = List.copyOf(held);
    }

    /** Divides a notebook. */
    public static PredictionGate of(Notebook whole) {
        List<Cell> cells = whole.cells();
        int end = 0;
        while (end < cells.size() && !isWaiting(cells.get(end))) {
            end++;
        }
        int open = Math.min(end + 1, cells.size());
        if (open == cells.size()) {
            return new PredictionGate(whole, List.of());
        }
        return new PredictionGate(
                new Notebook(whole.title(), whole.lesson(), cells.subList(0, open)),
                cells.subList(open, cells.size()));
    }

    private static boolean isWaiting(Cell cell) {
        return cell instanceof QuestionCell question && question.isWaiting();
    }

    /** Whether something waits for a prediction. */
    public boolean isClosed() {
        return !held.isEmpty();
    }
}
