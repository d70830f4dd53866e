package org.spikebook.web.classboard.report;

import org.spikebook.db.account.VisitorId;
import org.spikebook.web.classboard.Board;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * What a class did with an assignment.
 *
 * @param board who did which steps
 * @param active how long each student worked, as far as a page was open and not idle
 * @param failures how many checks of each student failed
 * @param questions those with wrong answers, in the lesson's order
 * @param checks those that failed, the one of most students first
 */
public record ClassReport(
        Board board,
        Map<VisitorId, Duration> active,
        Map<VisitorId, Integer> failures,
        List<WrongAnswers> questions,
        List<FailedChecks> checks) {

    public ClassReport {
        active = Map.copyOf(active);
        failures = Map.copyOf(failures);
        questions = List.copyOf(questions);
        checks = List.copyOf(checks);
    }

    public Duration active(VisitorId student) {
        return active.getOrDefault(student, Duration.ZERO);
    }

    public int failures(VisitorId student) {
        return failures.getOrDefault(student, 0);
    }
}
