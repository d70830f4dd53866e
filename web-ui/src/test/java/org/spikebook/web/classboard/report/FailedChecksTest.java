package org.spikebook.web.classboard.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.classboard.StepFailures;
import org.spikebook.lesson.check.CheckResult;
import org.spikebook.lesson.grading.document.ReasonsJson;
import org.spikebook.simulator.text.Text;

import java.util.List;
import java.util.UUID;

class FailedChecksTest {

    private static final VisitorId ADA = new VisitorId(new UUID(0, 1));
    private static final VisitorId BEN = new VisitorId(new UUID(0, 2));
    private static final Text SILENT =
            Text.of(CheckResult.class, "rate.silent", "neurons", 0, 0, 0, 0, 40, 5);
    private static final Text WRONG =
            Text.of(CheckResult.class, "rate.wrong", "neurons", 90, 80, 100, 3, 40, 5, 1);

    @Test
    void reason_thatAStudentWasToldSeveralTimes_countsOnce() {
        FailedChecks found =
                FailedChecks.of(
                        "task",
                        "Task",
                        List.of(
                                failures(ADA, SILENT, SILENT),
                                failures(ADA, SILENT),
                                failures(BEN, SILENT, WRONG)));

        assertThat(found.students()).isEqualTo(2);
        assertThat(found.reasons())
                .containsExactly(
                        new FailedChecks.Reason(SILENT, 2), new FailedChecks.Reason(WRONG, 1));
    }

    @Test
    void criteria_areToldApart_byTheirNames() {
        Text met = Text.of(CheckResult.class, "criterion.met", 1, 2, "Firing rate");
        Text rate = Text.of(CheckResult.class, "criterion.notMet", 1, 2, "Firing rate");
        Text spread = Text.of(CheckResult.class, "criterion.notMet", 2, 2, "Regularity");

        FailedChecks found =
                FailedChecks.of(
                        "task",
                        "Task",
                        List.of(failures(ADA, rate, spread), failures(BEN, met, WRONG, spread)));

        assertThat(found.reasons())
                .containsExactly(
                        new FailedChecks.Reason(spread, 2), new FailedChecks.Reason(rate, 1));
    }

    private static StepFailures failures(VisitorId student, Text... reasons) {
        return new StepFailures(student, "task", 1, ReasonsJson.write(List.of(reasons)));
    }
}
