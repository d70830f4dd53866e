package org.spikebook.web.classboard;

import org.jspecify.annotations.Nullable;
import org.spikebook.db.classboard.StepRow;
import org.spikebook.lesson.grading.document.ReasonsJson;
import org.spikebook.simulator.text.Text;
import org.spikebook.web.classroom.Member;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How students stand, from what is kept of their notebooks.
 *
 * @param steps of the lesson
 * @param now when it is asked
 */
record Standings(List<BoardStep> steps, Instant now) {

    /** After so long without a heartbeat of the page it is taken for closed or cut off. */
    static final Duration AWAY = Duration.ofSeconds(60);

    /**
     * What is kept of one student's work.
     *
     * @param rows of the steps that were worked on
     * @param seenAt when a page of the notebook was last open; none: never
     * @param submittedAt none: not submitted
     */
    record Work(List<StepRow> rows, @Nullable Instant seenAt, @Nullable Instant submittedAt) {

        static final Work NONE = new Work(List.of(), null, null);
    }

    BoardLine of(Member student, Work work) {
        Map<String, StepRow> rows =
                work.rows().stream()
                        .collect(Collectors.toMap(StepRow::cellId, Function.identity()));
        int reached = lastReached(rows);
        boolean submitted = work.submittedAt() != null;
        List<Boolean> done = done(rows, reached, submitted);
        int step = submitted ? steps.size() - 1 : current(done, reached);
        Optional<StepRow> at = Optional.ofNullable(rows.get(steps.get(step).cellId()));
        Instant since = since(student, work);
        int failed = at.map(StepRow::failedChecks).orElse(0);
        return new BoardLine(
                student.id(),
                student.name(),
                standing(work, since, failed),
                done,
                step,
                since,
                failed,
                at.map(Standings::reasons).orElse(List.of()));
    }

    /** Index of the last step that was worked on; -1 if none was. */
    private int lastReached(Map<String, StepRow> rows) {
        for (int k = steps.size() - 1; k >= 0; k--) {
            if (rows.containsKey(steps.get(k).cellId())) {
                return k;
            }
        }
        return -1;
    }

    private List<Boolean> done(Map<String, StepRow> rows, int reached, boolean submitted) {
        List<Boolean> done = new ArrayList<>();
        for (int k = 0; k < steps.size(); k++) {
            BoardStep step = steps.get(k);
            StepRow row = rows.get(step.cellId());
            boolean left = step.isOpenEnded() && (k < reached || submitted);
            done.add(step.isSubmission() ? submitted : left || (row != null && row.done()));
        }
        return done;
    }

    /** The last one reached, or the one after it where that is done. */
    private int current(List<Boolean> done, int reached) {
        int step = Math.max(0, reached);
        while (step < steps.size() - 1 && done.get(step)) {
            step++;
        }
        return step;
    }

    private static Instant since(Member student, Work work) {
        return work.rows().stream()
                .map(StepRow::changedAt)
                .max(Comparator.naturalOrder())
                .or(() -> Optional.ofNullable(work.submittedAt()))
                .orElse(student.joinedAt());
    }

    private Standing standing(Work work, Instant since, int failedChecks) {
        if (work.submittedAt() != null) {
            return Standing.DONE;
        }
        Instant seen = work.seenAt();
        if (seen == null) {
            return Standing.NOT_STARTED;
        }
        if (seen.isBefore(now.minus(AWAY))) {
            return Standing.AWAY;
        }
        boolean idle = since.isBefore(now.minus(Board.IDLE));
        return failedChecks >= Board.MANY_FAILED_CHECKS || idle ? Standing.STUCK : Standing.WORKING;
    }

    private static List<Text> reasons(StepRow row) {
        String json = row.reasons();
        return json == null ? List.of() : ReasonsJson.read(json);
    }
}
