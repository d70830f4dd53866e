package org.spikebook.web.classboard.report;

import org.spikebook.db.account.VisitorId;
import org.spikebook.db.classboard.StepFailures;
import org.spikebook.lesson.check.LossReasons;
import org.spikebook.lesson.check.ReasonKind;
import org.spikebook.lesson.grading.document.ReasonsJson;
import org.spikebook.simulator.text.Text;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/**
 * Failed checks of a task.
 *
 * @param cellId of the task
 * @param title of the task
 * @param students how many failed at least once
 * @param count of all failed checks
 * @param reasons of the last failed check of each student, the most common first
 */
public record FailedChecks(
        String cellId, String title, int students, int count, List<Reason> reasons) {

    /**
     * Why checks failed.
     *
     * @param example as one student was told; numbers may differ for the others
     */
    public record Reason(Text example, int students) {}

    public FailedChecks {
        reasons = List.copyOf(reasons);
    }

    static FailedChecks of(String cellId, String title, List<StepFailures> rows) {
        return new FailedChecks(
                cellId,
                title,
                (int) rows.stream().map(StepFailures::student).distinct().count(),
                rows.stream().mapToInt(StepFailures::count).sum(),
                reasons(rows));
    }

    private static List<Reason> reasons(List<StepFailures> rows) {
        Map<ReasonKind, SequencedMap<VisitorId, Text>> byKind = new LinkedHashMap<>();
        for (StepFailures row : rows) {
            for (Text reason : LossReasons.of(ReasonsJson.read(row.lastReasons()))) {
                byKind.computeIfAbsent(ReasonKind.of(reason), each -> new LinkedHashMap<>())
                        .put(row.student(), reason);
            }
        }
        return byKind.values().stream()
                .map(texts -> new Reason(texts.sequencedValues().getLast(), texts.size()))
                .sorted(Comparator.comparing(Reason::students).reversed())
                .toList();
    }
}
