package org.spikebook.web.classboard;

import org.spikebook.db.account.VisitorId;
import org.spikebook.simulator.text.Text;

import java.time.Instant;
import java.util.List;

/**
 * Where one student is.
 *
 * @param done for each step of the board whether it is done
 * @param step index of the step that the student is at
 * @param since when something last happened there; for a student who has not started, when they
 *     joined
 * @param failedChecks in a row at this step
 * @param reasons of the last failed check
 */
public record BoardLine(
        VisitorId student,
        String name,
        Standing standing,
        List<Boolean> done,
        int step,
        Instant since,
        int failedChecks,
        List<Text> reasons) {

    public BoardLine {
        done = List.copyOf(done);
        reasons = List.copyOf(reasons);
    }

    /** The same for the class to see: who is stuck is at work, as the others are. */
    BoardLine forTheClass() {
        return standing == Standing.STUCK
                ? new BoardLine(student, name, Standing.WORKING, done, step, since, 0, List.of())
                : this;
    }
}
