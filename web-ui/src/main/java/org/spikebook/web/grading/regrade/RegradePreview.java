package org.spikebook.web.grading.regrade;

import org.spikebook.db.grade.RegradeId;

import java.time.Instant;
import java.util.List;

/**
 * An open regrade: what its publication would do.
 *
 * @param by who requested it
 * @param lines one a submission, by student and time
 */
public record RegradePreview(
        RegradeId id, String reason, String by, Instant at, List<RegradeLine> lines) {

    public RegradePreview {
        lines = List.copyOf(lines);
    }

    /** How many submissions it affects so. */
    public long count(RegradeEffect effect) {
        return lines.stream().filter(line -> line.effect() == effect).count();
    }

    /** Whether all submissions are graded again, or failed to be. */
    public boolean isComplete() {
        return count(RegradeEffect.PENDING) == 0;
    }
}
