package org.spikebook.web.classboard.report;

import org.spikebook.simulator.text.Text;
import org.spikebook.web.common.Csv;
import org.spikebook.web.common.Languages;

import java.util.List;
import java.util.Locale;

/** Failed checks by reason, without names: a line for each reason of each task. */
record FailedChecksCsv(List<FailedChecks> tasks) {

    String text() {
        Locale locale = Languages.current();
        Csv csv =
                Csv.of(
                        text("csv.task", locale),
                        text("csv.failedChecks", locale),
                        text("csv.failed", locale),
                        text("csv.reason", locale),
                        text("csv.told", locale));
        for (FailedChecks task : tasks) {
            task.reasons()
                    .forEach(reason ->
                            csv.row(
                                    task.title(),
                                    task.count(),
                                    task.students(),
                                    reason.example().in(locale),
                                    reason.students()));
        }
        return csv.toString();
    }

    private static String text(String key, Locale locale) {
        return Text.of(FailedChecksCsv.class, key).in(locale);
    }
}
